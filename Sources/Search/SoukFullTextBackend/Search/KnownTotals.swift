import SoukSearch
import Synchronization

/// The totals of recent searches of one generation, so that the next page need not count again.
final class KnownTotals: Sendable {
  private struct State {
    var generation: Int64 = -1
    var totals: [String: Int] = [:]
  }

  private let state = Mutex(State())

  /// How many totals are kept before all are dropped.
  private static let limit = 512

  /// The total of an expression at a generation, where it is known.
  func total(of expression: String, generation: Int64) -> Int? {
    state.withLock { $0.generation == generation ? $0.totals[expression] : nil }
  }

  /// Keeps a total.
  func keep(_ total: Int, of expression: String, generation: Int64) {
    state.withLock { state in
      if state.generation != generation || state.totals.count >= Self.limit {
        state.totals.removeAll(keepingCapacity: true)
        state.generation = generation
      }
      state.totals[expression] = total
    }
  }
}
