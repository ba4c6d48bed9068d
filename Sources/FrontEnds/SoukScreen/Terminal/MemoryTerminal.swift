internal import Dispatch
internal import Synchronization

/// A terminal that is nothing but memory: for tests, and for drawing pictures of screens.
///
/// Events are put in by `send`, from any thread. With nothing there `nextEvents` waits like a
/// real terminal does, unless the script is closed: then it says `hangup`.
package final class MemoryTerminal: Terminal {
  /// What other threads may touch.
  private struct Mailbox {
    var batches: [[InputEvent]] = []
    var isAwake = false
    var isEnded = false
  }

  /// Shared with the waker, which may outlive the terminal.
  private final class Box: Sendable {
    let mail = Mutex(Mailbox())
    let bell = DispatchSemaphore(value: 0)
  }

  package private(set) var size: Size
  package let capabilities: Capabilities
  private let box = Box()

  /// The last picture shown; nil before the first.
  package private(set) var grid: Grid?
  /// Where the cursor was put with it.
  package private(set) var cursor: Point?
  /// How many pictures were shown.
  package private(set) var frames = 0
  /// How many of them differed from the one before.
  package private(set) var changedFrames = 0
  /// What was put on the clipboard last.
  package private(set) var clipboard: String?
  /// Whether the mouse is reported.
  package private(set) var reportsMouse = false
  /// How often it was asked for its ground.
  package private(set) var groundQuestions = 0
  /// How often the program was stopped.
  package private(set) var suspensions = 0
  /// Whether the terminal was given back.
  package private(set) var isClosed = false

  /// A terminal of a size.
  package init(_ size: Size, capabilities: Capabilities = Capabilities()) {
    self.size = size
    self.capabilities = capabilities
  }

  package var waker: Waker {
    let box = box
    return Waker {
      box.mail.withLock { $0.isAwake = true }
      box.bell.signal()
    }
  }

  /// Puts events in; they come out of one call of `nextEvents`.
  package func send(_ events: InputEvent...) {
    box.mail.withLock { $0.batches.append(events) }
    box.bell.signal()
  }

  /// Puts each character of a text in as a key of its own, in one batch.
  package func type(_ text: String) {
    box.mail.withLock { mail in
      mail.batches.append(text.map { .key(KeyStroke(.character($0))) })
    }
    box.bell.signal()
  }

  /// After what was sent, every further call of `nextEvents` says `hangup`.
  package func end() {
    box.mail.withLock { $0.isEnded = true }
    box.bell.signal()
  }

  package func nextEvents(timeout: Duration?) -> [InputEvent] {
    let deadline = timeout.map { DispatchTime.now() + Self.seconds($0) } ?? .distantFuture
    while true {
      if let events = take() { return events }
      guard box.bell.wait(timeout: deadline) == .success else { return [] }
    }
  }

  package func present(_ grid: Grid, cursor: Point?) {
    frames += 1
    if self.grid != grid || self.cursor != cursor { changedFrames += 1 }
    self.grid = grid
    self.cursor = cursor
  }

  package func copyToClipboard(_ text: String) -> Bool {
    clipboard = text
    return true
  }

  package func reportMouse(_ wanted: Bool) {
    reportsMouse = wanted
  }

  package func askGround() {
    groundQuestions += 1
  }

  package func suspend() {
    suspensions += 1
    send(.resume)
  }

  package func close() {
    isClosed = true
  }

  private func take() -> [InputEvent]? {
    let events: [InputEvent]? = box.mail.withLock { mail in
      if mail.isAwake {
        mail.isAwake = false
        return [.wake]
      }
      if !mail.batches.isEmpty { return mail.batches.removeFirst() }
      return mail.isEnded ? [.hangup] : nil
    }
    for case .resize(let size) in events ?? [] { self.size = size }
    return events
  }

  private static func seconds(_ duration: Duration) -> Double {
    let parts = duration.components
    return Double(parts.seconds) + Double(parts.attoseconds) / 1e18
  }
}
