import SoukEngine
import SoukInstall
import SoukModel
import SoukScreen
import Testing

@testable import SoukTUI

/// The terminal's cursor is where the focus is.
@Suite struct FocusPlaceTests {
  @Test(arguments: [(100, 24), (60, 16), (40, 10), (200, 60)])
  func inTheListItStandsOnTheSelectedRow(_ width: Int, _ height: Int) {
    var rig = Rig(FakeMarketplace(Shelf.entries + Shelf.many(100)), width: width, height: height)
    rig.press(.tab)
    for _ in 0..<40 {
      rig.press(.down)
      let cursor = rig.frame.cursor
      #expect(cursor != nil)
      guard let cursor else { return }
      #expect(rig.frame.grid.text(x: cursor.x, y: cursor.y) == "▸")
    }
  }

  @Test func onEveryPageAndWindowItStandsOnTheRowOrTheTextThatIsRead() throws {
    var rig = Rig(width: 100, height: 24)
    rig.state.installed = InstalledPackages(
      root: "/p", lock: LockFile(packages: (0..<30).map { Shelf.locked("part-\($0)", "1.0") }))
    rig.take(.input(.key(.f(9))))
    rig.waiting = []
    rig.take(.input(.key(.down)))
    var cursor = try #require(rig.frame.cursor)
    #expect(rig.frame.grid.text(x: cursor.x, y: cursor.y) == "▸")
    #expect(rig.lines[cursor.y].contains("part-"))
    rig.take(.input(.key(.escape)))
    rig.take(.input(.key(.f(8))))
    cursor = try #require(rig.frame.cursor)
    #expect(rig.frame.grid.text(x: cursor.x, y: cursor.y) == "▸")
    rig.take(.input(.key(.escape)))
    rig.take(.input(.key(.f(1))))
    cursor = try #require(rig.frame.cursor)
    #expect(rig.lines[cursor.y].contains("in the search line"))
  }

  @Test func inTheDetailsItStandsAtTheTextAndInTheSearchLineAtTheCaret() throws {
    var rig = Rig()
    rig.type("jq")
    #expect(rig.frame.cursor == Point(x: 5, y: 1))
    rig.press(.enter)
    let cursor = try #require(rig.frame.cursor)
    #expect(cursor == Point(x: ScreenLayout(rig.state).detailsInner.x, y: 5))
  }

  @Test func inTheComparisonItFollowsTheColumn() throws {
    var rig = Rig()
    rig.press(.f(3))
    let left = try #require(rig.frame.cursor)
    rig.press(.right)
    let right = try #require(rig.frame.cursor)
    #expect(left.y == right.y && left.x < right.x)
    rig.press(.down)
    #expect(rig.frame.cursor?.y == left.y + 1)
  }
}
