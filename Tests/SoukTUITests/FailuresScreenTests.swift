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
       souk ▸ builtin · apt · lab                                              gate v1 · answered by v1 ●
       failures                                                      6 releases fail  3 causes  0 handled
      ▸ ▶ C03 Same size, other bytes  lab, published 2026-03-02              4  2026-03-02 to 2026-03-02
          S08 ?✓ json-tools 1.2.0  Another hashing mode                         2026-03-02 to 2026-03-02
          S14 ✗✓ json-pack 2.0.1  Signed by another known key                   2026-03-02 to 2026-03-02






      ────────────────────────────────────────────────────────────────────────────────────────────────────
       Same size, other bytes
       for example: the content is not what was published
       14 releases verified, 6 fail
       Enter open  v verify all / stop  n note  m handled  e what the code means  Esc leave  ? help
      """)
  }

  @Test func anUnfoldedCauseListsItsReleasesWithNotesAndWhatIsHandled() {
    var rig = rig(width: 80, height: 18)
    rig.press(.enter, .down, .letter("n"))
    rig.type("asked Ann")
    rig.press(.enter, .letter("m"))
    expectScreen(rig, """
       souk ▸ builtin · apt · lab                          gate v1 · answered by v1 ●
       failures                                  6 releases fail  3 causes  1 handled
        ▼ C03 Same size, other bytes  lab, published 2026-03-02        4  2026-03-02
      ▸       ✓✗ json-torn 0.9.0  handled  “asked Ann”                    2026-03-02
              ✓✗ torn-one 1.2.0                                           2026-03-02
              ✓✗ torn-three 1.2.0                                         2026-03-02
              ✓✗ torn-two 1.2.0                                           2026-03-02
          S08 ?✓ json-tools 1.2.0  Another hashing mode                   2026-03-02
          S14 ✗✓ json-pack 2.0.1  Signed by another known key             2026-03-02




      ────────────────────────────────────────────────────────────────────────────────
       the content is not what was published
       note asked Ann
       cache 83%  last 100  91%  v1 p50  1.2 p95  3.1 ms  ▂▃▃█▄▃▂▃
       Enter open  v verify all / stop  n note  m handled  e what the code means
      """)
  }

  @Test func aNoteIsWrittenInTheStatusLine() {
    var rig = rig(width: 60, height: 10)
    rig.press(.right, .down, .letter("n"))
    rig.type("mirror is bad")
    expectScreen(rig, """
       souk ▸ builtin · apt · lab      gate v1 · answered by v1 ●
       failures              6 releases fail  3 causes  0 handled
        ▼ C03 Same size, other bytes  lab, pu…     4  2026-03-02 █
      ▸       ✓✗ json-torn 0.9.0                      2026-03-02 █
              ✓✗ torn-one 1.2.0                       2026-03-02 █
              ✓✗ torn-three 1.2.0                     2026-03-02 █
              ✓✗ torn-two 1.2.0                       2026-03-02 █
          S08 ?✓ json-tools 1.2.0  Another ha…        2026-03-02 │
       note mirror is bad
       Enter keep the note  Esc as before  ^U clear
      """)
    #expect(rig.frame.cursor == Point(x: 19, y: 8))
  }

  @Test func beforeAnythingWasVerifiedOneLineSaysHow() {
    var rig = Rig(width: 40, height: 10)
    rig.press(.f(7))
    expectScreen(rig, """
       souk        gate v1 · answered by v1 ●
       failures                 nothing fails
       nothing is on record as failing; v
       verifies every release whose content
       is here



       cache 83%  v1 p50  1.2 p95  3.1 ms
       v verify all / stop  Esc leave  ? help
      """)
  }

  @Test func whileEverythingIsVerifiedTheStatusLineSaysHowFarItIs() {
    var rig = Rig(width: 100, height: 12)
    rig.press(.f(7))
    rig.take(.input(.key(.letter("v"))))
    rig.take(.sweeping(VerificationProgress(done: 450, total: 1_003, failed: 12)))
    expectScreen(rig, """
       souk ▸ builtin · apt · lab                                              gate v1 · answered by v1 ●
       failures                                                                             nothing fails
       nothing is on record as failing; v verifies every release whose content is here







       verifying 450 of 1,003 ████▍      12 failed  cache 83%  v1 p50  1.2 p95  3.1 ms  ▂▃▃█▄▃▂▃
       v verify all / stop  Esc leave  ? help  F9 installed  F10 dashboard  F5 operations  q quit
      """)
  }
}
