/// The arms of a box-drawing sign, so that lines that cross find their joint.
struct LineArt: OptionSet {
  let rawValue: UInt8

  static let up = LineArt(rawValue: 1)
  static let right = LineArt(rawValue: 2)
  static let down = LineArt(rawValue: 4)
  static let left = LineArt(rawValue: 8)
  static let horizontal: LineArt = [.left, .right]
  static let vertical: LineArt = [.up, .down]

  /// The signs in the order of their bits; single arms are drawn as whole lines.
  private static let signs: [Unicode.Scalar] = [
    " ", "│", "─", "└", "│", "│", "┌", "├", "─", "┘", "─", "┴", "┐", "┤", "┬", "┼",
  ]

  /// The arms of a sign that stands in the grid already; nil when it is no line.
  init?(_ glyph: Glyph, unicode: Bool) {
    guard let scalar = glyph.scalar else { return nil }
    if unicode {
      switch scalar {
      case "│": self = .vertical
      case "─": self = .horizontal
      default:
        guard scalar != " ", let bits = Self.signs.firstIndex(of: scalar) else { return nil }
        self.init(rawValue: UInt8(bits))
      }
    } else {
      switch scalar {
      case "|": self = .vertical
      case "-": self = .horizontal
      case "+": self = [.vertical, .horizontal]
      default: return nil
      }
    }
  }

  init(rawValue: UInt8) {
    self.rawValue = rawValue & 15
  }

  /// The sign with these arms.
  func glyph(unicode: Bool) -> Glyph {
    if unicode { return Glyph(Self.signs[Int(rawValue)]) }
    if isSubset(of: .horizontal) { return Glyph(ascii: UInt8(ascii: "-")) }
    return Glyph(ascii: isSubset(of: .vertical) ? UInt8(ascii: "|") : UInt8(ascii: "+"))
  }
}
