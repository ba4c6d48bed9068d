/// Finds what the TOML parser would end the program over, before it is handed the text.
///
/// toml++ asserts that a table's name begins right after its bracket, and it walks nested tables by
/// recursion. Both are reached by a damaged file. The text is walked as TOML is: strings, comments
/// and brackets are known, and what is wrong otherwise is left to the parser.
struct ConfigurationGuard {
  /// The most dots one key may hold: each is a table inside another.
  private static let dotLimit = 64

  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  private var depth = 0
  private var dots = 0

  private init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// Looks through a text.
  ///
  /// - Throws: ``ConfigurationError`` with the line.
  /// - Complexity: O(bytes).
  static func check(_ text: String) throws(ConfigurationError) {
    var scan = ConfigurationGuard(text)
    while scan.index < scan.bytes.count { try scan.statement() }
  }

  private func byte(_ offset: Int = 0) -> UInt8? {
    index + offset < bytes.count ? bytes[index + offset] : nil
  }

  /// One line, or several where a value goes on over them.
  private mutating func statement() throws(ConfigurationError) {
    depth = 0
    dots = 0
    skipBlanks()
    if byte() == 0x5B { try header() }
    while let next = byte() {
      switch next {
      case 0x22, 0x27: try string(next)
      case 0x23: skipComment()
      case 0x0A:
        index += 1
        line += 1
        dots = 0
        if depth == 0 { return }
      default:
        try count(next)
        index += 1
      }
    }
  }

  private mutating func count(_ next: UInt8) throws(ConfigurationError) {
    switch next {
    case 0x00: throw error("a NUL byte is no TOML")
    case 0x2E:
      dots += 1
      if dots > Self.dotLimit { throw error("a key has more than \(Self.dotLimit) dots") }
    case 0x5B, 0x7B:
      depth += 1
      dots = 0
    case 0x5D, 0x7D: depth = max(0, depth - 1)
    case 0x2C, 0x3D: dots = 0
    default: break
    }
  }

  /// Passes over `[` or `[[`, after which a name must begin.
  private mutating func header() throws(ConfigurationError) {
    index += byte(1) == 0x5B ? 2 : 1
    skipBlanks()
    switch byte() ?? 0 {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F, 0x22, 0x27: break
    default: throw error("a table's name was expected after the bracket")
    }
    depth = 0
  }

  private mutating func skipBlanks() {
    while let next = byte(), next == 0x20 || next == 0x09 { index += 1 }
  }

  private mutating func skipComment() {
    while let next = byte(), next != 0x0A { index += 1 }
  }

  /// Passes over a string, of one line or of several between three quotes.
  private mutating func string(_ quote: UInt8) throws(ConfigurationError) {
    let isLong = byte(1) == quote && byte(2) == quote
    index += isLong ? 3 : 1
    while let next = byte() {
      switch next {
      case 0x00: throw error("a NUL byte is no TOML")
      case 0x5C where quote == 0x22 && byte(1) != 0x0A: index += 2
      case 0x0A:
        // The parser refuses a short string that does not end on its line.
        if !isLong { return }
        line += 1
        index += 1
      case quote where !isLong:
        index += 1
        return
      case quote where byte(1) == quote && byte(2) == quote:
        index += 3
        // Up to two quotes may stand before the closing three.
        while byte() == quote { index += 1 }
        return
      default: index += 1
      }
    }
  }

  private func error(_ reason: String) -> ConfigurationError {
    ConfigurationError(line: line, reason: reason)
  }
}
