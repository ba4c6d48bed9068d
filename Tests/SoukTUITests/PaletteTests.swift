import SoukEngine
import SoukModel
import SoukScreen
import Testing

@testable import SoukTUI

/// The list of commands: everything is in it, what is typed narrows it, Enter does it.
@Suite struct PaletteTests {
  private func opened(_ prepare: (inout Rig) -> Void = { _ in }) -> Rig {
    var rig = Rig(FakeMarketplace(Shelf.entries + Shelf.many(60)), width: 100, height: 30)
    prepare(&rig)
    rig.press(KeyStroke(.character("p"), .alt))
    return rig
  }

  private func names(_ rig: Rig) -> [String] { PaletteRow.rows(of: rig.state).map(\.command.name) }

  @Test func everyCommandButMovementsStandsInItOnceWhereverItIsOpened() {
    let all = Set(Keymap.builtIn.bindings.map(\.command))
      .filter { !$0.isMovement && $0 != .edit && $0 != .palette }
    for rig in [opened(), opened { $0.press(.tab) }, opened { $0.press(.f(7)) }] {
      let rows = PaletteRow.rows(of: rig.state).filter { row in
        // The questions of the graph stand beside the commands.
        if case .question = row.command { false } else { true }
      }
      #expect(Set(rows.map(\.command)) == all)
      #expect(rows.count == all.count)
    }
  }

  @Test(arguments: ["copy", "COPY name", "copy-name", "name co"])
  func aWordANameOrPartsOfThemFindACommandInAnyOrder(_ text: String) {
    var rig = opened { $0.press(.tab) }
    rig.type(text)
    #expect(names(rig).contains("copy-name"))
    #expect(names(rig).count < 12)
  }

  @Test func aKeyFindsWhatItDoes() {
    var rig = opened()
    rig.type("f6")
    #expect(names(rig).first == "status")
  }

  @Test func enterDoesTheCommandWhereThePersonWas() {
    var rig = opened()
    rig.type("status")
    rig.press(.enter)
    #expect(rig.state.showsStatus)
    #expect(rig.state.overlay == nil)
    #expect(rig.state.focus == .search)
    #expect(rig.state.editor.text.isEmpty)
  }

  @Test func whatDoesNotActHereStaysListedWithTheReasonAndIsNotDone() {
    var rig = opened()
    rig.type("roll-back")
    let row = PaletteRow.rows(of: rig.state).first
    #expect(row?.reason == "only in the operations")
    #expect(rig.picture.contains("only in the operations"))
    rig.press(.enter)
    #expect(Keymap.context(of: rig.state) == .palette)
    #expect(rig.state.notice?.text == "roll back to v1: only in the operations")
  }

  @Test func withoutARowCommandsThatNeedOneSaySo() {
    var rig = Rig(FakeMarketplace([]))
    rig.press(.tab, .letter(":"))
    rig.type("install the")
    rig.press(.control("u"))
    rig.type("copy-checksum")
    #expect(PaletteRow.rows(of: rig.state).first?.reason == Wording.needsRow)
  }

  @Test func escLeavesEverythingAsItWasAndLettersNeverAct() {
    var rig = opened()
    rig.type("q?i")
    #expect(!rig.state.isFinished)
    #expect(Keymap.context(of: rig.state) == .palette)
    rig.press(.escape)
    #expect(rig.state.overlay == nil)
    #expect(rig.state.editor.text.isEmpty)
  }

  @Test func whatActsStandsBeforeWhatDoesNot() {
    let reasons = PaletteRow.rows(of: opened().state).map { $0.reason == nil }
    #expect(reasons == reasons.sorted { $0 && !$1 })
  }

  @Test func aPersonsKeysStandInIt() {
    var rig = opened()
    rig.state.keymap =
      Keymap.changed(by: KeySettings(entries: [.init(command: "status", keys: "f4")])).keymap
    rig.type("f4")
    #expect(names(rig) == ["status"])
  }

  @Test func theCaretStandsBehindWhatIsTypedAndAPasteIsTypedToo() {
    var rig = opened()
    let before = rig.frame.cursor
    rig.take(.input(.paste("theme")))
    #expect(names(rig) == ["themes"])
    #expect(rig.frame.cursor?.x == before.map { $0.x + 5 })
    #expect(rig.frame.cursor?.y == before?.y)
  }

  @Test(arguments: [(40, 10), (20, 5), (300, 100)])
  func itFitsOnAnyScreen(_ width: Int, _ height: Int) {
    var rig = opened()
    rig.take(.input(.resize(Size(width: width, height: height))))
    rig.press(.down, KeyStroke(.pageDown))
    _ = rig.frame
  }

  @Test func theMouseChangesHandsWhileThePersonIsAnywhere() {
    var rig = opened()
    rig.type("toggle-mouse")
    rig.take(.input(.key(.enter)))
    #expect(rig.waiting == [.reportMouse(false)])
    #expect(rig.picture.contains("the mouse is the terminal's"))
    rig.waiting = []
    rig.take(.input(.key(KeyStroke(.character("m"), .alt))))
    #expect(rig.waiting == [.reportMouse(true)])
  }
}
