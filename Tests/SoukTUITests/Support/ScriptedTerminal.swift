import SoukScreen

/// A terminal in memory that gives one step of a script whenever the browser has come to rest, and
/// hangs up behind the last; it keeps every picture that it was shown.
final class ScriptedTerminal: Terminal {
  private let inner: MemoryTerminal
  private var script: [InputEvent]
  /// Every picture, in order.
  private(set) var pictures: [Grid] = []

  /// A terminal that plays a script.
  init(_ script: [InputEvent], size: Size = Size(width: 100, height: 24)) {
    inner = MemoryTerminal(size)
    self.script = script
  }

  var size: Size { inner.size }
  var capabilities: Capabilities { inner.capabilities }
  var waker: Waker { inner.waker }

  func nextEvents(timeout: Duration?) -> [InputEvent] {
    let quiet = Duration.milliseconds(60)
    let events = inner.nextEvents(timeout: min(timeout ?? quiet, quiet))
    guard events.isEmpty, (timeout ?? quiet) >= quiet else { return events }
    guard !script.isEmpty else { return [.hangup] }
    inner.send(script.removeFirst())
    return inner.nextEvents(timeout: .zero)
  }

  func present(_ grid: Grid, cursor: Point?) {
    pictures.append(grid)
    inner.present(grid, cursor: cursor)
  }

  func copyToClipboard(_ text: String) -> Bool { inner.copyToClipboard(text) }
  func reportMouse(_ wanted: Bool) { inner.reportMouse(wanted) }
  func askGround() {}
  func suspend() { inner.suspend() }
  func close() { inner.close() }
}
