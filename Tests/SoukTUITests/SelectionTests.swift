import SoukEngine
import SoukModel
import SoukScreen
import Synchronization
import Testing

@testable import SoukTUI

/// The selected package stays selected, whatever happens around it.
@Suite struct SelectionTests {
  @Test func rowsThatJoinDoNotMoveTheSelection() {
    let shop = FakeMarketplace()
    var rig = Rig(shop, height: 10)
    rig.press(.down, .down, .down, .down)
    let chosen = rig.state.selection.id
    let place = rig.state.selection.index - rig.state.first
    shop.shop.withLock { $0.entries.insert(contentsOf: Shelf.many(500), at: 1) }
    rig.take(.service(.catalogueChanged(generation: 2)))
    rig.settle()
    #expect(rig.state.selection.id == chosen)
    #expect(rig.state.results.count == Shelf.entries.count + 500)
    #expect(rig.state.selection.index - rig.state.first == place)
    #expect(rig.state.details.answer?.entry.package.id == chosen)
  }

  @Test func rowsThatJoinKeepTheSelectionEvenBeforeAnyKeyWasPressed() {
    let shop = FakeMarketplace([Shelf.entries[1]])
    var rig = Rig(shop)
    shop.shop.withLock { $0.entries = Shelf.entries }
    rig.take(.service(.catalogueChanged(generation: 2)))
    rig.settle()
    #expect(rig.state.selection.id == Shelf.id("libjson-c-dev"))
  }

  @Test func aPackageThatGoesLeavesTheSelectionInsideTheList() {
    let shop = FakeMarketplace()
    var rig = Rig(shop)
    rig.press(.tab, KeyStroke(.end))
    shop.shop.withLock { $0.entries = [Shelf.entries[0]] }
    rig.take(.service(.catalogueChanged(generation: 2)))
    rig.settle()
    #expect(rig.state.selection.id == Shelf.id("theme-dark"))
  }

  @Test func theDetailsAreReadAnewWhenTheCatalogueChanges() {
    let shop = FakeMarketplace()
    var rig = Rig(shop)
    shop.shop.withLock { $0.entries[0].package.summary = "Another text" }
    rig.take(.service(.catalogueChanged(generation: 2)))
    rig.settle()
    #expect(rig.picture.contains("Another text"))
  }

  @Test func aLongListIsFetchedInWindowsAsItComesIntoView() {
    var rig = Rig(FakeMarketplace(Shelf.many(5_000)), height: 24)
    #expect(rig.state.results.hits.count < 400)
    rig.press(.tab, KeyStroke(.end))
    #expect(rig.state.selection.id?.name == "package-4999")
    #expect(rig.picture.contains("▸ ·· package-4999"))
    #expect(rig.picture.contains("package number 4999"))
    rig.press(KeyStroke(.home))
    #expect(rig.state.selection.id?.name == "package-0")
  }

  @Test func aClickSelectsTheRowItHits() {
    var rig = Rig()
    rig.take(.input(.mouse(MouseEvent(.press(.left), at: Point(x: 5, y: 6)))))
    rig.settle()
    #expect(rig.state.selection.id == Shelf.id("jq"))
    #expect(rig.state.focus == .list)
    #expect(rig.picture.contains("┬ jq 1.6-2.1 ─"))
  }

  @Test func theWheelScrollsWhatItIsOver() {
    var rig = Rig(FakeMarketplace(Shelf.many(50)))
    rig.take(.input(.mouse(MouseEvent(.scrollDown, at: Point(x: 5, y: 6)))))
    rig.settle()
    #expect(rig.state.selection.index == 3)
    rig.state.size = Size(width: 100, height: 10)
    rig.take(.input(.mouse(MouseEvent(.scrollDown, at: Point(x: 80, y: 6)))))
    #expect(rig.state.selection.index == 3)
    #expect(rig.state.details.scroll > 0)
  }

  @Test func aClickOnATabShowsItsPage() {
    var rig = Rig()
    let place = rig.frame.grid.find("Trust") ?? Point(x: 0, y: 0)
    rig.take(.input(.mouse(MouseEvent(.press(.left), at: place))))
    rig.settle()
    #expect(rig.state.details.tab == .trust)
    #expect(rig.picture.contains("checked just now"))
  }
}
