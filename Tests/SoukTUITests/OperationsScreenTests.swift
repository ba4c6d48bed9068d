import SoukEngine
import SoukModel
import SoukRollout
import SoukScreen
import Synchronization
import Testing

@testable import SoukTUI

/// What the operations page looks like, and what it does.
// swift-format-ignore
@Suite struct OperationsScreenTests {
  private func rig(
    _ shop: FakeMarketplace = FakeMarketplace(), width: Int = 100, height: Int = 24,
    doctor: (any DoctorService)? = nil
  ) -> Rig {
    var rig = Rig(shop, width: width, height: height, doctor: doctor)
    rig.press(.f(5))
    return rig
  }

  @Test func promisesAlertsAndGateStandTogether() {
    expectScreen(rig(), """
       souk ▸ builtin · apt · lab                                              gate v1 · answered by v1 ●
       operations                                                         1 promise broken  1 alert FIRES
      ▸ ● search p95     3.10 ms  < 200 ms  met      budget   99%  burn  0.0×
        ○ lookup p95           -  < 100 ms  no data  budget     -  burn     -
        ▲ cache hits      74.00%  > 80%     MISSED   budget  -30%  burn  2.3×
        ● errors           0.20%  < 1%      met      budget   80%  burn  0.0×
        ○ availability    99.95%  > 99.9%   at risk  budget   21%  burn  0.0×
        ● HighSearchLatency      ok
        ● CriticalLatency        ok
        ● HighErrorRate          ok
        ○ Down                   only Prometheus can see this
        ○ LowCacheHitRate        pending 4 of 10 min
        ▲ SlowRDFQueries         FIRING since 10:42 UTC
        ● HighMemory             ok
        ● budget alerts          8 quiet
        ● gate v1                breaker closed · 2 fallbacks
        ○ readiness              F 0 of 100, no records
        ○ doctor                 d looks this home over

      ────────────────────────────────────────────────────────────────────────────────────────────────────
       4,812 requests in 30 days, 1 of them bad; last hour 3.00 ms
       budget left 99%, burn 0.0× over the last hour, 0.0× over six
       cache 83%  last 100  91%  v1 p50  1.2 p95  3.1 ms  ▂▃▃█▄▃▂▃  v2 p50  0.1 p95  0.4 ms      ▅█▅▅
       Enter evidence  r read anew  a next phase  b roll back to v1  d doctor  Esc leave  ? help
      """)
  }

  @Test func onANarrowScreenWhatIsWrongIsStillThere() {
    expectScreen(rig(width: 50, height: 12), """
       souk                  gate v1 · answered by v1 ●
       operations       1 promise broken  1 alert FIRES
      ▸ ● search p95     3.10 ms  < 200 ms  met      b…█
        ○ lookup p95           -  < 100 ms  no data  b…█
        ▲ cache hits      74.00%  > 80%     MISSED   b…█
        ● errors           0.20%  < 1%      met      b…█
        ○ availability    99.95%  > 99.9%   at risk  b…│
        ● HighSearchLatency      ok                    │
        ● CriticalLatency        ok                    │
        ● HighErrorRate          ok                    │
       cache 83%  v1 p50  1.2 p95  3.1 ms  ▂▃▃█▄▃▂▃
       Enter evidence  r read anew  a next phase
      """)
  }

  @Test func enterOpensTheEvidenceOfTheRow() {
    var rig = rig()
    rig.press(KeyStroke(.end), .up, .up, .up, .up, .up, .enter)
    expectScreen(rig, """
       souk ▸ builtin · apt · lab                                              gate v1 · answered by v1 ●
       operations                                                         1 promise broken  1 alert FIRES
        ● search p95     3.10 ms  < 200 ms  met      budget   99%  burn  0.0×
        ○ lookup p95           -  < 100 ms  no data  budget     -  burn     -
        ▲ cache hits      74.00%  > 80%     MISSED   budget  -30%  burn  2.3×
        ● errors           0.20%  < 1%      met      budget   80%  burn  0.0×
        ○ availability    99.95%  > 99.9%   at risk  budget   21%  burn  0.0×
        ● HighSearch┌ MarketplaceSlowRDFQueries ───────────────────────────────────────────┐
        ● CriticalLa│ now 212 ms (v2); FIRING since 10:42 UTC                              │
        ● HighErrorR│ fires when: p95 over 5 min above 100 ms for 5 min                    │
        ○ Down      │                                                                      │
        ○ LowCacheHi│ Means: Queries over the graph take too long.                         │
      ▸ ▲ SlowRDFQue│ Do: Run `souk graph check`, then `souk rebuild graph`.               │
        ● HighMemory│ Runbook: Docs/Monitoring/Runbooks/MarketplaceSlowRDFQueries.md       │
        ● budget ale│ The same on the command line: souk status                            │
        ● gate v1   └──────────────────────────────────────────────────────────────────────┘
        ○ readiness              F 0 of 100, no records
        ○ doctor                 d looks this home over

      ────────────────────────────────────────────────────────────────────────────────────────────────────
       now 212 ms (v2); FIRING since 10:42 UTC
       fires when: p95 over 5 min above 100 ms for 5 min
       cache 83%  last 100  91%  v1 p50  1.2 p95  3.1 ms  ▂▃▃█▄▃▂▃  v2 p50  0.1 p95  0.4 ms      ▅█▅▅
       Esc close
      """)
    rig.press(.escape)
    #expect(rig.state.overlay == nil)
    #expect(rig.state.operationsPage != nil)
  }

