import SoukScreen

/// A screen as a text that a person can read and compare: its letters, and which style each has at
/// every depth of colour.
struct SceneScreen {
  /// The depths that are compared, from none to all.
  static let depths: [ColorDepth] = [.none, .ansi16, .indexed256, .truecolor]

  /// The whole text.
  let text: String

  /// Puts the pictures of one screen together, one for each of ``depths``; nil where they do not show the
  /// same letters.
  init?(_ grids: [Grid]) {
    guard let first = grids.first, grids.count == Self.depths.count,
      grids.allSatisfy({ $0.lines == first.lines })
    else { return nil }
    var legend: [[String]] = []
    var rows: [String] = []
    for y in 0..<first.height {
      var runs: [(Int, Int)] = []
      for x in 0..<first.width {
        let styles = zip(grids, Self.depths).map { Self.words($0[x, y].style.reduced(to: $1)) }
        let number = legend.firstIndex(of: styles) ?? legend.count
        if number == legend.count { legend.append(styles) }
        if let last = runs.last, last.0 == number {
          runs[runs.count - 1].1 += 1
        } else {
          runs.append((number, 1))
        }
      }
      rows.append(runs.map { "\(Self.letter($0.0))\($0.1)" }.joined(separator: " "))
    }
    var lines = first.lines + ["", "styles of each row, with how many cells have them"] + rows
    lines += ["", "styles without colour | with 16 | with 256 | with all"]
    lines += legend.enumerated().map { number, styles in
      "\(Self.letter(number))  \(styles.joined(separator: " | "))"
    }
    text = lines.joined(separator: "\n") + "\n"
  }

  /// `a` to `z`, then `A` to `Z`, then numbers in brackets.
  private static func letter(_ number: Int) -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return number < letters.count ? String(letters[number]) : "[\(number)]"
  }

  /// A style as a theme would say it.
  private static func words(_ style: Style) -> String {
    let attributes: [(Style.Attributes, String)] = [
      (.bold, "bold"), (.dim, "dim"), (.italic, "italic"), (.underline, "underline"),
      (.reverse, "reverse"), (.strikethrough, "strikethrough"), (.link, "link"),
    ]
    var words = attributes.filter { style.attributes.contains($0.0) }.map(\.1)
    if !style.foreground.isDefault { words.append(Self.words(style.foreground)) }
    if !style.background.isDefault { words.append("on " + Self.words(style.background)) }
    return words.isEmpty ? "plain" : words.joined(separator: " ")
  }

  private static func words(_ color: Color) -> String {
    switch color.kind {
    case .standard: "default"
    case .ansi(let number): "ansi-\(number)"
    case .indexed(let number): "\(number)"
    case .rgb(let red, let green, let blue): "#" + [red, green, blue].map(Self.hex).joined()
    }
  }

  private static func hex(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }
}
