import SoukModel
import SoukScreen
import SoukThemeFiles

/// The themes that there are, and where each comes from.
struct ThemeList {
  /// Where a theme comes from.
  enum Origin: Hashable {
    /// It is part of souk.
    case builtIn
    /// It is a file of the person's own.
    case own
    /// An installed package brought it.
    case package(String)

    /// The origin as it is written.
    var word: String {
      switch self {
      case .builtIn: "built in"
      case .own: "your own"
      case .package(let id): id
      }
    }
  }

  /// The theme that the screen opens with; nil where it follows the terminal.
  let inUse: String?
  /// Why files could not be read.
  private(set) var faults: [ThemeFileError] = []
  private var rows: [(theme: Theme, origin: Origin)] = []

  /// A list without themes.
  ///
  /// - Parameter setting: what `screen.theme` says.
  init(setting: String?) {
    inUse = setting.flatMap { $0.isEmpty || $0 == Theme.following ? nil : $0 }
  }

  /// Adds a theme; one of an installed package does not hide one that has its name.
  mutating func add(_ theme: Theme, from origin: Origin) {
    if case .package = origin, rows.contains(where: { $0.theme.name == theme.name }) { return }
    rows.append((theme, origin))
  }

  /// Adds every theme of a folder.
  mutating func add(_ folder: ThemeFolder, from origin: Origin) {
    let found = folder.read()
    for theme in found.themes { add(theme, from: origin) }
    faults += found.faults
  }

  private func isInUse(_ theme: Theme) -> Bool { theme.name == inUse }

  /// The list as a program reads it.
  var json: JSONValue {
    .object([
      "themes": .array(
        rows.map { theme, origin in
          .object([
            "name": .string(theme.name), "origin": .string(origin.word),
            "ground": .text(ThemeWording.ground(theme)), "in_use": .bool(isInUse(theme)),
            "lowest_contrast": RolloutDocument.number(theme.lowestContrast),
          ])
        }), "total": .integer(Int64(rows.count)), "follows_terminal": .bool(inUse == nil),
    ])
  }

  /// The list as a person reads it.
  func lines(width: Int?, paint: Paint) -> [String] {
    var table = TextTable([
      .init(title: "THEME"), .init(title: "GROUND"),
      .init(title: "LEAST CONTRAST", isNumeric: true), .init(title: "FROM"), .init(title: ""),
    ])
    for (theme, origin) in rows {
      table.append([
        theme.name, ThemeWording.ground(theme) ?? ThemeWording.terminals,
        theme.lowestContrast.map { Figures.fixed($0, 1) } ?? "-", origin.word,
        isInUse(theme) ? ThemeWording.inUse : "",
      ])
    }
    var lines = table.lines(width: width)
    lines[0] = paint.strong(lines[0])
    if inUse == nil { lines += ["", ThemeWording.follows] }
    return lines
  }
}
