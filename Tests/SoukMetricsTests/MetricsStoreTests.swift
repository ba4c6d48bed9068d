import SoukMetrics
import Testing

@Suite struct MetricsStoreTests {
  private let key = MetricKey(.cacheHits, ["tier": "packages"])

  @Test func figuresOfTwoProcessesAddUp() throws {
    let store = MemoryMetricsStore()
    let first = Metrics()
    let second = Metrics()
    first.counter(key).add(3)
    second.counter(key).add(4)
    second.histogram(MetricKey(.searchLatency, ["backend": "v1"])).record(nanoseconds: 5_000)
    try first.flush(to: store, now: 0)
    try second.flush(to: store, now: 0)
    try first.load(from: store)
    #expect(first.total().counters[key] == 7)
    #expect(first.session().counters[key] == 3)
    #expect(second.total() == first.total())
  }

  @Test func flushingTwiceCountsOnce() throws {
    let store = MemoryMetricsStore()
    let metrics = Metrics()
    metrics.counter(key).add(2)
    metrics.histogram(MetricKey(.lookupLatency)).record(nanoseconds: 70_000)
    try metrics.flush(to: store, now: 0)
    let once = try store.load()
    try metrics.flush(to: store, now: 0)
    #expect(try store.load() == once)
    metrics.counter(key).add()
    try metrics.flush(to: store, now: 0)
    #expect(try store.load().counters[key] == 3)
  }

  @Test func aStoreThatRefusesLosesNothing() throws {
    let metrics = Metrics()
    metrics.counter(key).add(9)
    #expect(throws: MetricsError.self) { try metrics.flush(to: RefusingStore(), now: 0) }
    let store = MemoryMetricsStore()
    try metrics.flush(to: store, now: 0)
    #expect(try store.load().counters[key] == 9)
    #expect(metrics.total().counters[key] == 9)
  }

  @Test func aRecordComesBackFromItsRows() {
    let metrics = Metrics()
    metrics.counter(key).add(5)
    let histogram = metrics.histogram(MetricKey(.searchLatency, ["backend": "v2"]))
    for value in [1_000, 2_000_000, 30_000_000_000] { histogram.record(nanoseconds: UInt64(value)) }
    let record = metrics.session()
    #expect(MetricsRecord(rows: record.rows) == record)
    #expect(Set(record.rows.map { "\($0.series) \($0.slot)" }).count == record.rows.count)
  }

  @Test func rowsThatNobodyWroteAreLeftOut() {
    let rows = [
      MetricsRecord.Row(series: "no_such_metric", slot: 0, amount: 1),
      MetricsRecord.Row(series: "marketplace_cache_hits{tier=\"x", slot: 0, amount: 1),
      MetricsRecord.Row(series: "marketplace_search_latency", slot: -99, amount: 1),
      MetricsRecord.Row(series: "marketplace_search_latency", slot: .min, amount: 1),
      MetricsRecord.Row(series: "marketplace_cache_hits", slot: 7, amount: 1),
    ]
    let record = MetricsRecord(rows: rows)
    #expect(record.counters.isEmpty)
    #expect(record.latencies.values.allSatisfy { $0.count == 0 })
  }

  @Test(arguments: ["plain", "with \"quotes\"", "line\nbreak", "back\\slash", "", "ü,=}{"])
  func aSeriesComesBackFromItsText(value: String) {
    let key = MetricKey(.feedbackTotal, ["answer": value, "backend": "v1"])
    #expect(MetricKey(key.description) == key)
  }
}

private struct RefusingStore: MetricsStore {
  func load() throws(MetricsError) -> MetricsRecord { throw MetricsError(.busy) }
  func add(
    _ record: MetricsRecord, peaks: [MetricKey: Int64], now: Int64
  ) throws(MetricsError) { throw MetricsError(.busy) }
  func slices(_ step: HistoryStep, since: Int64) throws(MetricsError) -> [HistorySlice] { [] }
  func minutes(since: Int64) throws(MetricsError) -> MinuteTally { MinuteTally() }
}
