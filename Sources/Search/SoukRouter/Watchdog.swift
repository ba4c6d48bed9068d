import Foundation
import SoukModel
import Synchronization

/// Cancels work that takes longer than it may.
///
/// One thread looks after all work; it is started by the first, and sleeps without a time limit
/// while there is none. Watching a search costs two short locks.
final class Watchdog: @unchecked Sendable {
  /// The one of this process: its thread never ends, so that there is to be one only.
  static let shared = Watchdog()

  private let condition = NSCondition()
  private var watched: [UInt64: (due: Date, cancellation: Cancellation)] = [:]
  private var last: UInt64 = 0
  private var isRunning = false

  private init() {}

  /// Runs `work` with a token that is cancelled after so many seconds, or with the caller's.
  ///
  /// - Returns: what `work` returned, and whether the time was up before it did.
  func run<Answer>(
    within seconds: Double, of cancellation: Cancellation,
    _ work: (Cancellation) -> Answer
  ) -> (answer: Answer, wasLate: Bool) {
    let child = Cancellation(parent: cancellation)
    let ticket = watch(child, until: Date(timeIntervalSinceNow: seconds))
    let answer = work(child)
    return (answer, !forget(ticket))
  }

  private func watch(_ cancellation: Cancellation, until due: Date) -> UInt64 {
    condition.lock()
    defer { condition.unlock() }
    last &+= 1
    watched[last] = (due, cancellation)
    if !isRunning {
      isRunning = true
      Thread.detachNewThread { [self] in watchOver() }
    } else if watched.count == 1 {
      condition.signal()
    }
    return last
  }

  /// - Returns: whether the work was still watched: its time was not up.
  private func forget(_ ticket: UInt64) -> Bool {
    condition.lock()
    defer { condition.unlock() }
    return watched.removeValue(forKey: ticket) != nil
  }

  private func watchOver() {
    condition.lock()
    while true {
      guard let next = watched.min(by: { $0.value.due < $1.value.due }) else {
        condition.wait()
        continue
      }
      if next.value.due.timeIntervalSinceNow > 0 {
        _ = condition.wait(until: next.value.due)
        continue
      }
      watched[next.key] = nil
      // The token's interrupt may take a lock that the work holds while it asks to be forgotten.
      condition.unlock()
      next.value.cancellation.cancel()
      condition.lock()
    }
  }
}
