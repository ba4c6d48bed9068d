import SoukMetrics
import Testing

@Suite struct LatencyTests {
  private func sample(_ nanoseconds: [UInt64]) -> LatencySample {
    let histogram = Metrics().histogram(MetricKey(.searchLatency))
    for value in nanoseconds { histogram.record(nanoseconds: value) }
    return histogram.sample
  }

  @Test func percentilesOfKnownTimesAreThoseTimesToOnePercent() throws {
    let found = sample((1...100).map { UInt64($0) * 1_000_000 }).percentiles([0.5, 0.95, 0.99, 1])
    for (percentile, expected) in zip(found, [50.0, 95, 99, 100]) {
      let value = try #require(percentile)
      #expect(abs(value - expected) / expected < 0.011)
    }
  }

  @Test func nothingRecordedHasNoPercentile() {
    #expect(sample([]).percentile(0.5) == nil)
    #expect(sample([]).count == 0)
  }

  @Test func aTimeOnABoundLiesInItsBucket() {
    let found = sample([100_000, 100_001, 1_000_000_001])
    #expect(found.buckets[0] == 1)
    #expect(found.buckets[1] == 1)
    #expect(found.buckets[LatencySample.bounds.count] == 1)
    #expect(found.count == 3)
  }

  @Test func mergingIsRecordingBoth() {
    let left = (1...50).map { UInt64($0) * 37_000 }
    let right = (1...80).map { UInt64($0) * 91_000 }
    var merged = sample(left)
    merged.merge(sample(right))
    #expect(merged == sample(left + right))
  }

  @Test func timesBeyondAnHourCountAsAnHour() throws {
    let found = sample([.max])
    #expect(found.count == 1)
    let longest = try #require(found.percentile(1))
    #expect(abs(longest - 3_600_000) / 3_600_000 < 0.011)
  }

  @Test func theLatestTimesAreKeptOldestFirst() {
    let histogram = Metrics().histogram(MetricKey(.lookupLatency))
    for value in 1...130 { histogram.record(nanoseconds: UInt64(value) * 1_000_000) }
    #expect(histogram.recent == (31...130).map(Double.init))
  }
}
