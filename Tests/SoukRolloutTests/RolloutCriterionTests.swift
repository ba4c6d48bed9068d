import SoukModel
import SoukRollout
import Testing

@Suite("Criteria of the rollout") struct RolloutCriterionTests {
  @Test("are those of the issue, phase by phase")
  func table() {
    let names = RolloutPhase.allCases.map { $0.criteria.map(\.measure) }
    #expect(
      names == [
        [.smokeFailures, .missedLevels, .cacheHitRate, .crashes],
        [.errorIncrease, .satisfaction, .criticalIssues],
        [.latencyRatio, .errorDifference, .consistency, .complaints],
        [.criticalIssues, .rollbackRate, .satisfaction], [],
      ])
    #expect(RolloutPhase.allCases.map(\.weeks.first) == [1, 2, 4, 6, 8])
  }

  @Test("pass only with enough samples, and a value on the bound is not beyond it")
  func judging() {
    let hits = RolloutCriterion(.cacheHitRate, .above(0.8), samples: 100)
    #expect(hits.judge(Measurement(0.81, samples: 100)).verdict == .pass)
    #expect(hits.judge(Measurement(0.8, samples: 100)).verdict == .fail)
    #expect(hits.judge(Measurement(0.99, samples: 99)).verdict == .tooFewSamples)
    #expect(hits.judge(Measurement(0.1, samples: 99)).verdict == .tooFewSamples)
    #expect(hits.judge(Measurement()).verdict == .tooFewSamples)
    let ratio = RolloutCriterion(.latencyRatio, .atMost(1.1), samples: 1)
    #expect(ratio.judge(Measurement(1.1, samples: 1)).verdict == .pass)
    #expect(ratio.judge(Measurement(1.11, samples: 1)).verdict == .fail)
    #expect(ratio.judge(Measurement(.nan, samples: 9)).verdict == .tooFewSamples)
  }

  @Test("that forbid a thing fail at the first one, however few samples there are")
  func faults() {
    let crashes = RolloutCriterion(.crashes, .exactly(0), samples: 10)
    #expect(crashes.judge(Measurement(1, samples: 2)).verdict == .fail)
    #expect(crashes.judge(Measurement(0, samples: 2)).verdict == .tooFewSamples)
    #expect(crashes.judge(Measurement(0, samples: 10)).verdict == .pass)
  }

  @Test("after everybody was moved are too early until their day, then met, missed or without data")
  func aims() throws {
    let aim = try #require(RolloutKPI.all.first { $0.criterion.measure == .errorRate })
    let good = Measurement(0.001, samples: 1_000)
    #expect(aim.judge(good, since: 0, now: 7 * 86_400 - 1).verdict == .tooEarly)
    #expect(aim.judge(good, since: 0, now: 7 * 86_400).verdict == .met)
    #expect(
      aim.judge(Measurement(0.01, samples: 1_000), since: 0, now: 9_999_999).verdict == .missed)
    #expect(aim.judge(Measurement(), since: 0, now: 9_999_999).verdict == .noData)
    #expect(RolloutKPI.all.map(\.due.days) == [7, 7, 7, 7, 30, 30, 30, 90])
  }

  @Test("decide GO together, and say which one holds it up and why")
  func status() throws {
    let store = MemoryRolloutStore()
    try store.add(RolloutEvent(at: 100, kind: .began, phase: 2))
    func status(_ figures: [RolloutMeasure: Measurement]) throws -> RolloutStatus {
      try RolloutStatus.evaluate(
        store, evidence: MemoryRolloutEvidence(figures), now: 100 + 3 * 86_400)
    }
    var figures: [RolloutMeasure: Measurement] = [
      .errorIncrease: Measurement(0, samples: 500), .criticalIssues: Measurement(0),
      .satisfaction: Measurement(0.95, samples: 40),
    ]
    let good = try status(figures)
    #expect(good.isGo)
    #expect(good.days == 3)
    #expect(good.phase == .optInBeta)
    #expect(good.kpis.isEmpty)
    figures[.satisfaction] = Measurement(1, samples: 7)
    figures[.criticalIssues] = Measurement(2)
    let bad = try status(figures)
    #expect(!bad.isGo)
    #expect(
      RolloutWording.obstacles(bad)
        == ["satisfaction: 7 of 20 samples", "critical issues open: 2, and it must be = 0"])
  }

  @Test("follow the phase that began last; what was broken off begins anew with the first")
  func course() {
    var events = (1...4).map {
      RolloutEvent(at: Int64($0), kind: .began, phase: $0, p95: Double($0))
    }
    var course = RolloutCourse(events)
    #expect(course.phase == .fullMigration)
    #expect(course.migrated == 4)
    #expect(course.baseline == 4)
    #expect(course.next == .deprecation)
    events.append(RolloutEvent(at: 5, kind: .began, phase: 5, p95: 9))
    course = RolloutCourse(events)
    #expect(course.baseline == 4)
    #expect(course.next == nil)
    events.append(RolloutEvent(at: 6, kind: .aborted, phase: 5))
    course = RolloutCourse(events)
    #expect(course.phase == nil)
    #expect(course.wasAborted)
    #expect(course.next == .internalTesting)
  }

  @Test("are worded with their unit")
  func wording() {
    let bounds = RolloutPhase.allCases.flatMap(\.criteria).map(RolloutWording.bound)
    #expect(
      bounds == [
        "= 0", "= 0", "> 80%", "= 0", "< 1%", "> 90%", "= 0", "≤ 1.10", "≤ 0%", "= 100%", "= 0",
        "= 0", "< 0.5%", "> 90%",
      ])
  }
}