  @Test func aRollbackIsAskedAboutAndNoChangesNothing() {
    let shop = FakeMarketplace()
    shop.setGate(.v2)
    var rig = rig(shop)
    rig.press(.letter("b"))
    #expect(rig.picture.contains("Set the gate back to v1"))
    rig.press(.enter)
    #expect(shop.gate == .v2, "Enter alone is no yes")
    rig.press(.letter("n"))
    #expect(rig.state.overlay == nil)
    #expect(shop.gate == .v2)
    rig.press(.letter("b"), .letter("y"))
    #expect(shop.gate == .v1)
    #expect(rig.state.gate == .v1)
    #expect(rig.picture.contains("back on v1; checked in 0.8 s"))
  }

  @Test func aRollbackAfterWhichSomethingDoesNotHoldSaysSo() {
    let shop = FakeMarketplace()
    shop.shop.withLock { $0.rollbackFailures = ["json-tools: not found"] }
    var rig = rig(shop)
    rig.press(.letter("b"), .letter("y"))
    #expect(rig.state.notice?.isFailure == true)
    #expect(rig.picture.contains("not everything holds: search"))
  }

  @Test func aPhaseStandsWithEveryCriterionAndTheVerdict() {
    let shop = FakeMarketplace()
    shop.shop.withLock { $0.rollout = FakeMarketplace.rollout(satisfied: 7, of: 7) }
    var rig = rig(shop)
    rig.press(KeyStroke(.end), .up, .up)
    expectScreen(rig, """
       souk ▸ builtin · apt · lab                                              gate v1 · answered by v1 ●
       operations                                                  1 promise broken  1 alert FIRES  NO-GO
        ● errors           0.20%  < 1%      met      budget   80%  burn  0.0×                            │
        ○ availability    99.95%  > 99.9%   at risk  budget   21%  burn  0.0×                            │
        ● HighSearchLatency      ok                                                                      │
        ● CriticalLatency        ok                                                                      █
        ● HighErrorRate          ok                                                                      █
        ○ Down                   only Prometheus can see this                                            █
        ○ LowCacheHitRate        pending 4 of 10 min                                                     █
        ▲ SlowRDFQueries         FIRING since 10:42 UTC                                                  █
        ● HighMemory             ok                                                                      █
        ● budget alerts          8 quiet                                                                 █
        ● gate v1                breaker closed · 2 fallbacks                                            █
        ○ phase 2 of 5           opt-in beta, day 6 of 14                                                █
        ● error rate, v2 less v1 0.10% < 1% (n 4,812) pass                                               █
        ○ satisfaction           100.00% > 90% (n 7) too few samples                                     █
      ▸ ● critical issues open   0 = 0 (n 0) pass                                                        █
        ○ readiness              F 0 of 100, no records                                                  █
        ○ doctor                 d looks this home over                                                  █
      ────────────────────────────────────────────────────────────────────────────────────────────────────
       0, and it must be = 0: pass
       0 samples of the 0 that it needs
       cache 83%  last 100  91%  v1 p50  1.2 p95  3.1 ms  ▂▃▃█▄▃▂▃  v2 p50  0.1 p95  0.4 ms      ▅█▅▅
       Enter evidence  r read anew  a next phase  b roll back to v1  d doctor  Esc leave  ? help
      """)
    rig.press(.letter("a"))
    #expect(rig.state.overlay == nil, "what would be refused is not asked about")
    #expect(rig.picture.contains("NO-GO: satisfaction: 7 of 20 samples"))
  }

  @Test func theNextPhaseBeginsAfterAYes() {
    let shop = FakeMarketplace()
    shop.shop.withLock { $0.rollout = FakeMarketplace.rollout(satisfied: 29, of: 30) }
    var rig = rig(shop)
    #expect(rig.lines[1].hasSuffix("GO"))
    rig.press(.letter("a"), .letter("n"))
    #expect(rig.state.operations?.rollout?.phase == .optInBeta)
    rig.press(.letter("a"), .letter("y"))
    #expect(rig.state.operations?.rollout?.phase == .comparison)
    #expect(rig.picture.contains("phase 3, A/B, begins"))
  }

  @Test func timeReadsTheFiguresAnewOnThisPageAlone() {
    var rig = rig()
    rig.take(.elapsed)
    #expect(rig.waiting == [.readOperations])
    rig.settle()
    rig.press(.escape)
    rig.take(.elapsed)
    #expect(rig.waiting.isEmpty)
  }

