import SoukMetrics
import SoukModel
import SoukRollout
import SoukTesting
import Testing

@Suite("The five promises") struct ServiceLevelTests {
  private let v1 = MetricKey(.searchLatency, ["backend": "v1"])

  private func reports(
    _ store: MemoryMetricsStore, now: Int64
  ) throws -> [ServiceLevel: ServiceLevelReport] {
    Dictionary(
      uniqueKeysWithValues: try ServiceLevel.evaluate(store, now: now).map { ($0.level, $0) })
  }

  @Test("say that there is no data where nothing was recorded")
  func nothing() throws {
    let found = try reports(MemoryMetricsStore(), now: 5_000_000)
    #expect(found.count == 5)
    for report in found.values {
      #expect(report.light == .noData)
      #expect(report.budgetLeft == nil)
    }
  }

  @Test("count what is slower than the bound against the budget of 5 of 100")
  func latency() throws {
    let store = MemoryMetricsStore()
    let metrics = Metrics()
    for index in 0..<1_000 {
      metrics.histogram(v1).record(nanoseconds: index < 20 ? 450_000_000 : 3_000_000)
    }
    try metrics.flush(to: store, now: 5_000_000)
    let report = try #require(try reports(store, now: 5_000_100)[.searchLatency])
    #expect(report.events == EventCount(good: 980, total: 1_000))
    let left = try #require(report.budgetLeft)
    #expect(abs(left - 0.6) < 1e-9)
    #expect(report.light == .met)
    #expect(try #require(report.value) <= 5)
  }

  @Test("are missed where the figure is beyond the target, and the budget is overdrawn then")
  func missed() throws {
    let store = MemoryMetricsStore()
    let metrics = Metrics()
    metrics.counter(MetricKey(.cacheHits, ["tier": "packages"])).add(60)
    metrics.counter(MetricKey(.cacheMisses, ["tier": "searches"])).add(40)
    try metrics.flush(to: store, now: 5_000_000)
    let report = try #require(try reports(store, now: 5_000_100)[.cacheHitRate])
    #expect(report.light == .missed)
    #expect(report.value == 0.6)
    #expect(try #require(report.budgetLeft) < 0)
    #expect(abs(try #require(report.burn) - 2) < 1e-9)
  }

  @Test("forget what is older than their window: 7 days of hits, 30 of errors")
  func windows() throws {
    let store = MemoryMetricsStore()
    let metrics = Metrics()
    metrics.counter(MetricKey(.cacheMisses, ["tier": "packages"])).add(100)
    metrics.counter(MetricKey(.searchTotal, ["backend": "v2"])).add(100)
    metrics.counter(MetricKey(.searchErrors, ["backend": "v2"])).add(100)
    try metrics.flush(to: store, now: 5_000_000)
    let eightDays = try reports(store, now: 5_000_000 + 8 * 86_400)
    #expect(eightDays[.cacheHitRate]?.light == .noData)
    #expect(eightDays[.errorRate]?.light == .missed)
    #expect(try reports(store, now: 5_000_000 + 31 * 86_400)[.errorRate]?.light == .noData)
  }

  @Test("count availability in minutes in which somebody asked, and a crash makes one bad")
  func availability() throws {
    let store = MemoryMetricsStore()
    let metrics = Metrics()
    for minute in 0..<4 {
      metrics.counter(MetricKey(.searchTotal, ["backend": "v1"])).add(50)
      if minute == 1 { metrics.counter(MetricKey(.unansweredTotal)).add() }
      if minute == 2 { metrics.counter(MetricKey(.sessionsTotal, ["end": "crash"])).add() }
      try metrics.flush(to: store, now: 6_000_000 + Int64(minute) * 60)
    }
    let report = try #require(try reports(store, now: 6_000_300)[.availability])
    #expect(report.events == EventCount(good: 2, total: 4))
    #expect(report.light == .missed)
  }

  @Test("give the 95th percentile as Prometheus does, evenly spread within a bucket")
  func quantile() {
    var sample = LatencySample()
    sample.buckets[2] = 90  // up to 0.5 ms
    sample.buckets[6] = 10  // 5 to 10 ms
    #expect(sample.bucketQuantile(0.95) == 7.5)
    #expect(sample.bucketQuantile(0.45) == 0.375)
    var slow = LatencySample()
    slow.buckets[13] = 4
    #expect(slow.bucketQuantile(0.95) == 1_000)
    #expect(LatencySample().bucketQuantile(0.95) == nil)
  }

  @Test("hold any record without a trap, the largest numbers too")
  func garbage() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<500 {
      var record = MetricsRecord()
      for name in MetricName.allCases {
        let key = MetricKey(name, ["backend": ["v1", "v2"][Int(random.next() % 2)]])
        if name.kind == .counter { record.counters[key] = Int64(bitPattern: random.next()) }
        guard name.kind == .histogram else { continue }
        var sample = LatencySample()
        for index in sample.buckets.indices {
          sample.buckets[index] = Int64(bitPattern: random.next())
        }
        record.latencies[key] = sample
      }
      for level in ServiceLevel.allCases { _ = level.events(in: record).badShare }
      _ = AlertEvaluator(minutes: [HistorySlice(start: 0, record: record)], now: 30).reports()
    }
  }
}
