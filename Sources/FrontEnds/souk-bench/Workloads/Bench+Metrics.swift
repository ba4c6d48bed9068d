import SoukMetrics

extension Bench {
  /// How many events are timed together: one is shorter than a clock's tick.
  private static let batch = 1_000
  /// How many batches are timed.
  private static let batches = 500

  /// Records events through handles, as everything that is counted while somebody waits does.
  func recordMetrics() throws(BenchFailure) {
    guard Allocations.isCounting else {
      throw BenchFailure("Allocations are not counted in this build; the figure would be a lie.")
    }
    let metrics = Metrics()
    let counter = metrics.counter(MetricKey(.searchTotal, ["backend": "v1"]))
    let gauge = metrics.gauge(MetricKey(.activeOperations, ["backend": "v1"]))
    let histogram = metrics.histogram(MetricKey(.searchLatency, ["backend": "v1"]))
    let spans = SpanBuffer(limit: Self.batch)
    var random = SeededRandom(seed: command.seed)
    let times = (0..<Self.batch).map { _ in
      UInt64.random(in: 1_000...2_000_000_000, using: &random)
    }
    report.begin(Report.figureHeader)
    record("counter", times) { _ in counter.add() }
    record("gauge", times) { _ in gauge.add(1) }
    record("histogram", times) { histogram.record(nanoseconds: $0) }
    // What is put off until somebody sends it, and refused while there is no room for it.
    record("span", times) { spans.add(Span(.search, start: 1, end: 1 + $0, backend: "v1")) }
  }

  /// Times events in batches, and counts what they ask of the memory from the first one on.
  private func record(_ name: String, _ times: [UInt64], _ event: (UInt64) -> Void) {
    let allocations = Allocations.count { for time in times { event(time) } }
    var samples = Samples()
    for _ in 0..<Self.batches {
      samples.time { for time in times { event(time) } }
    }
    let shares = samples.percentiles([0.5, 0.99, 1])
    // Milliseconds for so many events, in nanoseconds for one.
    let scale = 1_000_000 / Double(Self.batch)
    for (label, value) in zip(["p50_ns", "p99_ns", "max_ns"], shares) {
      report.figureRow("metrics-record", "\(name)_\(label)", value * scale)
    }
    report.figureRow("metrics-record", "\(name)_allocations", Double(allocations))
  }
}