  @Test func theGradeIsJudgedAtOpeningAndOnRequestAloneAndNothingWaitsForIt() {
    var rig = rig()
    rig.press(.escape)
    rig.state.readiness = nil
    rig.take(.input(.key(KeyStroke(.function(5)))))
    #expect(rig.waiting == [.readOperations, .readReadiness])
    for event in rig.answers(to: 0) { rig.take(event) }
    #expect(rig.picture.contains("readiness              judging…"))
    #expect(rig.picture.contains("search p95     3.10 ms"))
    rig.settle()
    #expect(rig.picture.contains("readiness              F 0 of 100"))
    rig.take(.elapsed)
    #expect(rig.waiting == [.readOperations])
  }

  @Test func theCursorStaysOnItsRow() {
    var rig = rig()
    rig.press(.down, .down)
    #expect(rig.state.operationsPage?.selected == .level(.cacheHitRate))
    rig.press(.letter("r"))
    #expect(rig.state.operationsPage?.selected == .level(.cacheHitRate))
    rig.press(.f(5))
    #expect(rig.state.pages.isEmpty)
  }

  @Test func whatTheDoctorFindsStandsBelowWithTheWorstFirst() {
    let doctor = FakeDoctor(findings: [
      DoctorFinding(.disk, .ok, "there is room"),
      DoctorFinding(.aptLists, .notice, "the package lists are 12 days old", command: "sudo apt-get update"),
      DoctorFinding(
        .graph, .failure, "the index of v2 does not pass its checks", evidence: ["chunk 0: the sum differs"],
        command: "souk rebuild graph", repair: nil),
    ])
    var rig = rig(doctor: doctor)
    #expect(rig.picture.contains("d looks this home over"))
    rig.press(.letter("d"))
    rig.press(KeyStroke(.end), .up)
    expectScreen(rig, """
       souk ▸ builtin · apt · lab                                              gate v1 · answered by v1 ●
       operations                                                         1 promise broken  1 alert FIRES
        ○ lookup p95           -  < 100 ms  no data  budget     -  burn     -                            │
        ▲ cache hits      74.00%  > 80%     MISSED   budget  -30%  burn  2.3×                            █
        ● errors           0.20%  < 1%      met      budget   80%  burn  0.0×                            █
        ○ availability    99.95%  > 99.9%   at risk  budget   21%  burn  0.0×                            █
        ● HighSearchLatency      ok                                                                      █
        ● CriticalLatency        ok                                                                      █
        ● HighErrorRate          ok                                                                      █
        ○ Down                   only Prometheus can see this                                            █
        ○ LowCacheHitRate        pending 4 of 10 min                                                     █
        ▲ SlowRDFQueries         FIRING since 10:42 UTC                                                  █
        ● HighMemory             ok                                                                      █
        ● budget alerts          8 quiet                                                                 █
        ● gate v1                breaker closed · 2 fallbacks                                            █
        ○ readiness              F 0 of 100, no records                                                  █
        ▲ doctor                 1 thing is wrong                                                        █
      ▸ ▲ graph                  the index of v2 does not pass its checks                                █
        ○ apt-lists              the package lists are 12 days old                                       █
      ────────────────────────────────────────────────────────────────────────────────────────────────────
       the index of v2 does not pass its checks
       do: souk rebuild graph
       cache 83%  last 100  91%  v1 p50  1.2 p95  3.1 ms  ▂▃▃█▄▃▂▃  v2 p50  0.1 p95  0.4 ms      ▅█▅▅
       Enter evidence  r read anew  a next phase  b roll back to v1  d doctor  Esc leave  ? help
      """)
    rig.press(.enter)
    #expect(rig.picture.contains("do: souk rebuild graph"))
    #expect(rig.picture.contains("chunk 0: the sum differs"))
  }

  @Test func aDoctorWhoFindsNothingSaysSo() {
    var rig = rig(doctor: FakeDoctor(findings: [DoctorFinding(.disk, .ok, "there is room")]))
    rig.press(.letter("d"))
    #expect(rig.picture.contains("nothing is wrong"))
  }

  @Test func recordsThatCannotBeReadAreSaidInPlaceOfAGrade() {
    let shop = FakeMarketplace()
    shop.shop.withLock { $0.recordsAreUnreadable = true }
    var rig = rig(shop)
    #expect(rig.picture.contains("the records cannot be read"))
    rig.press(KeyStroke(.end), .up, .enter)
    #expect(rig.picture.contains("readiness.evidence"))
  }

  @Test func aHandFromAnotherThreadShowsWhatAPersonWouldSee() {
    let shop = FakeMarketplace()
    var rig = rig(shop)
    rig.take(.labelled("drill 3 of 9"))
    #expect(rig.lines[0].contains("drill 3 of 9"))
    rig.take(.followed(.v1))
    #expect(rig.waiting.isEmpty, "a gate that stands as it did asks for nothing")
    shop.setGate(.v2)
    rig.take(.followed(.v2))
    rig.settle()
    #expect(rig.lines[0].hasSuffix("gate v2 · answered by v2 ●"))
  }
}
