import SoukModel
import SoukScreen
import Testing

@testable import SoukTUI

/// What lies over the screen, and the status pane.
// swift-format-ignore
@Suite struct PopupScreenTests {
  @Test func theListOfKeysBeginsWithThePlaceItWasAskedIn() {
    var rig = Rig(height: 30)
    rig.press(.tab, .letter("?"))
    expectScreen(rig, """
      @@340
      """)
  }

  @Test func theThemesAreShownBesideTheScreenTheyChange() throws {
    let names = ["dark", "light", "high-contrast"]
    let themes = try names.map { try Theme(name: $0, descriptions: [:]) }
    var rig = Rig(height: 14, themes: themes)
    rig.press(.f(8), .down)
    expectScreen(rig, """
      @@341
      """)
  }

  @Test func theStatusPaneHasEveryFigureBesideItsGoal() {
    var rig = Rig(height: 26)
    rig.press(.f(6))
    expectScreen(rig, """
      @@342
      """)
  }
}
