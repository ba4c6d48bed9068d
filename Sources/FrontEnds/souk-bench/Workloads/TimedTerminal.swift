import SoukScreen

/// A terminal in memory that notes when the first picture and the first row came, and then ends.
final class TimedTerminal: Terminal {
  /// How long it waits for rows before it gives up.
  static let patience = Duration.seconds(10)

  private let memory: MemoryTerminal
  private let isRow: ([String]) -> Bool
  /// When the first picture came.
  private(set) var firstFrame: ContinuousClock.Instant?
  /// When the first picture with a row on it came.
  private(set) var firstRow: ContinuousClock.Instant?

  /// Makes a terminal.
  ///
  /// - Parameter isRow: whether the lines of a picture have a row among them.
  init(_ size: Size, isRow: @escaping ([String]) -> Bool) {
    memory = MemoryTerminal(size)
    self.isRow = isRow
  }

  var size: Size { memory.size }
  var capabilities: Capabilities { memory.capabilities }
  var waker: Waker { memory.waker }

  func present(_ grid: Grid, cursor: Point?) {
    memory.present(grid, cursor: cursor)
    let now = ContinuousClock.now
    if firstFrame == nil { firstFrame = now }
    guard firstRow == nil, isRow(memory.lines) else { return }
    firstRow = now
    memory.end()
  }

  func nextEvents(timeout: Duration?) -> [InputEvent] {
    let events = memory.nextEvents(timeout: timeout ?? Self.patience)
    return events.isEmpty && timeout == nil ? [.hangup] : events
  }

  func copyToClipboard(_ text: String) -> Bool { memory.copyToClipboard(text) }

  func reportMouse(_ wanted: Bool) { memory.reportMouse(wanted) }

  func askGround() {}

  func suspend() { memory.suspend() }

  func close() { memory.close() }
}
