import FoundationEssentials
import SoukCLI
import SoukEngine
import SoukInstall
import SoukScreen
import SoukTUI
import SoukThemeFiles

/// What the screen is told at start, from the files of a home, and where it keeps what is to last.
struct ScreenSettings: Sendable {
  /// The engine whose home it is.
  let engine: Engine
  /// The environment variables.
  let environment: [String: String]

  /// Reads themes and queries; what cannot be read is left out and said.
  func read() -> BrowserSettings {
    var notices = engine.notices
    let themes = themes(&notices)
    let file = SettingsFile(home: engine.home, environment: environment)
    let history = engine.home.state + "/history"
    var settings = BrowserSettings(
      themes: themes, theme: engine.settings.theme, history: Self.lines(history),
      keys: Self.keys(engine.home), notices: notices,
      saveHistory: { entries in
        let text = entries.joined(separator: "\n") + "\n"
        // A query that is not kept is no reason to disturb anyone.
        try? Data(text.utf8).write(to: URL(filePath: history), options: .atomic)
      },
      saveTheme: { name in try? file.set("screen.theme", to: name) },
      saveGate: { gate throws(ServiceError) in
        try file.set("gate.backend", to: gate.rawValue)
      },
      saveFile: { name, bytes throws(ServiceError) in try SavedFile.write(name, bytes) },
      readThemes: { [self] in
        var notices: [String] = []
        return self.themes(&notices)
      },
      themeFolder: engine.home.themes,
      doctor: (try? HomeDesk.open(environment: environment))?.doctor,
      json: VerifyDocument.text)
    readSession(into: &settings)
    return settings
  }

  /// Reads what the session before left, and says where the next one is to leave it.
  private func readSession(into settings: inout BrowserSettings) {
    let (place, searches) = (engine.home.state + "/session.json", engine.home.state + "/searches")
    let left = FileManager.default.contents(atPath: place)
    settings.isFirstStart = left == nil && settings.history.isEmpty
    settings.session = left.flatMap(SessionFile.read)
    settings.searches = Self.lines(searches)
    // What is not kept is no reason to disturb anyone.
    settings.saveSession = { snapshot in
      try? SessionFile.bytes(of: snapshot).write(to: URL(filePath: place), options: .atomic)
    }
    settings.saveSearches = { entries in
      let text = entries.map { $0 + "\n" }.joined()
      try? Data(text.utf8).write(to: URL(filePath: searches), options: .atomic)
    }
  }

  /// The built-in themes alone, and the person's choice among them where it can be read.
  static func withoutHome(environment: [String: String]) -> BrowserSettings {
    let home = try? SoukHome(environment: environment)
    let settings = home.flatMap { try? Settings.load($0, environment: environment) }
    return BrowserSettings(
      themes: ThemeFile.builtin, theme: settings?.theme,
      keys: home.map(keys) ?? KeySettings(), json: VerifyDocument.text)
  }

  /// The keys that the person chose; none where the configuration cannot be read, which whoever
  /// opened the home has said.
  private static func keys(_ home: SoukHome) -> KeySettings {
    (try? KeySettings(home)) ?? KeySettings()
  }

  /// Every theme there is: the built-in ones, the person's own, those of installed packages.
  private func themes(_ notices: inout [String]) -> [Theme] {
    var themes = ThemeFile.builtin + self.themes(in: engine.home.themes, &notices)
    for theme in installedThemes(&notices) where !themes.contains(where: { $0.name == theme.name })
    {
      themes.append(theme)
    }
    return themes
  }

  /// The themes of installed packages; what an interrupted installation left is cleared up, and said.
  private func installedThemes(_ notices: inout [String]) -> [Theme] {
    guard let installed = try? engine.installed(in: nil) else { return [] }
    notices += installed.notes
    var themes: [Theme] = []
    for package in installed.lock.packages {
      themes += self.themes(in: installed.path(of: package) + "/themes", &notices)
    }
    return themes
  }

  private func themes(in folder: String, _ notices: inout [String]) -> [Theme] {
    let found = ThemeFolder(folder).read()
    for fault in found.faults { notices.insert("\(fault)", at: 0) }
    return found.themes
  }

  /// The last lines of a file, 1 MB of it at the most; none where there is no such file.
  private static func lines(_ path: String) -> [String] {
    guard let data = FileManager.default.contents(atPath: path) else { return [] }
    return String(decoding: data.suffix(1 << 20), as: UTF8.self)
      .split(separator: "\n").map(String.init)
  }
}
