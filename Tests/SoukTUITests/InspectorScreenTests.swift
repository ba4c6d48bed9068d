import SoukEngine
import SoukModel
import SoukScreen
import Testing

@testable import SoukTUI

/// What the trust inspector looks like, in the details and over the whole screen.
// swift-format-ignore
@Suite struct InspectorScreenTests {
  /// The inspector over the whole screen, on a release that fails.
  private func rig(width: Int, height: Int, glyphs: Capabilities = Capabilities()) -> Rig {
    var rig = Rig(Shelf.tornShop, width: width, height: height)
    rig.capabilities = glyphs
    rig.type("torn-one")
    rig.press(.enter, .letter("4"), .enter)
    return rig
  }

  @Test func theWholeScreenHasTheLadderTheBytesTheCauseAndTheKeys() {
    expectScreen(rig(width: 120, height: 46), """
      @@333
      """)
  }

  @Test func inTheDetailsTheBytesStandInNarrowRows() {
    var rig = Rig(Shelf.tornShop, width: 100, height: 34)
    rig.type("torn-one")
    rig.press(.enter, .letter("4"))
    expectScreen(rig, """
      @@334
      """)
  }

  @Test func aSmallScreenShowsItPartByPart() {
    var rig = rig(width: 40, height: 10)
    rig.press(KeyStroke(.pageDown), KeyStroke(.pageDown))
    expectScreen(rig, """
      @@335
      """)
  }

  @Test func withoutUnicodeDifferingBytesAreStillMarked() {
    var rig = rig(width: 80, height: 24, glyphs: Capabilities(isUnicode: false))
    rig.press(.down, .down, .down)
    expectScreen(rig, """
      @@336
      """)
  }

  @Test func aCodeIsExplainedInAWindow() {
    var rig = rig(width: 80, height: 24)
    rig.press(.letter("e"))
    expectScreen(rig, """
      @@337
      """)
  }

  @Test func aBundleOfEvidenceSaysWhereItComesFromAndWhetherThisSoukAgrees() {
    let entry = Shelf.torn[0]
    var other = entry.verdict
    other.checksum = .sizeMismatch
    other.steps[2].failures[0].code = "C01"
    let replay = EvidenceReplay(
      id: entry.package.id, version: "1.2.0", clock: 1_772_445_900,
      versions: ["souk": "0.1.0", "libsodium": "1.0.18"], recorded: other,
      replayed: entry.verdict, notices: ["The archive itself is not in the bundle."])
    var rig = Rig(FakeMarketplace([]))
    rig.state = BrowserState(size: Size(width: 80, height: 30))
    rig.state.pages = [.inspector(InspectorPage(sequence: 0, inspection: Inspection(replay)))]
    expectScreen(rig, """
      @@338
      """)
  }

  @Test func aVerifiedReleaseSaysSoInTheTitle() {
    var rig = Rig(width: 80, height: 20)
    rig.type("theme-dark")
    rig.press(.enter, .letter("4"), .enter)
    expectScreen(rig, """
      @@339
      """)
  }
}
