import Foundation
import SoukModel
import Synchronization

/// Threads that work beside the callers' own, and the way to end them.
final class BackgroundWork: Sendable {
  /// Cancelled when everything is to end.
  let cancellation = Cancellation()
  private let running = Mutex(0)
  private let ended = DispatchSemaphore(value: 0)

  /// Starts a thread.
  func start(_ name: String, _ body: @escaping @Sendable (Cancellation) -> Void) {
    guard !cancellation.isCancelled else { return }
    running.withLock { $0 += 1 }
    let thread = Thread { [self] in
      body(cancellation)
      running.withLock { $0 -= 1 }
      ended.signal()
    }
    thread.name = name
    thread.qualityOfService = .utility
    thread.start()
  }

  /// Asks every thread to end and waits for them, two seconds at the most.
  func stop() {
    cancellation.cancel()
    let deadline = DispatchTime.now() + 2
    while running.withLock({ $0 }) > 0 {
      if ended.wait(timeout: deadline) == .timedOut { return }
    }
  }
}
