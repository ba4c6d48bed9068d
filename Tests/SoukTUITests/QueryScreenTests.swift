import SoukModel
import SoukScreen
import SoukSearch
import Testing

@testable import SoukTUI

/// The search line while a query is typed: what is wrong, what is offered, and how matches spread.
@Suite struct QueryScreenTests {
  /// The counts of a query, in answer to the newest search.
  private static func counts(_ values: [Facet: [String: Int]]) -> FacetCounts {
    FacetCounts(values, total: 11, generation: 1, backend: .v1)
  }

  private static let shelf: [Facet: [String: Int]] = [
    .category: ["libdevel": 6, "python": 4, "two words": 1], .license: ["mit": 8, "gpl-3.0": 3],
    .registry: ["lab": 11], .verdict: ["unsigned": 7, "failed": 4],
  ]

  @Test func whatIsWrongIsSaidInWordsAtEveryKeyAndGoesWhenItIsRight() {
    var rig = Rig()
    rig.type("json downloads:ab")
    #expect(rig.picture.contains("“downloads:ab”: not a number"))
    rig.press(KeyStroke(.backspace), KeyStroke(.backspace))
    #expect(rig.picture.contains("a number is missing"))
    rig.type(">1000")
    #expect(!rig.picture.contains("number is missing"))
    rig.press(KeyStroke(.character("u"), .control))
    rig.type("\"json")
    #expect(rig.picture.contains("the quote is not closed"))
  }

  @Test func whatIsOfferedIsTakenByRightAndByControlSpaceAndByNothingElse() {
    for key in [KeyStroke(.right), KeyStroke(.character(" "), .control), KeyStroke(.end)] {
      var rig = Rig()
      rig.type("json lic")
      #expect(rig.state.suggestion == "ense:")
      #expect(rig.picture.contains("json license:"))
      rig.press(key)
      #expect(rig.state.editor.text == "json license:")
    }
    var rig = Rig()
    rig.type("json lic")
    rig.press(.left)
    #expect(rig.state.suggestion == nil)
    rig.press(.right, .tab)
    #expect(rig.state.focus == .list)
    #expect(rig.state.editor.text == "json lic")
  }

  @Test func valuesOfCategoriesAndLicencesAreOfferedFromWhatIsThere() {
    var rig = Rig()
    rig.take(.facets(rig.state.latest, Self.counts(Self.shelf)))
    rig.type("license:g")
    #expect(rig.state.suggestion == "pl-3.0")
    rig.press(KeyStroke(.character("u"), .control))
    rig.type("sig:uns")
    #expect(rig.state.suggestion == "igned")
  }

  @Test func facetsStandUnderTheRowsAndGoWhereThereIsNoRoom() {
    for (width, height, isShown) in [
      (106, 30, true), (60, 24, true), (59, 24, false), (106, 14, false),
    ] {
      var rig = Rig(width: width, height: height)
      rig.take(.facets(rig.state.latest, Self.counts(Self.shelf)))
      #expect(rig.picture.contains("libdevel 6") == isShown, "\(width)×\(height)")
      #expect(ScreenLayout(rig.state).visibleRows > 0)
    }
  }

  @Test func countsOfAnOlderQueryAreDropped() {
    var rig = Rig()
    let old = rig.state.latest
    rig.type("json")
    rig.take(.facets(old, Self.counts(Self.shelf)))
    #expect(rig.state.facets == nil)
  }

  @Test func aChosenFacetIsAddedToTheQueryAndEscapeAddsNothing() {
    var rig = Rig(height: 30)
    rig.type("json")
    rig.take(.facets(rig.state.latest, Self.counts(Self.shelf)))
    rig.press(KeyStroke(.character("g"), .alt))
    #expect(rig.picture.contains("narrow to"))
    rig.press(.down, .enter)
    #expect(rig.state.editor.text == "category:=python json")
    #expect(rig.state.latest.text == "category:=python json")
    rig.take(.facets(rig.state.latest, Self.counts(Self.shelf)))
    rig.press(.tab, .letter("f"), .down, .down, .escape)
    #expect(rig.state.editor.text == "category:=python json")
    #expect(rig.state.overlay == nil)
  }

  @Test func hostileValuesOfFacetsReachNoCell() {
    var rig = Rig(height: 30)
    let hostile = ["a\u{1B}[31mred": 3, "b\u{202E}evil": 2]
    rig.take(.facets(rig.state.latest, Self.counts([.category: hostile])))
    rig.press(KeyStroke(.character("g"), .alt))
    #expect(!rig.picture.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    // What holds a control cannot be typed, and is not offered.
    #expect(rig.state.facetChoices.map(\.counted.value) == ["b\u{202E}evil"])
  }
}
