import SoukEngine
import SoukModel
import SoukScreen
import Testing

@testable import SoukTUI

/// What the failures look like.
// swift-format-ignore
@Suite struct FailuresScreenTests {
  /// The failures of a marketplace where everything was verified.
  private func rig(width: Int, height: Int) -> Rig {
    let shop = FakeMarketplace(Shelf.entries + Shelf.torn)
    var rig = Rig(shop, width: width, height: height)
    rig.press(.f(7), .letter("v"))
    return rig
  }

  @Test func everyCauseHasItsCountAndTheDaysItWasSeen() {
    expectScreen(rig(width: 100, height: 16), """
      @@328
      """)
  }

  @Test func anUnfoldedCauseListsItsReleasesWithNotesAndWhatIsHandled() {
    var rig = rig(width: 80, height: 18)
    rig.press(.enter, .down, .letter("n"))
    rig.type("asked Ann")
    rig.press(.enter, .letter("m"))
    expectScreen(rig, """
      @@329
      """)
  }

  @Test func aNoteIsWrittenInTheStatusLine() {
    var rig = rig(width: 60, height: 10)
    rig.press(.right, .down, .letter("n"))
    rig.type("mirror is bad")
    expectScreen(rig, """
      @@330
      """)
    #expect(rig.frame.cursor == Point(x: 19, y: 8))
  }

  @Test func beforeAnythingWasVerifiedOneLineSaysHow() {
    var rig = Rig(width: 40, height: 10)
    rig.press(.f(7))
    expectScreen(rig, """
      @@331
      """)
  }

  @Test func whileEverythingIsVerifiedTheStatusLineSaysHowFarItIs() {
    var rig = Rig(width: 100, height: 12)
    rig.press(.f(7))
    rig.take(.input(.key(.letter("v"))))
    rig.take(.sweeping(VerificationProgress(done: 450, total: 1_003, failed: 12)))
    expectScreen(rig, """
      @@332
      """)
  }
}
