import SoukEngine
import SoukModel
import SoukScreen
import Synchronization
import Testing

@testable import SoukTUI

/// What the browsing screen looks like.
// swift-format-ignore
@Suite struct BrowseScreenTests {
  @Test func theFirstScreenListsPackagesByPopularityWithTheSearchLineReady() {
    let rig = Rig(height: 18)
    #expect(rig.frame.cursor == Point(x: 3, y: 1))
    expectScreen(rig, """
      @@305
      """)
  }

  @Test func typingNarrowsTheListAndShowsTheFirstRow() {
    var rig = Rig(height: 16)
    rig.type("json")
    #expect(rig.frame.cursor == Point(x: 7, y: 1))
    expectScreen(rig, """
      @@306
      """)
  }

  @Test func aWideScreenShowsCategoryAndWordSideBySide() {
    var rig = Rig(width: 132, height: 12)
    rig.type("json-")
    expectScreen(rig, """
      @@307
      """)
  }

  @Test func underEightyColumnsTheListHasTheWholeWidth() {
    var rig = Rig(width: 64, height: 12)
    rig.type("json")
    expectScreen(rig, """
      @@308
      """)
    rig.press(.enter)
    expectScreen(rig, """
      @@309
      """)
  }

  @Test func theSmallestScreenStillShowsRowsAndDetails() {
    var rig = Rig(width: 40, height: 10)
    rig.type("json")
    expectScreen(rig, """
      @@310
      """)
    rig.press(.enter)
    expectScreen(rig, """
      @@311
      """)
  }

  @Test func belowThatOneMessageSaysWhatIsNeeded() {
    var rig = Rig()
    rig.take(.input(.resize(Size(width: 39, height: 9))))
    expectScreen(rig, """
      @@312
      """)
    rig.take(.input(.resize(Size(width: 1, height: 1))))
    #expect(rig.lines == ["s"])
    rig.take(.input(.resize(Size(width: 100, height: 24))))
    #expect(rig.lines == Rig().lines)
  }

  @Test func withoutUnicodeEverySignHasItsTwin() {
    var rig = Rig(height: 16)
    rig.capabilities = Capabilities(colorDepth: .none, isUnicode: false)
    rig.press(.f(6))
    expectScreen(rig, """
      @@313
      """)
  }

  @Test func withNothingButTheEmbeddedRegistryOneLineSaysHowToGetMore() {
    let rig = Rig(FakeMarketplace([Shelf.entries[0]]), height: 12)
    expectScreen(rig, """
      @@314
      """)
  }

  @Test func aRefreshShowsItsProgressInTheLineAndInThePane() {
    var rig = Rig(FakeMarketplace([Shelf.entries[0]]), height: 22)
    rig.press(.f(6))
    let progress = RefreshProgress(registry: .apt, phase: .reading, packages: 31_000, fraction: 0.47)
    rig.take(.service(.refreshing(progress)))
    expectScreen(rig, """
      @@315
      """)
  }
}
