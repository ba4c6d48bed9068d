/// The sequences that switch styles (ECMA-48 8.3.117, select graphic rendition).
///
/// They are written straight into the frame: a picture has hundreds of them, and an array for
/// each would cost more than all the rest.
enum SGR {
  private static let attributes: [(attribute: Style.Attributes, code: Int)] = [
    (.bold, 1), (.dim, 2), (.italic, 3), (.underline, 4), (.reverse, 7), (.strikethrough, 9),
  ]

  /// What takes attributes away; 22 stands for two, and 21 is not used, on which terminals
  /// disagree.
  private static let endings: [(attributes: Style.Attributes, code: Int)] = [
    ([.bold, .dim], 22), (.italic, 23), (.underline, 24), (.reverse, 27), (.strikethrough, 29),
  ]

  /// Writes the shortest way from one style to another.
  static func write(from old: Style, to new: Style, into bytes: inout [UInt8]) {
    bytes += "\u{1B}[".utf8
    if new != .plain {
      let start = bytes.count
      var base = old
      if !old.attributes.isSubset(of: new.attributes) {
        if new.foreground.isDefault, new.background.isDefault {
          code(0, &bytes, start)
          base = .plain
        } else {
          base.attributes = end(old.attributes, for: new.attributes, &bytes, start)
        }
      }
      let added = new.attributes.subtracting(base.attributes)
      for entry in attributes where added.contains(entry.attribute) {
        code(entry.code, &bytes, start)
      }
      if base.foreground != new.foreground { color(new.foreground, 0, &bytes, start) }
      if base.background != new.background { color(new.background, 10, &bytes, start) }
    }
    bytes.append(UInt8(ascii: "m"))
  }

  /// Takes away what is not wanted any more, and gives what is still switched on.
  private static func end(
    _ old: Style.Attributes, for new: Style.Attributes, _ bytes: inout [UInt8], _ start: Int
  ) -> Style.Attributes {
    var left = old
    for entry in endings where !old.intersection(entry.attributes).isSubset(of: new) {
      code(entry.code, &bytes, start)
      left.subtract(entry.attributes)
    }
    return left
  }

  /// Writes one code, behind a separator unless it is the first.
  private static func code(_ number: Int, _ bytes: inout [UInt8], _ start: Int) {
    if bytes.count > start { bytes.append(UInt8(ascii: ";")) }
    bytes.append(decimal: number)
  }

  /// Writes a colour; the codes of backgrounds are those of foregrounds and ten.
  private static func color(
    _ color: Color, _ offset: Int, _ bytes: inout [UInt8], _ start: Int
  ) {
    switch color.kind {
    case .standard: code(39 + offset, &bytes, start)
    case .ansi(let number): code((number < 8 ? 30 : 82) + offset + Int(number), &bytes, start)
    case .indexed(let number):
      code(38 + offset, &bytes, start)
      code(5, &bytes, start)
      code(Int(number), &bytes, start)
    case .rgb(let red, let green, let blue):
      code(38 + offset, &bytes, start)
      code(2, &bytes, start)
      code(Int(red), &bytes, start)
      code(Int(green), &bytes, start)
      code(Int(blue), &bytes, start)
    }
  }
}

extension [UInt8] {
  /// Writes a number that is not negative in decimal digits.
  mutating func append(decimal number: Int) {
    if number >= 10 { append(decimal: number / 10) }
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }
}
