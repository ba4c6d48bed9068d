import SoukModel
import SoukSearch
import Synchronization

/// The document numbers of the last page, for its rows are asked for right after it.
final class RecentPage: Sendable {
  private struct State {
    var generation: Int64 = -1
    var numbers: [PackageID: Int64] = [:]
  }

  private let state = Mutex(State())

  /// Keeps the documents of a page in place of those of the last one.
  func keep(_ numbers: [PackageID: Int64], generation: Int64) {
    state.withLock { $0 = State(generation: generation, numbers: numbers) }
  }

  /// The documents of the last page; none where the catalogue has changed since.
  func numbers(generation: Int64) -> [PackageID: Int64] {
    state.withLock { $0.generation == generation ? $0.numbers : [:] }
  }
}
