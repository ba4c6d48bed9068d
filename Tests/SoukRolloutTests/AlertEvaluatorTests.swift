import SoukMetrics
import SoukRollout
import Testing

@Suite("Alerts over souk's own history") struct AlertEvaluatorTests {
  private func state(_ name: String, _ history: History) -> AlertState? {
    AlertEvaluator(minutes: history.minutes, now: history.end).reports()
      .first { $0.rule.name == name }?.state
  }

  @Test("a home in which nothing happened is quiet, and whether it is down souk cannot say")
  func nothing() {
    let reports = AlertEvaluator(minutes: [], now: 1_000_000).reports()
    #expect(reports.count == AlertRule.all.count)
    for report in reports {
      #expect(report.state == (report.rule.name == "MarketplaceDown" ? .unknown : .ok))
    }
  }

  @Test("slow searches are pending for five minutes and firing after them")
  func slowSearches() {
    var history = History()
    history.pass(20, searches: 10, taking: 3)
    #expect(state("MarketplaceHighSearchLatency", history) == .ok)
    history.pass(1, searches: 1_000, taking: 400)
    #expect(state("MarketplaceHighSearchLatency", history) == .pending(minutes: 0))
    history.pass(4, searches: 1_000, taking: 400)
    #expect(state("MarketplaceHighSearchLatency", history) == .pending(minutes: 4))
    history.pass(1, searches: 1_000, taking: 400)
    #expect(state("MarketplaceHighSearchLatency", history) == .firing(since: 21 * 60))
    #expect(state("MarketplaceCriticalLatency", history) == .ok)
  }

  @Test("one good minute within the span begins it anew")
  func interrupted() {
    var history = History()
    history.pass(3, searches: 100, errors: 50)
    history.pass(6, searches: 100_000)
    history.pass(1, searches: 1_000_000, errors: 500_000)
    #expect(state("MarketplaceHighErrorRate", history) == .pending(minutes: 0))
  }

  @Test("a backend that fails is seen although the other one answers a hundred times as much")
  func masked() {
    var history = History()
    for _ in 0..<6 {
      history.pass(searches: 10_000)
      let slice = History.failing(at: history.end - 60)
      history.merge(slice)
    }
    #expect(state("MarketplaceHighErrorRate", history) == .firing(since: 60))
    let report = AlertEvaluator(minutes: history.minutes, now: history.end).reports()
      .first { $0.rule.name == "MarketplaceHighErrorRate" }
    #expect(report?.backend == "v2")
    #expect(report?.value == 1)
  }

  @Test("few hits fire after ten minutes, and the figure is that of five minutes")
  func fewHits() {
    var history = History()
    history.pass(11, hits: 70, misses: 30)
    #expect(state("MarketplaceLowCacheHitRate", history) == .firing(since: 60))
    history.pass(5, hits: 95, misses: 5)
    #expect(state("MarketplaceLowCacheHitRate", history) == .ok)
  }

  @Test("a quiet window is not wrong, whatever came before it")
  func quietAgain() {
    var history = History()
    history.pass(10, searches: 100, taking: 900)
    history.pass(5)
    #expect(state("MarketplaceCriticalLatency", history) == .ok)
  }

  @Test("memory above a gigabyte fires after five minutes; exactly one does not")
  func memory() {
    var history = History()
    history.pass(6, memory: 1_000_000_001)
    #expect(state("MarketplaceHighMemory", history) == .firing(since: 60))
    var still = History()
    still.pass(6, memory: 1_000_000_000)
    #expect(state("MarketplaceHighMemory", still) == .ok)
  }

  @Test("a budget alert wants the long and the short window to burn")
  func burning() {
    var history = History()
    history.pass(55, searches: 100)
    history.pass(10, searches: 100, errors: 90)
    #expect(state("MarketplaceErrorRateBudgetBurnsFast", history) != .ok)
    history.pass(6, searches: 100)
    #expect(state("MarketplaceErrorRateBudgetBurnsFast", history) == .ok)
  }
}

extension History {
  /// A minute in which v2 was asked five times and never answered.
  fileprivate static func failing(at start: Int64) -> HistorySlice {
    var slice = HistorySlice(start: start)
    slice.record.counters[MetricKey(.searchTotal, ["backend": "v2"])] = 5
    slice.record.counters[MetricKey(.searchErrors, ["backend": "v2"])] = 5
    return slice
  }
}
