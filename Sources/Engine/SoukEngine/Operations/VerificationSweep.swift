import Foundation
import SoukModel
import Synchronization

/// Verifies many releases on several threads; each takes the next one when it is done with one.
final class VerificationSweep: Sendable {
  /// What came of a sweep.
  struct Outcome {
    /// The verdicts in the order of the subjects; nil where it was cancelled before.
    var verdicts: [Verdict?]
    /// Whether all subjects were looked at.
    var isComplete: Bool { verdicts.allSatisfy { $0 != nil } }
  }

  private struct State {
    var verdicts: [Verdict?]
    var done = 0
    var failed = 0
    var latest: PackageID?
  }

  private let subjects: [VerificationSubject]
  private let now: Int64
  private let cancellation: Cancellation
  private let next = Atomic<Int>(0)
  private let state: Mutex<State>
  /// Signalled by each thread at its end.
  private let ended = DispatchSemaphore(value: 0)

  /// Prepares a sweep.
  ///
  /// - Parameter now: seconds since 1970, the same for all verdicts.
  init(_ subjects: [VerificationSubject], now: Int64, cancellation: Cancellation) {
    self.subjects = subjects
    self.now = now
    self.cancellation = cancellation
    state = Mutex(State(verdicts: Array(repeating: nil, count: subjects.count)))
  }

  /// Runs the ladders.
  ///
  /// - Parameters:
  ///   - threads: how many at once; at least one.
  ///   - progress: called from the calling thread, ten times a second and at the end.
  func run(threads: Int, progress: (VerificationProgress) -> Void) -> Outcome {
    let count = max(1, min(threads, subjects.count))
    for number in 0..<count {
      let thread = Thread { [self] in
        work()
        ended.signal()
      }
      thread.name = "souk.verify.\(number)"
      thread.start()
    }
    var running = count
    while running > 0 {
      if ended.wait(timeout: .now() + .milliseconds(100)) == .success {
        running -= 1
      } else {
        progress(standing)
      }
    }
    progress(standing)
    return Outcome(verdicts: state.withLock { $0.verdicts })
  }

  private func work() {
    while !cancellation.isCancelled {
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard subjects.indices.contains(index) else { return }
      let verdict = subjects[index].verify(now: now)
      state.withLock { state in
        state.verdicts[index] = verdict
        state.done += 1
        if verdict.firstFailure != nil { state.failed += 1 }
        state.latest = subjects[index].package.id
      }
    }
  }

  private var standing: VerificationProgress {
    state.withLock { state in
      VerificationProgress(
        done: state.done, total: subjects.count, failed: state.failed, latest: state.latest)
    }
  }
}
