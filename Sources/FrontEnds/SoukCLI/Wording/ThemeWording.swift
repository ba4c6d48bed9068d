import SoukModel
import SoukScreen
import SoukThemeFiles

/// How themes are put to a person.
package enum ThemeWording {
  /// Said of a ground that is the terminal's own.
  static let terminals = "the terminal's"
  /// Said where no theme was chosen.
  static let follows =
    "No theme was chosen: the screen takes dark or light, as the terminal is. F8 chooses one."
  /// Said of the theme that the screen opens with.
  static let inUse = "in use"

  /// Whether a theme is dark or light; nil where the terminal decides.
  static func ground(_ theme: Theme) -> String? { theme.isLight.map { $0 ? "light" : "dark" } }

  /// A file that is no theme, among others.
  static func fault(_ error: ThemeFileError) -> String { "souk: \(error)" }

  /// The file that was asked for is no theme.
  static func unreadable(_ error: ThemeFileError) -> CommandFailure {
    CommandFailure(
      .malformed, code: "malformed", "\(error)",
      remedy: "`souk theme new NAME` writes a file that can be read.")
  }

  /// There is no theme of a name.
  package static func noTheme(_ name: String, known: [String]) -> CommandFailure {
    CommandFailure(
      .usage, code: "usage", "There is no theme “\(RegistryText(name).escapedPrefix(60))”.",
      remedy: "There are: \(known.joined(separator: ", ")).")
  }

  /// A built-in theme has that name.
  static func taken(_ name: String) -> CommandFailure {
    CommandFailure(
      .conflict, code: "conflict", "“\(name)” is the name of a built-in theme.",
      remedy: "Choose another name.")
  }

  /// The first lines of a new theme's file.
  static func heading(_ from: String) -> String {
    """
    # Begun from “\(from)”. A style is [attributes] [colour] [on colour]: #rrggbb, a name such as cyan, or a
    # number from 0 to 255. Roles: \(Theme.roleNames.prefix(13).joined(separator: ", ")),
    # \(Theme.roleNames.dropFirst(13).joined(separator: ", ")).


    """
  }

  /// A new theme's file is there.
  static func begun(_ path: String) -> String {
    let shown = RegistryText(path).escapedPrefix(300)
    return "\(shown) is there. Edit it, check it with `souk theme check FILE`, choose it with F8."
  }

  /// What is said of one role.
  static func verdict(_ ratio: Double?, minimum: Double) -> String {
    guard let ratio else { return "the terminal's colours" }
    return ratio >= minimum ? "readable" : "too little; \(Figures.fixed(minimum, 1)) is asked for"
  }

  /// What is said of the whole theme.
  static func sum(_ theme: Theme, minimum: Double) -> String {
    let faint = theme.unreadable(below: minimum)
    guard faint.isEmpty else {
      return "\(theme.name): \(faint.count) of \(Theme.textRoles.count) texts are too faint: "
        + faint.map(\.rawValue).joined(separator: ", ") + "."
    }
    guard let least = theme.lowestContrast else {
      return "\(theme.name): the terminal's own colours, which cannot be judged from here."
    }
    return
      "\(theme.name): every text is readable; the least contrast is \(Figures.fixed(least, 1))."
  }
}
