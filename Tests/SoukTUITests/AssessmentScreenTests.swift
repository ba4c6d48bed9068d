import SoukEngine
import SoukModel
import SoukScreen
import Testing

@testable import SoukTUI

/// What checks, maturity and the dashboard look like.
// swift-format-ignore
@Suite struct AssessmentScreenTests {
  @Test func everyCheckHasItsPointsAndWhatIsMissing() {
    var rig = Rig(width: 100, height: 30)
    rig.type("json-pack")
    rig.press(.tab, .letter("5"))
    expectScreen(rig, """
      @@301
      """)
  }

  @Test func everyPointOfMaturityHasWhatGaveIt() {
    var rig = Rig(width: 80, height: 30)
    rig.type("json-pack")
    rig.press(.enter, .letter("6"))
    expectScreen(rig, """
      @@302
      """)
  }

  @Test func theDashboardHasLevelsSidesTrustAndTheWorst() {
    var rig = Rig(width: 80, height: 46)
    rig.press(.f(10))
    expectScreen(rig, """
      @@303
      """)
  }

  @Test func whileItIsBeingMadeTheDashboardSaysHowFarItIs() {
    var rig = Rig(width: 40, height: 10)
    rig.take(.input(.key(.f(10))))
    rig.take(.surveying(AssessmentProgress(done: 450, total: 1_003)))
    expectScreen(rig, """
      @@304
      """)
  }

  @Test func leavingTheDashboardEndsTheJudging() {
    var rig = Rig()
    rig.take(.input(.key(.f(10))))
    rig.take(.input(.key(.escape)))
    #expect(rig.waiting == [.survey, .stopSurvey])
    #expect(rig.state.pages.isEmpty && rig.state.surveying == nil)
  }

  @Test func aPackageIsJudgedOnceForBothOfItsPages() {
    var rig = Rig()
    rig.type("json-pack")
    rig.press(.tab)
    rig.take(.input(.key(.letter("5"))))
    #expect(rig.waiting.count == 1)
    rig.settle()
    rig.take(.input(.key(.letter("6"))))
    #expect(rig.waiting.isEmpty)
  }

  @Test func theDashboardIsCopiedAsText() {
    var rig = Rig()
    rig.press(.f(10), .letter("y"))
    #expect(rig.copied.last?.contains("fewest points") == true)
  }
}
