import Foundation
import SoukEngine
import SoukModel
import Synchronization

extension Bench {
  /// How many searches run at once.
  static let crowd = 100
  /// How many searches each of the crowd makes.
  private static let turns = 10

  /// A crowd of threads searches each backend at the same time.
  func load(_ engine: Engine) throws(BenchFailure) {
    let keys = try intents(engine).flatMap(\.keys)
    guard !keys.isEmpty else { throw BenchFailure("There is no query to search for.") }
    for backend in command.backends {
      let outcome = Outcome()
      let group = DispatchGroup()
      let gate = DispatchSemaphore(value: 0)
      for place in 0..<Self.crowd {
        group.enter()
        let bench = self
        Thread {
          gate.wait()
          bench.searchInCrowd(place, keys, backend, engine, outcome)
          group.leave()
        }.start()
      }
      for _ in 0..<Self.crowd { gate.signal() }
      group.wait()
      if let failure = outcome.failure { throw BenchFailure(failure) }
      report.row("load", backend.rawValue, outcome.samples)
    }
  }

  private func searchInCrowd(
    _ place: Int, _ keys: [String], _ backend: BackendKind, _ engine: Engine, _ outcome: Outcome
  ) {
    var samples = Samples()
    do throws(BenchFailure) {
      for turn in 0..<Self.turns {
        let key = keys[(place * Self.turns + turn) % keys.count]
        _ = try samples.time { () throws(BenchFailure) in try find(key, backend, engine) }
      }
    } catch {
      outcome.fail(error.message)
    }
    outcome.add(samples)
  }

  /// What the threads of a crowd measured.
  private final class Outcome: Sendable {
    private let state = Mutex((samples: Samples(), failure: String?.none))

    /// The times of all.
    var samples: Samples { state.withLock { $0.samples } }
    /// What went wrong first.
    var failure: String? { state.withLock { $0.failure } }

    /// Takes in the times of one thread.
    func add(_ samples: Samples) {
      state.withLock { $0.samples.add(samples) }
    }

    /// Takes in why one thread failed.
    func fail(_ message: String) {
      state.withLock { $0.failure = $0.failure ?? message }
    }
  }
}
