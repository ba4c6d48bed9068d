/// Writes cells to a terminal's byte stream and knows where its cursor is and what its style is.
struct FrameWriter {
  /// What was written so far.
  private(set) var bytes: [UInt8] = []
  private let capabilities: Capabilities
  /// Where the terminal's cursor is; nil when terminals disagree.
  private var place: Point?
  /// The style that is switched on; every frame ends plain, so that the next one begins so.
  private var style = Style.plain
  /// The address that is laid under what is written; nil for none.
  private var link: String?
  /// The cell's style that led to it; nil when it was switched on for another reason.
  private var wanted: Style?

  /// What stands for a scalar that cannot be encoded; there is none, but the type allows it.
  private static let unknown = UTF8.encodedReplacementCharacter

  /// A writer to a terminal whose cursor is anywhere.
  init(capabilities: Capabilities) {
    self.capabilities = capabilities
  }

  /// Clears the whole screen.
  mutating func clear() {
    bytes += "\u{1B}[0m\u{1B}[2J".utf8
    style = .plain
    wanted = nil
  }

  /// Clears from the cursor to the end of its row.
  mutating func clearToEnd() {
    lay(nil)
    setStyle(.plain)
    bytes += "\u{1B}[K".utf8
  }

  /// Leaves the terminal without any style, so that whoever writes next begins plain.
  mutating func endStyle() {
    lay(nil)
    setStyle(.plain)
  }

  /// Moves the cursor, in as few bytes as it takes.
  mutating func move(x: Int, y: Int) {
    if let place, place.y == y, place.x <= x {
      let ahead = x - place.x
      if ahead > 0 {
        bytes += "\u{1B}[".utf8
        if ahead > 1 { bytes.append(decimal: ahead) }
        bytes.append(UInt8(ascii: "C"))
      }
    } else {
      bytes += "\u{1B}[".utf8
      bytes.append(decimal: y + 1)
      if x > 0 {
        bytes.append(UInt8(ascii: ";"))
        bytes.append(decimal: x + 1)
      }
      bytes.append(UInt8(ascii: "H"))
    }
    place = Point(x: x, y: y)
  }

  /// Writes the few cells up to a place once more, where that takes no more bytes than a move.
  mutating func bridge(_ grid: Grid, to x: Int, y: Int) {
    guard let place, place.y == y, place.x < x, x - place.x <= Self.moveLength else { return }
    for column in place.x..<x {
      let cell = grid[column, y]
      guard cell.glyph.isPlain, needsNoStyle(cell) else { return }
    }
    for column in place.x..<x { put(grid, x: column, y: y) }
  }

  /// How many bytes a move by a few cells takes.
  private static let moveLength = 4

  /// Whether a cell looks right in the style that is switched on.
  private func needsNoStyle(_ cell: Cell) -> Bool {
    if cell.style == wanted { return true }
    let new = cell.style.unlinked.reduced(to: capabilities.colorDepth)
    return new == style || cell.glyph == .blank && new.onBlank == style.onBlank
  }

  /// Writes one cell of a grid; a wide one with its right half.
  mutating func put(_ grid: Grid, x: Int, y: Int) {
    let cell = grid[x, y]
    let glyph = cell.glyph
    move(x: x, y: y)
    if capabilities.hyperlinks { lay(Hyperlink.target(in: grid, x: x, y: y)) }
    if !needsNoStyle(cell) {
      setStyle(cell.style.unlinked.reduced(to: capabilities.colorDepth))
      wanted = cell.style
    }
    let width = glyph.isWide ? 2 : 1
    if glyph.isRisky, capabilities.isUnicode {
      // Blanks first: where the terminal draws it narrower, nothing old stays beside it.
      if glyph.isWide {
        bytes += "  ".utf8
        place = nil
        move(x: x, y: y)
      }
      for scalar in grid.text(x: x, y: y).unicodeScalars { appendVisible(scalar) }
      place = nil
      return
    }
    if let scalar = glyph.scalar {
      append(scalar, width: width)
    } else {
      bytes += String(repeating: glyph.isContinuation ? " " : "?", count: width).utf8
    }
    // In the last column the cursor stays where it is, or hangs behind it: nobody knows.
    place = x + width < grid.width ? Point(x: x + width, y: y) : nil
  }

  /// Lays an address under what is written from here on, or none.
  private mutating func lay(_ target: String?) {
    guard target != link else { return }
    bytes += "\u{1B}]8;;\(target ?? "")\u{1B}\\".utf8
    link = target
  }

  private mutating func append(_ scalar: Unicode.Scalar, width: Int) {
    if scalar.isASCII {
      let isPrintable = scalar.value >= 0x20 && scalar.value < 0x7F
      bytes.append(isPrintable ? UInt8(scalar.value) : UInt8(ascii: "?"))
    } else if capabilities.isUnicode {
      appendVisible(scalar)
    } else {
      bytes += String(repeating: "?", count: width).utf8
    }
  }

  /// The last line of defence: a control among the scalars is replaced once more.
  private mutating func appendVisible(_ scalar: Unicode.Scalar) {
    let isControl = CellClass.of(scalar, ambiguousWide: false) == .control
    bytes += UTF8.encode(isControl ? TextCells.visible(scalar) : scalar) ?? Self.unknown
  }

  private mutating func setStyle(_ new: Style) {
    guard style != new else { return }
    SGR.write(from: style, to: new, into: &bytes)
    style = new
    wanted = nil
  }
}
