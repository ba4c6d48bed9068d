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
       souk ▸ builtin · apt · lab                                              gate v1 · answered by v1 ●
       / json-pack                                                               1 of 11   sort relevance
      ┌ results ─────────────────────────────────────────┬ json-pack 2.0.1 ──────────────────────────────┐
      │▸ ✗✓ json-pack         2.0.1        WRONG SIGNER  │ ◀ Versions  Dependencies  Trust  Checks ▶     │
      │                                                  │                                               │
      │                                                  │ 0 of 100 not ready                            █
      │                                                  │ its content is not here: checks of files give █
      │                                                  │ no points                                     █
      │                                                  │                                               █
      │                                                  │ ✗ manifest  0 of 15                           █
      │                                                  │     content not here: this is a fake          █
      │                                                  │     Fetch the package's content, then         █
      │                                                  │     validate again.                           █
      │                                                  │ ✗ readme    0 of 15                           █
      │                                                  │     content not here: this is a fake          █
      │                                                  │     Fetch the package's content, then         █
      │                                                  │     validate again.                           █
      │                                                  │ ✗ sources   0 of 15                           │
      │                                                  │     content not here: this is a fake          │
      │                                                  │     Fetch the package's content, then         │
      │                                                  │     validate again.                           │
      │                                                  │ ✗ license   0 of 15                           │
      │                                                  │     content not here: this is a fake          │
      │                                                  │     Fetch the package's content, then         │
      │                                                  │     validate again.                           │
      │                                                  │ ✗ ontology  0 of 8                            │
      │                                                  │     content not here: this is a fake          │
      └──────────────────────────────────────────────────┴───────────────────────────────────────────────┘
       cache 83%  last 100  91%  v1 p50  1.2 p95  3.1 ms  ▂▃▃█▄▃▂▃  v2 p50  0.1 p95  0.4 ms      ▅█▅▅
       / search  Enter open  Tab details  i install  Right next page  ? help  F2 v1/v2  F3 compare
      """)
  }

  @Test func everyPointOfMaturityHasWhatGaveIt() {
    var rig = Rig(width: 80, height: 30)
    rig.type("json-pack")
    rig.press(.enter, .letter("6"))
    expectScreen(rig, """
       souk ▸ builtin · apt · lab                          gate v1 · answered by v1 ●
       / json-pack                                           1 of 11   sort relevance
      ┌ results ──────────────────────────────┬ json-pack 2.0.1 ─────────────────────┐
      │▸ ✗✓ json-pack      2.0.1     tools    │ ◀ Trust  Checks  Maturity ▶          │
      │                                       │                                      │
      │                                       │ 21 of 100 experimental               █
      │                                       │ For trying out: much of what a user  █
      │                                       │ relies on is missing or unseen.      █
      │                                       │                                      █
      │                                       │ documentation  1 of 20               █
      │                                       │    0/5  readme: content not here:    █
      │                                       │         this is a fake               │
      │                                       │         Fetch the package's content, │
      │                                       │         then assess again.           │
      │                                       │    0/5  example in the readme:       │
      │                                       │         content not here: this is a  │
      │                                       │         fake                         │
      │                                       │         Fetch the package's content, │
      │                                       │         then assess again.           │
      │                                       │    0/4  pages: content not here:     │
      │                                       │         this is a fake               │
      │                                       │         Fetch the package's content, │
      │                                       │         then assess again.           │
      │                                       │    0/3  changelog: content not here: │
      │                                       │         this is a fake               │
      │                                       │         Fetch the package's content, │
      │                                       │         then assess again.           │
      └───────────────────────────────────────┴──────────────────────────────────────┘
       cache 83%  last 100  91%  v1 p50  1.2 p95  3.1 ms  ▂▃▃█▄▃▂▃
       Esc list  / search  i install  Right next page  ? help  F2 v1/v2  F3 compare
      """)
  }

  @Test func theDashboardHasLevelsSidesTrustAndTheWorst() {
    var rig = Rig(width: 80, height: 46)
    rig.press(.f(10))
    expectScreen(rig, """
       souk ▸ builtin · apt · lab                          gate v1 · answered by v1 ●
       dashboard
       packages       11
       average        19.3 of 100

       levels
       experimental   ████████████████████████████████████████ 11
       beta                                                    0
       production                                              0
       enterprise                                              0

       average points by side
       documentation  ██▌                                      1.3 of 20
       testing                                                 0 of 20
       security       ███████████████                          7.5 of 20
       performance    █████████████████████▎                   8 of 15
       adoption                                                0 of 15
       maintenance    ██████████                               2.5 of 10

       ready for production
       ready                                                   0
       nearly ready                                            0
       not ready      ████████████████████████████████████████ 11

       signatures
       index not chec…██████████████▌                          4
       verified       ███████▎                                 2
       bad signature  ███▋                                     1
       key expired    ███▋                                     1
       unknown key    ███▋                                     1
       unsigned       ███▋                                     1
       wrong signer   ███▋                                     1

       fewest points
         15  jq  apt
         15  python3-simplejson  apt
         15  日本語-json  lab
         17  libjson-c-dev  apt
         19  json-␛[31mred<U+202E>  lab
         19  json-bare  lab
         19  json-old  lab
         21  json-pack  lab
         21  json-tools  lab
         21  json-torn  lab
       cache 83%  last 100  91%  v1 p50  1.2 p95  3.1 ms  ▂▃▃█▄▃▂▃
       Esc leave  y copy text  ? help  F7 failures  F9 installed  F5 operations
      """)
  }

  @Test func whileItIsBeingMadeTheDashboardSaysHowFarItIs() {
    var rig = Rig(width: 40, height: 10)
    rig.take(.input(.key(.f(10))))
    rig.take(.surveying(AssessmentProgress(done: 450, total: 1_003)))
    expectScreen(rig, """
       souk        gate v1 · answered by v1 ●
       dashboard                 450 of 1,003
       judging every package of builtin and t





       cache 83%  v1 p50  1.2 p95  3.1 ms
       Esc leave  y copy text  ? help
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
