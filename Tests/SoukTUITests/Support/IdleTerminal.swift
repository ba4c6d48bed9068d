import SoukScreen

/// A terminal that hangs up once nothing has happened for a while, and remembers each wait.
final class IdleTerminal: Terminal {
  private let inner = MemoryTerminal(Size(width: 100, height: 16))
  /// How long the browser was willing to wait, each time; nil for ever.
  private(set) var waits: [Duration?] = []
  /// What is typed before it hangs up.
  private var typed: String?

  /// How many pictures were shown.
  var frames: Int { inner.frames }
  var size: Size { inner.size }
  var capabilities: Capabilities { inner.capabilities }
  var waker: Waker { inner.waker }

  func nextEvents(timeout: Duration?) -> [InputEvent] {
    waits.append(timeout)
    let events = inner.nextEvents(timeout: timeout ?? .milliseconds(300))
    guard events.isEmpty, timeout == nil else { return events }
    guard let text = typed else { return [.hangup] }
    typed = nil
    return text.map { .key(KeyStroke(.character($0))) }
  }

  /// Puts each character of a text in as a key of its own, once the browser has come to rest.
  func type(_ text: String) { typed = text }

  /// Whether a cell of the last picture is dim.
  func isDim(x: Int, y: Int) -> Bool { inner.style(x: x, y: y).attributes.contains(.dim) }

  func present(_ grid: Grid, cursor: Point?) { inner.present(grid, cursor: cursor) }
  func copyToClipboard(_ text: String) -> Bool { inner.copyToClipboard(text) }
  func reportMouse(_ wanted: Bool) { inner.reportMouse(wanted) }
  func askGround() {}

  func suspend() { inner.suspend() }
  func close() { inner.close() }
}
