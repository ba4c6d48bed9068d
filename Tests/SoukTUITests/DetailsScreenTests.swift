import SoukModel
import SoukScreen
import Testing

@testable import SoukTUI

/// What each page of the details looks like.
// swift-format-ignore
@Suite struct DetailsScreenTests {
  /// A screen with the details of one package.
  private func rig(of name: String, tab: Character, height: Int = 20) -> Rig {
    var rig = Rig(height: height)
    rig.type(name)
    rig.press(.tab, .letter(tab))
    return rig
  }

  @Test func theOverviewHasALineForTheSignatureAndALineForTheChecksum() {
    expectScreen(rig(of: "libjson", tab: "1"), """
      @@320
      """)
  }

  @Test func theVersionsAreListedNewestFirst() {
    expectScreen(rig(of: "libjson", tab: "2", height: 10), """
      @@321
      """)
  }

  @Test func theDependenciesGoBothWays() {
    expectScreen(rig(of: "libjson", tab: "3", height: 16), """
      @@322
      """)
  }

  @Test func aVerifiedReleasePassesEveryStep() {
    expectScreen(rig(of: "theme-dark", tab: "4"), """
      @@323
      """)
  }

  @Test func anUnknownKeyIsNamedWithWhatToDo() {
    expectScreen(rig(of: "json-tools", tab: "4", height: 24), """
      @@324
      """)
  }

  @Test func aWrongSignerShowsExpectedAgainstFound() {
    expectScreen(rig(of: "json-pack", tab: "4", height: 24), """
      @@325
      """)
  }

  @Test func aChangedArchiveShowsBothSums() {
    expectScreen(rig(of: "json-torn", tab: "4", height: 24), """
      @@326
      """)
  }

  @Test func anAptRowSaysThatItIsListedAndNotVerified() {
    expectScreen(rig(of: "jq", tab: "4", height: 14), """
      @@327
      """)
  }
}
