/// Turns pictures into the bytes that change a terminal from the last one to the next.
///
/// Only cells that differ are written, in one buffer for one `write`. The terminal must be in its
/// drawing mode: alternate screen, no automatic wrap (the last cell would scroll otherwise).
package struct FrameEncoder {
  private let capabilities: Capabilities
  /// What the terminal shows; nil when nobody knows.
  private var shown: Grid?
  /// Where its cursor stands; nil while it is hidden.
  private var cursor: Point?

  /// An encoder for a terminal that shows nobody knows what.
  package init(capabilities: Capabilities) {
    self.capabilities = capabilities
  }

  /// Makes the next picture be written whole, as after a stop or a change of size.
  package mutating func forget() {
    shown = nil
    cursor = nil
  }

  /// The bytes that bring a picture to the terminal; none when it shows it already.
  ///
  /// O(cells) to compare; the bytes are in proportion to what changed. Text in them is printable
  /// whatever the grid holds.
  package mutating func encode(_ grid: Grid, cursor wanted: Point?) -> [UInt8] {
    let place = wanted.flatMap { Rect(grid.size).contains($0) ? $0 : nil }
    let old = shown.flatMap { $0.size == grid.size ? $0 : nil }
    var writer = FrameWriter(capabilities: capabilities)
    if old == nil { writer.clear() }
    let base = old ?? Grid(grid.size)
    for y in 0..<grid.height { encodeRow(y, of: grid, over: base, into: &writer) }
    let drew = !writer.bytes.isEmpty
    guard drew || place != cursor else { return [] }

    var frame: [UInt8] = []
    frame.reserveCapacity(writer.bytes.count + 48)
    let synchronized = drew && capabilities.synchronizedOutput
    if synchronized { frame += "\u{1B}[?2026h".utf8 }
    if drew && (cursor != nil || old == nil) || place == nil {
      frame += "\u{1B}[?25l".utf8
    }
    if drew { writer.endStyle() }
    if let place {
      writer.move(x: place.x, y: place.y)
    }
    frame += writer.bytes
    if place != nil, drew || cursor == nil { frame += "\u{1B}[?25h".utf8 }
    if synchronized { frame += "\u{1B}[?2026l".utf8 }
    shown = grid
    cursor = place
    return frame
  }

  private func encodeRow(_ y: Int, of grid: Grid, over base: Grid, into writer: inout FrameWriter) {
    let start = y * grid.width
    var x = 0
    var inkEnd: Int?
    while x < grid.width {
      if grid.looksTheSame(as: base, at: start + x) {
        x += 1
        continue
      }
      let end = inkEnd ?? grid.inkEnd(of: y)
      inkEnd = end
      if x >= end, grid.width - x > 3 {
        writer.move(x: x, y: y)
        writer.clearToEnd()
        return
      }
      // A right half that differs is drawn with its left half.
      if grid[x, y].glyph.isContinuation, grid[x - 1, y].glyph.isWide { x -= 1 }
      writer.bridge(grid, to: x, y: y)
      writer.put(grid, x: x, y: y)
      x += grid[x, y].glyph.isWide ? 2 : 1
    }
  }
}

extension Grid {
  /// The column behind the last cell of a row that is not blank in the terminal's own colours.
  func inkEnd(of y: Int) -> Int {
    var end = width
    while end > 0, cells[y * width + end - 1].isEmpty { end -= 1 }
    return end
  }

  /// Whether nobody can tell two cells apart: those of blanks differ only in what is seen of them.
  func looksTheSame(as other: Grid, at index: Int) -> Bool {
    let (mine, theirs) = (cells[index], other.cells[index])
    if mine.style.attributes.contains(.link) {
      // The same letter of another address leads somewhere else.
      let (x, y) = (index % width, index / width)
      let target = Hyperlink.target(in: self, x: x, y: y)
      guard target == Hyperlink.target(in: other, x: x, y: y) else { return false }
    }
    if mine.glyph == .blank, theirs.glyph == .blank {
      return mine.style.onBlank == theirs.style.onBlank
    }
    return sameCell(as: other, at: index)
  }
}

extension Cell {
  /// Whether nothing can be seen in it but the terminal's own background.
  fileprivate var isEmpty: Bool { glyph == .blank && style.onBlank == .plain }
}
