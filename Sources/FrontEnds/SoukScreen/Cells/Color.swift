/// A colour as a terminal understands it: its own default, a palette entry, or 24 bits.
///
/// Packed into four bytes so that a grid of cells compares word by word.
package struct Color: Hashable, Sendable, Codable {
  /// The tag in the top byte (0 default, 1 ansi, 2 indexed, 3 rgb), the value below it.
  private let raw: UInt32

  /// The forms of a colour, for exhaustive switches.
  package enum Kind: Hashable, Sendable {
    /// Whatever the terminal draws with when nothing is said.
    case standard
    /// One of the sixteen named colours; 8 to 15 are the bright ones.
    case ansi(UInt8)
    /// An entry of the 256-colour palette.
    case indexed(UInt8)
    /// Red, green and blue.
    case rgb(UInt8, UInt8, UInt8)
  }

  private init(tag: UInt32, value: UInt32) {
    raw = tag << 24 | value
  }

  /// The terminal's own foreground or background.
  package static let `default` = Color(tag: 0, value: 0)

  /// One of the sixteen named colours; the number is taken modulo 16.
  package static func ansi(_ number: UInt8) -> Color {
    Color(tag: 1, value: UInt32(number & 15))
  }

  /// An entry of the 256-colour palette.
  package static func indexed(_ number: UInt8) -> Color {
    Color(tag: 2, value: UInt32(number))
  }

  /// A 24-bit colour.
  package static func rgb(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> Color {
    Color(tag: 3, value: UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue))
  }

  /// The colour taken apart.
  package var kind: Kind {
    switch raw >> 24 {
    case 1: .ansi(UInt8(truncatingIfNeeded: raw))
    case 2: .indexed(UInt8(truncatingIfNeeded: raw))
    case 3:
      .rgb(
        UInt8(truncatingIfNeeded: raw >> 16), UInt8(truncatingIfNeeded: raw >> 8),
        UInt8(truncatingIfNeeded: raw))
    default: .standard
    }
  }

  /// Whether this is the terminal's own colour.
  package var isDefault: Bool { raw == 0 }
}
