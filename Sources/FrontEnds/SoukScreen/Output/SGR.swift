/// The sequences that switch styles (ECMA-48 8.3.117, select graphic rendition).
enum SGR {
  /// The shortest way from one style to another that takes no attribute away singly: terminals
  /// disagree about the codes for that, so that everything is reset then.
  static func change(from old: Style, to new: Style) -> String {
    guard old.attributes.isSubset(of: new.attributes) else {
      return sequence([0] + codes(new.attributes) + codes(from: .plain, to: new))
    }
    if new == .plain { return sequence([]) }
    return sequence(
      codes(new.attributes.subtracting(old.attributes)) + codes(from: old, to: new))
  }

  private static func sequence(_ codes: [Int]) -> String {
    "\u{1B}[" + codes.map { String($0) }.joined(separator: ";") + "m"
  }

  private static func codes(_ attributes: Style.Attributes) -> [Int] {
    let table: [(Style.Attributes, Int)] = [
      (.bold, 1), (.dim, 2), (.italic, 3), (.underline, 4), (.reverse, 7), (.strikethrough, 9),
    ]
    return table.filter { attributes.contains($0.0) }.map(\.1)
  }

  private static func codes(from old: Style, to new: Style) -> [Int] {
    (old.foreground == new.foreground ? [] : codes(new.foreground, offset: 0))
      + (old.background == new.background ? [] : codes(new.background, offset: 10))
  }

  private static func codes(_ color: Color, offset: Int) -> [Int] {
    switch color.kind {
    case .standard: [39 + offset]
    case .ansi(let number) where number < 8: [30 + offset + Int(number)]
    case .ansi(let number): [82 + offset + Int(number)]
    case .indexed(let number): [38 + offset, 5, Int(number)]
    case .rgb(let red, let green, let blue):
      [38 + offset, 2, Int(red), Int(green), Int(blue)]
    }
  }
}
