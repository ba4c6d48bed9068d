/// Finds what the TOML parser would end the program over, before it is handed the text.
///
/// toml++ asserts that a table's name begins right after its bracket, that brackets close in pairs
/// and that times are whole, and it walks nested tables by recursion; a damaged file reaches all of
/// these. The text is walked as TOML is, with its strings, comments and brackets; what is wrong
/// otherwise is left to the parser. Dates and times, which souk reads nowhere, are refused bare.
struct ConfigurationGuard {
  /// The most dots one key may hold: each is a table inside another.
  private static let dotLimit = 64

  private static let noDate = "dates, times and colons stand in quotes here"

  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  /// The brackets that are open in the value, outermost first.
  private var open: [UInt8] = []
  private var dots = 0
  /// Whether a value stands here, not a key.
  private var isInValue = false

  private init(_ text: String) {
    bytes = Array(text.utf8)
    // The parser passes over a byte order mark.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
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
    open = []
    dots = 0
    isInValue = false
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
        if open.isEmpty { return }
      default:
        try count(next)
        index += 1
      }
    }
  }

  private mutating func count(_ next: UInt8) throws(ConfigurationError) {
    switch next {
    case 0x00: throw error("a NUL byte is no TOML")
    case 0x3A: throw error(Self.noDate)
    case 0x2D where isInValue && index > 0 && (0x30...0x39).contains(bytes[index - 1]):
      throw error(Self.noDate)
    case 0x2E:
      dots += 1
      if dots > Self.dotLimit { throw error("a key has more than \(Self.dotLimit) dots") }
    case 0x5B, 0x7B:
      open.append(next)
      dots = 0
      isInValue = next == 0x5B
    case 0x5D, 0x7D:
      // Each closing bracket is two codes after its opening one; outside of all it is the parser's.
      if let last = open.popLast(), next != last + 2 {
        throw error("an array or inline table ends with the wrong bracket")
      }
    case 0x2C:
      dots = 0
      isInValue = open.last == 0x5B
    case 0x3D:
      dots = 0
      isInValue = true
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
