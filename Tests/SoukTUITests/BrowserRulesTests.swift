import SoukEngine
import SoukModel
import SoukScreen
import Synchronization
import Testing

@testable import SoukTUI

/// What keys do to the state.
@Suite struct BrowserRulesTests {
  @Test func escapeInTheListGoesToTheSearchLineAndNeverQuits() {
    var rig = Rig()
    rig.press(.tab)
    #expect(rig.state.focus == .list)
    rig.press(.escape)
    #expect(rig.state.focus == .search)
    for _ in 0..<9 { rig.press(.escape) }
    #expect(!rig.state.isFinished)
  }

  @Test(arguments: [KeyContext.list, .details, .comparison, .fields])
  func qQuitsWhereLettersAreCommands(_ context: KeyContext) {
    var rig = Rig()
    switch context {
    case .list: rig.press(.tab)
    case .details: rig.press(.enter)
    case .comparison: rig.press(.f(3))
    default: rig.press(.f(3), .enter)
    }
    #expect(Keymap.context(of: rig.state) == context)
    rig.press(.letter("q"))
    #expect(rig.state.isFinished)
  }

  @Test(arguments: [InputEvent.terminate, .hangup, .interrupt, .key(.control("c"))])
  func whatEndsTheProgramEndsItUnderEveryOverlay(_ event: InputEvent) {
    for keys in [[], [KeyStroke.f(8)], [.tab, .letter("?")], [.f(3)], [.f(3), .enter]] {
      var rig = Rig()
      for key in keys { rig.press(key) }
      rig.take(.input(event))
      #expect(rig.state.isFinished)
    }
  }

  @Test func upLeafsThroughTheQueriesThatWereActedOn() {
    var rig = Rig()
    rig.type("jq")
    rig.press(.enter, .letter("/"), .control("u"))
    rig.type("json-old")
    rig.press(.enter, .letter("/"), .control("u"))
    rig.type("dra")
    rig.press(.up)
    #expect(rig.state.editor.text == "json-old")
    rig.press(.up)
    #expect(rig.state.editor.text == "jq")
    rig.press(.up)
    #expect(rig.state.editor.text == "jq")
    rig.press(.down, .down)
    #expect(rig.state.editor.text == "dra")
    #expect(rig.state.focus == .search)
    rig.press(.down)
    #expect(rig.state.focus == .list)
  }

  @Test func theThemeIsShownWhileItIsChosenAndEscapeGoesBack() throws {
    let dark = try Theme(name: "dark", descriptions: ["text": "white on black"])
    let light = try Theme(name: "light", descriptions: ["text": "black on white"])
    var rig = Rig(themes: [dark, light])
    rig.press(.f(8), .down)
    #expect(rig.state.currentTheme.name == "light")
    #expect(rig.frame.grid[99, 12].style.background == light[.text].background)
    rig.press(.escape)
    #expect(rig.state.currentTheme.name == "dark")
    rig.press(.f(8), .down, .enter)
    #expect(rig.state.currentTheme.name == "light")
    #expect(rig.keptThemes == ["light"])
  }

  @Test func withoutColourNoCellHasOneAndTheSelectionIsStillSeen() throws {
    let dark = try Theme(
      name: "dark",
      descriptions: [
        "text": "white on black", "match": "bold #ffcc00", "selection": "bold on #333333",
      ])
    var rig = Rig(themes: [dark.reduced(to: .none)])
    rig.capabilities = Capabilities(colorDepth: .none)
    rig.type("json")
    rig.press(.tab)
    let grid = rig.frame.grid
    for y in 0..<grid.height {
      for x in 0..<grid.width {
        #expect(grid[x, y].style.foreground.isDefault && grid[x, y].style.background.isDefault)
      }
    }
    #expect(rig.lines[3].hasPrefix("│▸"))
    #expect(grid[8, 3].style != grid[8, 4].style)
  }

  @Test func matchesAreHighlightedInTheRows() throws {
    let theme = try Theme(name: "t", descriptions: ["match": "bold red"])
    var rig = Rig(themes: [theme])
    rig.type("json")
    let grid = rig.frame.grid
    let marked = (1..<50).filter { grid[$0, 6].style == theme[.match] }
    #expect(marked == [6, 7, 8, 9])
    #expect(rig.lines[6].hasPrefix("│  ?✓ json-tools"))
  }

  @Test func copyTakesTheNameOfTheSelectedRowAndTheVerdictAsJSON() {
    var rig = Rig()
    rig.type("json-pack")
    rig.press(.tab, .letter("y"), .letter("4"), .letter("Y"))
    #expect(rig.copied.first == "json-pack")
    #expect(rig.copiedVerdicts.map(\.verdict.signature) == [.wrongSigner])
    #expect(rig.picture.contains("copied to the clipboard"))
    rig.press(.letter("k"))
    #expect(!rig.picture.contains("copied to the clipboard"))
  }

  @Test func theChecksumCanBeCopied() {
    var rig = Rig()
    rig.type("jq")
    rig.press(.tab, .letter("c"))
    #expect(rig.copied == [String(repeating: "3a2118df", count: 8)])
  }

  @Test func rRefreshesAndSaysWhatChanged() {
    let shop = FakeMarketplace()
    var rig = Rig(shop)
    rig.press(.tab, .letter("r"))
    #expect(shop.shop.withLock(\.refreshes) == 1)
    #expect(rig.state.refresh == nil)
    #expect(rig.picture.contains("apt: 10 new, 0 changed, 0 gone"))
  }

  @Test func aRefreshThatFailsSaysThatTheOldStateIsKept() {
    var rig = Rig()
    let report = RefreshReport(registry: .apt, failure: "the list is cut short")
    rig.take(.service(.refreshed(report)))
    #expect(rig.picture.contains("apt: the list is cut short; the old state is kept"))
  }

  @Test func aResizeAtAnyMomentLosesNothing() {
    var rig = Rig(FakeMarketplace(Shelf.entries + Shelf.many(100)))
    rig.type("json")
    rig.press(.down, .down, .down, .letter("4"))
    let (before, id) = (rig.lines, rig.state.selection.id)
    for (width, height) in [(40, 10), (39, 9), (1, 1), (200, 60), (80, 12), (100, 24)] {
      rig.take(.input(.resize(Size(width: width, height: height))))
      rig.settle()
      #expect(rig.state.selection.id == id)
      #expect(rig.frame.grid.width == width && rig.frame.grid.height == height)
    }
    #expect(rig.lines == before)
  }
}
