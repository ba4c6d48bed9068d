import SoukModel
import SoukScreen

/// How well every text of a theme can be read.
struct ThemeReport {
  private let theme: Theme
  private let minimum: Double

  /// Judges a theme.
  ///
  /// - Parameter minimum: the least contrast of text, 1 to 21.
  init(_ theme: Theme, minimum: Double) {
    self.theme = theme
    self.minimum = minimum
  }

  /// Whether no text has less contrast than is asked for.
  var passes: Bool { theme.unreadable(below: minimum).isEmpty }

  /// The report as a program reads it.
  var json: JSONValue {
    .object([
      "theme": .string(theme.name), "minimum": .double(minimum), "passes": .bool(passes),
      "roles": .array(
        theme.contrasts.map { role, ratio in
          .object([
            "role": .string(role.rawValue), "contrast": RolloutDocument.number(ratio),
            "passes": ratio.map { .bool($0 >= minimum) } ?? .null,
          ])
        }),
    ])
  }

  /// The report as a person reads it.
  func lines(width: Int?, paint: Paint) -> [String] {
    var table = TextTable([
      .init(title: "ROLE"), .init(title: "CONTRAST", isNumeric: true), .init(title: "VERDICT"),
    ])
    for (role, ratio) in theme.contrasts {
      table.append([
        role.rawValue, ratio.map { Figures.fixed($0, 1) } ?? "-",
        ThemeWording.verdict(ratio, minimum: minimum),
      ])
    }
    var lines = table.lines(width: width)
    lines[0] = paint.strong(lines[0])
    return lines + ["", ThemeWording.sum(theme, minimum: minimum)]
  }
}
