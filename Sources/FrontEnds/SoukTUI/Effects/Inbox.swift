import SoukScreen
import Synchronization

/// Where workers put events, and the main thread takes them.
final class Inbox: Sendable {
  private let events = Mutex<[BrowserEvent]>([])
  private let waker: Waker

  /// An inbox that wakes a terminal.
  init(_ waker: Waker) {
    self.waker = waker
  }

  /// Puts an event in, from any thread.
  func post(_ event: BrowserEvent) {
    post([event])
  }

  /// Puts events in that belong in one frame.
  func post(_ more: [BrowserEvent]) {
    events.withLock { $0 += more }
    waker.wake()
  }

  /// Takes what is there.
  func drain() -> [BrowserEvent] {
    events.withLock { waiting in
      defer { waiting = [] }
      return waiting
    }
  }
}
