import Foundation
import SoukModel
import Synchronization

/// Cancels work that takes longer than it may.
///
/// One thread looks after all work; it is started by the first, and sleeps without a time limit
/// while there is none. Watching a search costs two short locks: the thread is woken only where it
/// would sleep too long, which is once for all searches of a person who types.
final class Watchdog: @unchecked Sendable {
  /// The one of this process: its thread never ends, so that there is to be one only.
  static let shared = Watchdog()

  private let condition = NSCondition()
  private var watched: [UInt64: (due: Date, cancellation: Cancellation)] = [:]
  private var last: UInt64 = 0
  private var isRunning = false
  /// When the thread looks next; nil while it sleeps without a time limit.
  private var looksAt: Date?

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
    } else if looksAt.map({ due < $0 }) ?? true {
      looksAt = due
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
        looksAt = nil
        condition.wait()
        continue
      }
      if next.value.due.timeIntervalSinceNow > 0 {
        looksAt = next.value.due
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
