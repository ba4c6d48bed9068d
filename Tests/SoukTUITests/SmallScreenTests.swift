import SoukEngine
import SoukModel
import SoukScreen
import SoukTesting
import Testing

@testable import SoukTUI

/// From 20×5 to 300×100: whole parts go where there is no room for them, and nothing is lost.
@Suite struct SmallScreenTests {
  private func rig(_ width: Int, _ height: Int) -> Rig {
    Rig(FakeMarketplace(Shelf.entries + Shelf.many(100)), width: width, height: height)
  }

  @Test func belowTheRoomForBoxesTheSearchLineAndTheListAreLeft() {
    var rig = rig(39, 9)
    rig.type("json")
    let lines = rig.lines
    #expect(lines[0].hasPrefix(" / json"))
    #expect(lines[1].hasPrefix("▸ "))
    #expect(lines[1...7].allSatisfy { $0.wholeMatch(of: /(▸ |  ).. .+/) != nil })
    #expect(!rig.picture.contains("┌") && !rig.picture.contains("souk ▸"))
    #expect(lines[8].contains("cache"))
  }

  @Test func onTheSmallestScreenOnePackageANameIsLeftAndNoVersionIsCut() {
    var rig = rig(20, 5)
    rig.type("jq")
    #expect(rig.lines[0] == " / jq")
    #expect(rig.lines[1] == "▸ ·· jq")
    rig.press(.tab)
    #expect(rig.frame.cursor == Point(x: 0, y: 1))
    rig.press(.enter)
    #expect(rig.lines[1].contains("Overview"))
    #expect(rig.frame.cursor == Point(x: 0, y: 2))
    rig.press(.f(3))
    #expect(rig.picture.contains("enlarge"))
  }

  @Test(arguments: 0..<20)
  func fiftyResizesAtRandomMomentsLoseNothingAndTearNoCell(_ seed: UInt64) {
    var dice = SeededGenerator(seed: seed)
    var rig = rig(100, 24)
    rig.type("json")
    rig.press(.down, .down, .letter("4"))
    let keys: [KeyStroke] = [
      .f(1), .f(3), .f(5), .f(6), .f(7), .f(8), .f(9), .f(10), .f(12), .escape, .escape, .escape,
      .down, .tab, .enter, .letter("4"), KeyStroke(.pageDown), .control("d"),
    ]
    for _ in 0..<50 {
      let size = Size(
        width: Int.random(in: 1...300, using: &dice), height: Int.random(in: 1...100, using: &dice))
      rig.take(.input(.resize(size)))
      if Bool.random(using: &dice) { rig.press(keys.randomElement(using: &dice) ?? .down) }
      let frame = rig.frame
      #expect(frame.grid.size == size)
      for y in 0..<size.height {
        for x in 0..<size.width {
          let glyph = frame.grid[x, y].glyph
          let isTorn =
            glyph.isWide && !(x + 1 < size.width && frame.grid[x + 1, y].glyph.isContinuation)
            || glyph.isContinuation && !(x > 0 && frame.grid[x - 1, y].glyph.isWide)
          if isTorn { Issue.record("cell \(x),\(y) of \(size) is torn") }
        }
      }
      if let cursor = frame.cursor { #expect(Rect(size).contains(cursor)) }
    }
    #expect(rig.state.editor.text.hasPrefix("json"))
  }
}
