import SoukCLI
import SoukEngine
import SoukModel
import SoukScreen
import SoukTUI

/// A picture of the screen, drawn without a terminal.
struct Screenshot {
  /// What was asked for.
  let request: ScreenshotRequest
  /// The environment variables of the process.
  let environment: [String: String]

  /// Opens the home, presses the keys and gives the last picture.
  ///
  /// What was typed and chosen is not remembered; what keys do beyond the screen is done.
  func draw() throws(CommandFailure) -> Grid {
    let engine = try Screen(environment: environment).open(request.backend)
    defer { engine.close() }
    var settings = ScreenSettings(engine: engine, environment: environment).read()
    settings.saveHistory = { _ in }
    settings.saveTheme = { _ in }
    settings.saveGate = { _ in }
    settings.saveSession = { _ in }
    settings.saveSearches = { _ in }
    settings.isFirstStart = false
    if let theme = request.theme {
      guard settings.themes.contains(where: { $0.name == theme }) else {
        throw ThemeWording.noTheme(theme, known: settings.themes.map(\.name))
      }
      settings.theme = theme
    }
    let terminal = MemoryTerminal(request.size)
    return BrowserLoop(terminal: terminal, service: engine, settings: settings)
      .picture(after: request.keys)
  }
}
