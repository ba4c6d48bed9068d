import SoukModel
import SoukScreen
import Synchronization
import Testing

@testable import SoukTUI

/// What both backends side by side look like.
// swift-format-ignore
@Suite struct ComparisonScreenTests {
  @Test func bothBackendsStandSideBySideWithRankMoves() {
    var rig = Rig(height: 18)
    rig.type("json")
    rig.press(.f(3))
    expectScreen(rig, """
      @@316
      """)
  }

  @Test func aHitOfOneBackendAloneIsMarked() {
    var rig = Rig(height: 10)
    rig.type("json-t")
    rig.press(.f(3))
    let tag = rig.state.comparison?.tag ?? rig.state.latest
    var side = rig.state.comparison?.v2 ?? Comparison.Side()
    side.hits.removeFirst()
    side.total = 1
    rig.take(.compared(tag, .v2, side))
    expectScreen(rig, """
      @@317
      """)
  }

  @Test func aHitThatTheOtherSideHasFurtherDownIsNotCalledTheOnlyOne() {
    var rig = Rig(FakeMarketplace(Shelf.many(120)), height: 20)
    rig.type("package")
    rig.press(.f(3))
    let picture = rig.picture
    #expect(!picture.contains("only"))
    #expect(picture.contains("below 50 ▶"))
  }

  @Test func enterShowsThePackageFieldByFieldWithDifferencesMarked() {
    let shop = FakeMarketplace()
    shop.shop.withLock { $0.v2Summary = "JSON manipulation library - development fails" }
    var rig = Rig(shop, height: 20)
    rig.type("libjson")
    rig.press(.f(3), .enter)
    expectScreen(rig, """
      @@318
      """)
  }

  @Test func theOtherBackendKeepsQueryAndSelection() {
    var rig = Rig(height: 16)
    rig.type("json")
    rig.press(.down, .down, .down, .f(2))
    #expect(rig.state.selection.id == Shelf.id("jq"))
    expectScreen(rig, """
      @@319
      """)
  }

  @Test func aSlashGoesBackToTheQueryAndTypesOn() {
    var rig = Rig()
    rig.type("json")
    rig.press(.f(3))
    #expect(rig.lines.last?.contains("/ go on typing") == true)
    rig.press(.enter, .letter("/"))
    #expect(rig.state.comparison == nil)
    rig.type("-c")
    #expect(rig.state.editor.text == "json-c")
  }
}
