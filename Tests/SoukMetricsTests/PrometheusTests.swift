import SoukMetrics
import Testing

@Suite struct PrometheusTests {
  @Test func countersAndGaugesHaveHelpTypeAndLabels() {
    let metrics = Metrics()
    metrics.counter(MetricKey(.cacheHits, ["tier": "packages"])).add(2)
    metrics.counter(MetricKey(.cacheHits, ["tier": "downloads"])).add()
    metrics.gauge(MetricKey(.residentMemory)).set(4_096)
    #expect(
      PrometheusEncoder.encode(metrics.session(), gauges: metrics.gauges()) == """
        # HELP marketplace_cache_hits Look-ups answered by the cache.
        # TYPE marketplace_cache_hits counter
        marketplace_cache_hits{tier="downloads"} 1
        marketplace_cache_hits{tier="packages"} 2
        # HELP process_resident_memory_bytes Resident memory in bytes.
        # TYPE process_resident_memory_bytes gauge
        process_resident_memory_bytes 4096

        """)
  }

  @Test func bucketsAreCumulativeAndEndWithTheCount() {
    let metrics = Metrics()
    let histogram = metrics.histogram(MetricKey(.searchLatency, ["backend": "v2"]))
    for value in [50_000, 200_000, 3_000_000, 2_000_000_000] {
      histogram.record(nanoseconds: UInt64(value))
    }
    let lines = PrometheusEncoder.encode(metrics.session()).split(separator: "\n").map(String.init)
    #expect(lines.contains("marketplace_search_latency_bucket{backend=\"v2\",le=\"0.1\"} 1"))
    #expect(lines.contains("marketplace_search_latency_bucket{backend=\"v2\",le=\"0.25\"} 2"))
    #expect(lines.contains("marketplace_search_latency_bucket{backend=\"v2\",le=\"2.5\"} 2"))
    #expect(lines.contains("marketplace_search_latency_bucket{backend=\"v2\",le=\"1000\"} 3"))
    #expect(lines.contains("marketplace_search_latency_bucket{backend=\"v2\",le=\"+Inf\"} 4"))
    #expect(lines.contains("marketplace_search_latency_sum{backend=\"v2\"} 2003.25"))
    #expect(lines.last == "marketplace_search_latency_count{backend=\"v2\"} 4")
  }

  @Test func nothingRecordedIsNoText() {
    #expect(PrometheusEncoder.encode(MetricsRecord()).isEmpty)
  }
}
