import FoundationEssentials
import SoukEngine
import SoukModel
import SoukScreen
import SoukTesting
import Synchronization
import Testing

@testable import SoukTUI

/// What of a session is there again in the next one.
@Suite struct SessionTests {
  /// Runs a session on the real loop and gives its last picture and what it left.
  private func session(
    _ script: [InputEvent], from before: SessionSnapshot? = nil, goesOn: Bool = false,
    isFirst: Bool = false
  ) -> (picture: [String], left: [SessionSnapshot]) {
    let left = Mutex<[SessionSnapshot]>([])
    var settings = BrowserSettings()
    settings.session = before
    settings.goesOn = goesOn
    settings.isFirstStart = isFirst
    settings.saveSession = { snapshot in left.withLock { $0.append(snapshot) } }
    let terminal = ScriptedTerminal(script)
    BrowserLoop(terminal: terminal, service: FakeMarketplace(), settings: settings).run()
    return (terminal.pictures.last?.lines ?? [], left.withLock { $0 })
  }

  private static let work: [InputEvent] =
    [.key(.letter("j")), .key(.letter("q")), .key(.tab), .key(KeyStroke(.character(" ")))]
    + [.key(.letter("2")), .key(.letter("<")), .key(.f(6))]

  @Test func whoGoesOnFindsQueryPackagePageAndPanesAsTheyWere() throws {
    let left = try #require(session(Self.work).left.last)
    #expect(left.query == "jq")
    #expect(left.selected?.name.raw == "jq")
    let (picture, again) = session([], from: left, goesOn: true)
    #expect(picture.contains { $0.contains("/ jq") })
    #expect(picture.contains { $0.contains("1.6-2.1") })
    #expect(again.last == left)
  }

  @Test func widthsAndBasketLastAndTheQueryDoesNot() throws {
    let left = try #require(session(Self.work).left.last)
    #expect(left.split == 49)
    #expect(left.basket.count == 1)
    let again = try #require(session([], from: left).left.last)
    #expect(again.query.isEmpty)
    #expect(again.split == 49)
    #expect(again.basket == left.basket)
    #expect(!again.showsStatus)
  }

  @Test func theWindowOfTheFirstStartGoesWithTheFirstKeyWhichActsAndIsNotedAtOnce() {
    let (picture, left) = session([], isFirst: true)
    #expect(picture.contains { $0.contains(Wording.welcomeTitle) })
    #expect(picture.contains { $0.contains(Wording.welcome) })
    #expect(left.count == 2)
    let (after, _) = session([.key(.letter("j"))], isFirst: true)
    #expect(!after.contains { $0.contains(Wording.welcomeTitle) })
    #expect(after.contains { $0.contains("/ j") })
  }

  @Test(arguments: [Size(width: 80, height: 24), Size(width: 120, height: 40)])
  func theWindowOfTheFirstStartFitsOneScreen(_ size: Size) {
    var rig = Rig(width: size.width, height: size.height)
    rig.state.showsWelcome = true
    #expect(rig.lines.contains { $0.contains(Wording.welcomeOnce) })
    #expect(rig.lines.contains { $0.contains("quit") || $0.contains("F1") })
  }

  @Test func aFileReadsAsItWasWrittenAndGarbageIsNoSession() throws {
    let left = try #require(session(Self.work).left.last)
    let bytes = SessionFile.bytes(of: left)
    #expect(SessionFile.read(bytes) == left)
    var random = SeededGenerator(seed: 7)
    for _ in 0..<300 {
      var broken = Array(bytes)
      for _ in 0..<3 {
        broken[Int.random(in: 0..<broken.count, using: &random)] =
          UInt8.random(in: 0...255, using: &random)
      }
      guard let read = SessionFile.read(Data(broken)) else { continue }
      var state = BrowserState(size: Size(width: 80, height: 24))
      state.restore(read, goesOn: true)
      #expect(SessionSnapshot.splits.contains(state.split))
      _ = BrowserView.draw(state, capabilities: Capabilities())
    }
    #expect(SessionFile.read(Data()) == nil)
  }

  @Test func aQueryIsKeptForgottenAndAskedAgainFromTheList() {
    var rig = Rig()
    rig.type("json pars")
    let keep = KeyStroke(.character("k"), .alt)
    rig.press(keep)
    #expect(rig.keptSearches == ["json pars"])
    rig.press(.control("u"))
    rig.type("jq")
    rig.press(.enter, KeyStroke(.character("r"), .alt))
    #expect(rig.state.searchesRows.map(\.id) == ["json pars", "jq"])
    #expect(rig.lines.contains { $0.contains("* json pars") })
    rig.press(.enter)
    #expect(rig.state.pages.isEmpty)
    #expect(rig.state.editor.text == "json pars")
    rig.press(KeyStroke(.character("r"), .alt), .letter("x"), .letter("x"))
    #expect(rig.state.searchesRows.isEmpty)
    #expect(rig.keptSearches.isEmpty)
    rig.press(.escape, .control("u"), keep)
    #expect(rig.state.notice?.text == Wording.nothingToSave)
  }
}
