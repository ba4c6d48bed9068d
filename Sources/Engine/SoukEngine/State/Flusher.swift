import Dispatch
import Synchronization

/// Calls for a flush a second after something became worth one; sleeps where nothing does.
final class Flusher: Sendable {
  private let queue = DispatchQueue(label: "souk.flush", qos: .utility)
  private let isDue = Atomic<Bool>(false)
  private let work = Mutex<(@Sendable () -> Void)?>(nil)

  /// Says what a flush is.
  func start(_ body: @escaping @Sendable () -> Void) {
    work.withLock { $0 = body }
  }

  /// Says that there is something to write: within a second it is.
  func mark() {
    guard !isDue.exchange(true, ordering: .acquiringAndReleasing) else { return }
    queue.asyncAfter(deadline: .now() + 1) { [self] in
      isDue.store(false, ordering: .releasing)
      work.withLock { $0 }?()
    }
  }

  /// Ends it; what was marked before is not written by it any more.
  func stop() {
    work.withLock { $0 = nil }
  }
}
