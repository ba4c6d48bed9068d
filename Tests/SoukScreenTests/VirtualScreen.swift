@testable import SoukScreen

/// A tiny terminal for tests: takes the bytes of frames and keeps the cells they make.
///
/// It is a pessimist: it draws scalar by scalar as an old terminal does, so that a flag is two
/// letters and an emoji selector changes nothing.
struct VirtualScreen {
  struct Cell: Equatable {
    var text = " "
    var style = Style.plain
  }

  let width: Int
  let height: Int
  private(set) var cells: [Cell]
  private(set) var x = 0
  private(set) var y = 0
  private(set) var showsCursor = true
  private(set) var problems: [String] = []
  private var style = Style.plain
  private var lastDrawn = 0

  init(_ size: Size) {
    width = size.width
    height = size.height
    cells = Array(repeating: Cell(), count: width * height)
  }

  mutating func feed(_ bytes: [UInt8]) {
    var scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      if scalar == "\u{1B}" {
        guard scalars.popFirst() == "[" else {
          problems.append("an escape that begins no control sequence")
          continue
        }
        var body = ""
        while let next = scalars.first, !("@"..."~").contains(next) {
          body.unicodeScalars.append(next)
          scalars.removeFirst()
        }
        run(body, scalars.popFirst() ?? "?")
      } else {
        draw(scalar)
      }
    }
  }

  /// The text of a cell and, for a wide one, of the cell behind it.
  func text(_ x: Int, _ y: Int, isWide: Bool) -> String {
    let first = cells[y * width + x].text
    guard isWide, x + 1 < width else { return first }
    let second = cells[y * width + x + 1].text
    return second == " " ? first : first + second
  }

  func style(_ x: Int, _ y: Int) -> Style {
    cells[y * width + x].style
  }

  /// The cells as they are seen.
  var seen: [Cell] {
    cells.map { Cell(text: $0.text, style: $0.text == " " ? $0.style.onBlank : $0.style) }
  }

  /// Whether a cell looks as one of a picture should: of a blank only what is behind it is seen.
  func looks(_ x: Int, _ y: Int, like cell: SoukScreen.Cell, _ style: Style) -> Bool {
    let shown = self.style(x, y)
    return cell.glyph == .blank ? shown.onBlank == style.onBlank : shown == style
  }

  private mutating func run(_ body: String, _ final: Unicode.Scalar) {
    let numbers = body.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    switch final {
    case "H":
      y = max(1, numbers.first ?? 1) - 1
      x = max(1, numbers.count > 1 ? numbers[1] : 1) - 1
      if x >= width || y >= height { problems.append("moved outside to \(x),\(y)") }
    case "C": x += max(1, numbers.first ?? 1)
    case "K": for column in x..<width { cells[y * width + column] = Cell() }
    case "J": cells = Array(repeating: Cell(), count: width * height)
    case "m": style = SGRReader.apply(numbers, to: style)
    case "h", "l":
      if body == "?25" { showsCursor = final == "h" }
    default: problems.append("an unknown sequence \(body)\(final)")
    }
  }

  private mutating func draw(_ scalar: Unicode.Scalar) {
    let category = CellClass.of(scalar, ambiguousWide: false)
    if category == .control { problems.append("a control U+\(String(scalar.value, radix: 16))") }
    guard x < width, y < height else {
      problems.append("drew outside at \(x),\(y)")
      return
    }
    if category == .mark || category == .ignored {
      cells[lastDrawn].text.unicodeScalars.append(scalar)
      return
    }
    lastDrawn = y * width + x
    cells[lastDrawn] = Cell(text: String(scalar), style: style)
    x += 1
    if category == .wide {
      if x >= width {
        problems.append("half a wide letter at the end of row \(y)")
        return
      }
      cells[y * width + x] = Cell(text: "", style: style)
      x += 1
    }
    // Without automatic wrap the cursor stays in the last column.
    if x >= width { x = width - 1 }
  }
}

/// Reads the styles that a terminal was told to switch on.
enum SGRReader {
  static func apply(_ numbers: [Int], to style: Style) -> Style {
    var style = style
    var codes = (numbers.isEmpty ? [0] : numbers)[...]
    while let code = codes.popFirst() {
      switch code {
      case 0: style = .plain
      case 1...9: style.attributes.insert(attribute(code))
      case 22: style.attributes.subtract([.bold, .dim])
      case 23: style.attributes.remove(.italic)
      case 24: style.attributes.remove(.underline)
      case 27: style.attributes.remove(.reverse)
      case 29: style.attributes.remove(.strikethrough)
      case 30...37: style.foreground = .ansi(UInt8(code - 30))
      case 40...47: style.background = .ansi(UInt8(code - 40))
      case 90...97: style.foreground = .ansi(UInt8(code - 82))
      case 100...107: style.background = .ansi(UInt8(code - 92))
      case 38: style.foreground = long(&codes)
      case 48: style.background = long(&codes)
      case 39: style.foreground = .default
      case 49: style.background = .default
      default: break
      }
    }
    return style
  }

  private static func attribute(_ code: Int) -> Style.Attributes {
    switch code {
    case 1: .bold
    case 2: .dim
    case 3: .italic
    case 4: .underline
    case 7: .reverse
    default: .strikethrough
    }
  }

  private static func long(_ codes: inout ArraySlice<Int>) -> Color {
    guard codes.popFirst() == 2 else { return .indexed(UInt8(codes.popFirst() ?? 0)) }
    let parts = (0..<3).map { _ in UInt8(codes.popFirst() ?? 0) }
    return .rgb(parts[0], parts[1], parts[2])
  }
}
