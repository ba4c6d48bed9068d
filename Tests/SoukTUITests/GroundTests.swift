import SoukScreen
import Testing

@testable import SoukTUI

/// Light or dark, as the terminal is, until a person says otherwise.
@Suite struct GroundTests {
  private let dark: Theme
  private let light: Theme

  init() throws {
    dark = try Theme(name: "dark", descriptions: ["text": "white on black"])
    light = try Theme(name: "light", descriptions: ["text": "black on white"])
  }

  private func following(_ follows: Bool = true) -> Rig {
    var rig = Rig(themes: [dark, light])
    rig.state.followsGround = follows
    return rig
  }

  @Test func aLightGroundTakesTheLightThemeAndADarkOneTheDark() {
    var rig = following()
    rig.take(.input(.ground(isLight: true)))
    #expect(rig.state.currentTheme.name == "light")
    #expect(rig.frame.grid[99, 12].style.background == light[.text].background)
    rig.take(.input(.ground(isLight: true)))
    #expect(rig.state.currentTheme.name == "light")
    rig.take(.input(.ground(isLight: false)))
    #expect(rig.state.currentTheme.name == "dark")
    #expect(rig.keptThemes.isEmpty)
  }

  @Test func aThemeThatAPersonChoseStays() {
    var settled = following(false)
    settled.take(.input(.ground(isLight: true)))
    #expect(settled.state.currentTheme.name == "dark")
    var rig = following()
    rig.press(.f(8))
    rig.take(.input(.ground(isLight: true)))
    #expect(rig.state.currentTheme.name == "dark")
    rig.press(.enter)
    rig.take(.input(.ground(isLight: true)))
    #expect(rig.state.currentTheme.name == "dark")
    #expect(rig.keptThemes == ["dark"])
  }

  @Test func whereNoThemeIsLightNothingChanges() {
    var rig = Rig(themes: [dark, dark])
    rig.state.followsGround = true
    rig.take(.input(.ground(isLight: true)))
    #expect(rig.state.theme == 0)
    var plain = Rig()
    plain.state.followsGround = true
    plain.take(.input(.ground(isLight: true)))
    #expect(plain.state.theme == 0)
  }

  @Test(
    arguments: [(nil, 1), ("auto", 1), ("dark", 0), ("light", 0), ("gone", 0)] as [(String?, Int)])
  func theTerminalIsAskedOnceAndOnlyWhereNoThemeIsChosen(_ name: String?, _ questions: Int) {
    let terminal = MemoryTerminal(Size(width: 100, height: 16))
    terminal.send(.ground(isLight: true))
    terminal.send(.key(.control("c")))
    BrowserLoop(
      terminal: terminal, service: FakeMarketplace(),
      settings: BrowserSettings(themes: [dark, light], theme: name)
    ).run()
    #expect(terminal.groundQuestions == questions)
    let ground = terminal.grid?[99, 12].style.background
    #expect(
      ground == (questions == 1 || name == "light" ? light : dark)[.text].background)
  }

  @Test func openingTheWindowReadsThemesAnew() throws {
    let edited = try Theme(name: "light", descriptions: ["text": "black on yellow"])
    let all = [dark, edited]
    var rig = Rig(themes: [dark, light], readThemes: { all })
    rig.press(.f(8), .down)
    #expect(rig.frame.grid[99, 12].style.background == edited[.text].background)
  }
}
