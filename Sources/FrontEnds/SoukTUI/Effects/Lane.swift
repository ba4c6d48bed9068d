import Dispatch
import SoukModel
import Synchronization

/// One worker that does only the newest of what it is asked: a newer job cancels the older.
final class Lane: Sendable {
  /// A job: it looks at the token, and posts its own answer.
  typealias Job = @Sendable (Cancellation) -> Void

  private struct Slot {
    var pending: Job?
    var running: Cancellation?
  }

  private let queue: DispatchQueue
  private let slot = Mutex(Slot())

  /// A worker with a name.
  init(_ name: String) {
    queue = DispatchQueue(label: "souk.\(name)", qos: .userInitiated)
  }

  /// Asks for a job in place of the one that waits or runs.
  func submit(_ job: @escaping Job) {
    let older = slot.withLock { slot in
      slot.pending = job
      return slot.running
    }
    older?.cancel()
    queue.async { self.runNewest() }
  }

  /// Cancels what runs and forgets what waits.
  func cancel() {
    slot.withLock { slot in
      slot.pending = nil
      return slot.running
    }?.cancel()
  }

  private func runNewest() {
    let token = Cancellation()
    let job = slot.withLock { slot in
      defer { slot.pending = nil }
      slot.running = slot.pending == nil ? nil : token
      return slot.pending
    }
    job?(token)
    slot.withLock { if $0.running === token { $0.running = nil } }
  }
}
