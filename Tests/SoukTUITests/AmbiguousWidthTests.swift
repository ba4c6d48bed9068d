import SoukEngine
import SoukModel
import SoukScreen
import Testing

@testable import SoukTUI

/// Where a terminal gives two cells to ambiguous signs, everything on the screen does.
@Suite struct AmbiguousWidthTests {
  private static let names = ["αβγδ", "пакет-один", "plain", "日本語", "±±±", "naïve-èé"]

  private func rig(isWide: Bool, width: Int = 100) -> Rig {
    let shop = FakeMarketplace(
      Self.names.map {
        Shelf.entry(
          Shelf.lab, $0, "1.0", "x", "a text", Verdict(signature: .unsigned, checksum: .listed))
      })
    var rig = Rig(shop, width: width)
    rig.capabilities = Capabilities(ambiguousWide: isWide)
    rig.state.ambiguousWide = isWide
    return rig
  }

  @Test(arguments: [true, false], [40, 79, 100, 140])
  func theVersionsStandInOneColumn(_ isWide: Bool, _ width: Int) throws {
    let grid = rig(isWide: isWide, width: width).frame.grid
    var columns: Set<Int> = []
    for y in 3..<(3 + Self.names.count) {
      let row = (0..<(width < 80 ? width : width / 2)).map { grid.text(x: $0, y: y) }
      let place = row.indices.first { x in
        x + 2 < row.count && row[x] == "1" && row[x + 1] == "." && row[x + 2] == "0"
      }
      columns.insert(try #require(place, "row \(y) has no version"))
    }
    #expect(columns.count == 1)
  }

  @Test func anAmbiguousLetterHasTwoCellsThere() throws {
    let wide = rig(isWide: true).frame.grid
    let place = try #require(wide.find("α"))
    #expect(wide[place.x, place.y].glyph.isWide)
    let narrow = rig(isWide: false).frame.grid
    let other = try #require(narrow.find("α"))
    #expect(!narrow[other.x, other.y].glyph.isWide)
  }

  @Test func theChoiceReachesTextThatIsWrappedAndCutOnTheWay() {
    #expect(TextWidth.of("αβ") == 2)
    TextWidth.$isAmbiguousWide.withValue(true) {
      #expect(TextWidth.of("αβ") == 4)
      #expect(TextWidth.truncated("αβγ", to: 4, ellipsis: "~") == "α~")
      #expect(TextWidth.wrapped("αβ γδ", to: 4) == ["αβ", "γδ"])
      #expect(Line("αβ").width == 4)
    }
  }
}
