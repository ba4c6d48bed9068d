import Foundation
import SoukMetrics
import SoukTesting
import Testing

@Suite("Figures and traces for OpenTelemetry") struct OTLPTests {
  @Test(
    "figures are what the published definitions say: counters, gauges and histograms with labels",
    .enabled(if: OTLPDecoder.isHere, "opentelemetry-proto is not installed"))
  func metrics() throws {
    let metrics = Metrics()
    metrics.counter(MetricKey(.searchTotal, ["backend": "v2"])).add(1_000_000)
    metrics.counter(MetricKey(.verificationsTotal, ["verdict": "ünknown \"key\""])).add(2)
    let histogram = metrics.histogram(MetricKey(.searchLatency, ["backend": "v1"]))
    for time in [50_000, 3_000_000, 3_000_000, 2_000_000_000] as [UInt64] {
      histogram.record(nanoseconds: time)
    }
    let bytes = OTLPEncoder.metrics(
      metrics.session(), gauges: [MetricKey(.residentMemory): 70_000_000], instance: "a1", start: 5,
      now: 9)
    let run = try OTLPDecoder.run(
      """
      request = ExportMetricsServiceRequest(); request.ParseFromString(data)
      (resource,) = request.resource_metrics
      print(labels(resource.resource))
      (scope,) = resource.scope_metrics
      for m in scope.metrics:
          kind = m.WhichOneof("data"); body = getattr(m, kind)
          for p in body.data_points:
              if kind == "histogram":
                  print(m.name, m.unit, labels(p), p.count, p.sum, list(p.bucket_counts), list(p.explicit_bounds), body.aggregation_temporality, p.start_time_unix_nano, p.time_unix_nano)
              elif kind == "sum":
                  print(m.name, labels(p), p.as_int, body.is_monotonic, body.aggregation_temporality, p.start_time_unix_nano, p.time_unix_nano)
              else:
                  print(m.name, labels(p), p.as_int, p.time_unix_nano)
      known(request)
      """, bytes)
    #expect(
      run == """
        service.name=souk,service.instance.id=a1
        marketplace_search_latency ms backend=v1 4 2006.05 \
        [1, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 1] \
        [0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 25.0, 50.0, 100.0, 200.0, 500.0, 1000.0] 2 5 9
        marketplace_search_total backend=v2 1000000 True 2 5 9
        marketplace_verifications_total verdict=ünknown "key" 2 True 2 5 9
        process_resident_memory_bytes  70000000 9
        every field is known

        """)
  }

  @Test(
    "traces are what the published definitions say: spans with numbers, times and status",
    .enabled(if: OTLPDecoder.isHere, "opentelemetry-proto is not installed"))
  func traces() throws {
    var random = SeededGenerator(seed: 3)
    let spans = [
      Span(.search, start: 100, end: 300, backend: "v2", isCached: false),
      Span(.install, start: 400, end: 399, failure: "io"), Span(.verify, start: 1, end: 2),
    ]
    let run = try OTLPDecoder.run(
      """
      request = ExportTraceServiceRequest(); request.ParseFromString(data)
      spans = request.resource_spans[0].scope_spans[0].spans
      print(labels(request.resource_spans[0].resource))
      for s in spans:
          print(s.name, s.kind, len(s.trace_id), len(s.span_id), any(s.trace_id), any(s.span_id), s.start_time_unix_nano, s.end_time_unix_nano, labels(s), s.status.code)
      print(len({s.trace_id for s in spans}), len({s.span_id for s in spans}))
      known(request)
      """, OTLPEncoder.traces(spans, instance: "b2", using: &random))
    #expect(
      run == """
        service.name=souk,service.instance.id=b2
        search 1 16 8 True True 100 300 backend=v2,cache_hit=false 1
        install 1 16 8 True True 400 400 code=io 2
        verify 1 16 8 True True 1 2  1
        3 3
        every field is known

        """)
  }

  @Test(
    "figures of any size and any labels come out of the published definitions as they went in",
    .enabled(if: OTLPDecoder.isHere, "opentelemetry-proto is not installed"))
  func seeded() throws {
    var random = SeededGenerator(seed: 5)
    var record = MetricsRecord()
    var wanted: Set<String> = []
    for index in 0..<200 {
      let value = Int64(random.next() >> UInt64.random(in: 1...63, using: &random))
      let label =
        "\(index) " + String(repeating: "é\n\"", count: Int.random(in: 0...60, using: &random))
      record.counters[MetricKey(.searchTotal, ["backend": label])] = value
      wanted.insert("\(value) \(label.utf8.map { "\($0)" }.joined(separator: "-"))")
    }
    let run = try OTLPDecoder.run(
      """
      request = ExportMetricsServiceRequest(); request.ParseFromString(data)
      for p in request.resource_metrics[0].scope_metrics[0].metrics[0].sum.data_points:
          print(p.as_int, "-".join(str(b) for b in p.attributes[0].value.string_value.encode()))
      """,
      OTLPEncoder.metrics(record, gauges: [:], instance: "", start: 0, now: 1))
    #expect(Set(run.split(separator: "\n").map(String.init)) == wanted)
  }

  @Test("traces that wait in a process are bounded, and what is dropped is counted once")
  func bounded() {
    let buffer = SpanBuffer(limit: 10)
    for index in 0..<25 { buffer.add(Span(.lookup, start: UInt64(index), end: 30)) }
    let (spans, dropped) = buffer.take()
    #expect(spans.map(\.start) == Array(0..<10) && dropped == 15)
    let again = buffer.take()
    #expect(again.spans.isEmpty && again.dropped == 0)
  }

  @Test("traces that wait in a home are bounded and taken once")
  func stored() throws {
    let store = MemorySpanStore(limit: 3)
    let spans = (0..<2).map { Span(.search, start: $0, end: 9) }
    #expect(try store.add(spans) == 0)
    #expect(try store.add(spans) == 1)
    #expect(try store.take().map(\.start) == [0, 1, 0])
    #expect(try store.take().isEmpty)
  }
}
