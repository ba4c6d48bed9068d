import SoukScreen
import Testing

@testable import SoukTUI

/// A theme file that is saved is on the screen at once.
@Suite struct ThemeReloadTests {
  private func theme(_ name: String, _ text: String) throws -> Theme {
    try Theme(name: name, descriptions: ["text": text])
  }

  @Test func aSavedFileIsReadAnewAndDrawnWithWithoutAKey() throws {
    let old = [try theme("dark", "white"), try theme("mine", "red")]
    let new = [old[0], try theme("mine", "blue")]
    var rig = Rig(themes: old, readThemes: { new })
    rig.state.theme = 1
    rig.take(.input(.filesChanged))
    #expect(rig.waiting == [.readThemes])
    rig.settle()
    #expect(rig.state.currentTheme == new[1])
    #expect(rig.keptThemes.isEmpty)
  }

  @Test func aFileThatIsNoThemeForAMomentComesBackAsTheThemeInUse() throws {
    let all = [try theme("dark", "white"), try theme("mine", "red")]
    var rig = Rig(themes: all)
    rig.state.theme = 1
    rig.take(.themes([all[0]]))
    #expect(rig.state.currentTheme == all[0])
    rig.take(.themes(all))
    #expect(rig.state.currentTheme == all[1])
  }

  @Test func aThemeThatIsChosenMeanwhileStays() throws {
    let all = [try theme("dark", "white"), try theme("mine", "red")]
    var rig = Rig(themes: all)
    rig.state.theme = 1
    rig.take(.themes([all[0]]))
    rig.press(.f(8), .enter)
    rig.take(.themes(all))
    #expect(rig.state.currentTheme == all[0])
  }

  @Test func theLoopWatchesTheFolderOfThePersonsThemes() {
    let terminal = WatchingTerminal()
    BrowserLoop(
      terminal: terminal, service: FakeMarketplace(),
      settings: BrowserSettings(themeFolder: "/home/ann/themes")
    ).run()
    #expect(terminal.watched == ["/home/ann/themes"])
  }
}

/// A terminal that hangs up at once, and remembers what it was to watch.
private final class WatchingTerminal: Terminal {
  private(set) var watched: [String] = []
  let size = Size(width: 80, height: 24)
  let capabilities = Capabilities()
  var waker: Waker { Waker {} }

  func nextEvents(timeout: Duration?) -> [InputEvent] { [.hangup] }
  func present(_ grid: Grid, cursor: Point?) {}
  func copyToClipboard(_ text: String) -> Bool { true }
  func reportMouse(_ wanted: Bool) {}
  func askGround() {}
  func watch(_ folder: String) { watched.append(folder) }
  func suspend() {}
  func close() {}
}
