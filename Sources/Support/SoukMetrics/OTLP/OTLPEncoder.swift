/// Writes figures and traces as OTLP 1.x takes them over HTTP: `application/x-protobuf`.
///
/// Source: opentelemetry-proto, collector/metrics/v1 and collector/trace/v1.
package enum OTLPEncoder {
  /// The media type of a body.
  package static let contentType = "application/x-protobuf"

  /// An `ExportMetricsServiceRequest` of all series, cumulative.
  ///
  /// - Parameters:
  ///   - instance: what tells this home from others; a collector takes equal ones for the same.
  ///   - start: since when they are counted, in nanoseconds since 1970; 0 where it is not known.
  ///   - now: the moment, likewise.
  package static func metrics(
    _ record: MetricsRecord, gauges: [MetricKey: Int64], instance: String, start: UInt64,
    now: UInt64
  ) -> [UInt8] {
    request(instance) { scope in
      for name in MetricName.allCases {
        let points = series(name, record, gauges, start, now)
        guard !points.isEmpty else { continue }
        // Fields of metrics.proto: name 1, description 2, unit 3; gauge 5, sum 7, histogram 9, and
        // in those data_points 1, aggregation_temporality 2, is_monotonic 3.
        scope.message(2) { metric in
          metric.text(1, name.rawValue)
          metric.text(2, name.help)
          switch name.kind {
          case .gauge: metric.message(5) { data in data.blobs(1, points) }
          case .counter:
            metric.message(7) { data in
              data.blobs(1, points)
              data.number(2, cumulative)
              data.number(3, 1)
            }
          case .histogram:
            metric.text(3, "ms")
            metric.message(9) { data in
              data.blobs(1, points)
              data.number(2, cumulative)
            }
          }
        }
      }
    }
  }

  private static let cumulative: UInt64 = 2

  /// The data points of a figure, by their labels.
  private static func series(
    _ name: MetricName, _ record: MetricsRecord, _ gauges: [MetricKey: Int64], _ start: UInt64,
    _ now: UInt64
  ) -> [[UInt8]] {
    switch name.kind {
    case .gauge: sorted(gauges, name).map { number($0.value, $0.key, nil, now) }
    case .counter: sorted(record.counters, name).map { number($0.value, $0.key, start, now) }
    case .histogram:
      sorted(record.latencies, name).map { histogram($0.value, $0.key, start, now) }
    }
  }

  private static func sorted<Value>(
    _ all: [MetricKey: Value], _ name: MetricName
  ) -> [(key: MetricKey, value: Value)] {
    all.filter { $0.key.name == name }.sorted { $0.key < $1.key }
  }

  /// A `NumberDataPoint`.
  private static func number(
    _ value: Int64, _ key: MetricKey, _ start: UInt64?, _ now: UInt64
  ) -> [UInt8] {
    var point = ProtobufWriter()
    if let start { point.fixed(2, start) }
    point.fixed(3, now)
    point.fixed(6, UInt64(bitPattern: value))
    for label in key.labels { attribute(7, label.name, label.value, &point) }
    return point.bytes
  }

  /// A `HistogramDataPoint`; its buckets are not cumulative, unlike those of Prometheus.
  private static func histogram(
    _ sample: LatencySample, _ key: MetricKey, _ start: UInt64, _ now: UInt64
  ) -> [UInt8] {
    var point = ProtobufWriter()
    point.fixed(2, start)
    point.fixed(3, now)
    point.fixed(4, UInt64(clamping: sample.count))
    point.fixed(5, (Double(sample.sum) / 1_000_000).bitPattern)
    point.fixed(6, sample.buckets.map { UInt64(clamping: $0) })
    point.fixed(7, LatencySample.bounds.map(\.bitPattern))
    for label in key.labels { attribute(9, label.name, label.value, &point) }
    return point.bytes
  }

  /// The frame that both requests share: one resource, one scope.
  static func request(_ instance: String, _ body: (inout ProtobufWriter) -> Void) -> [UInt8] {
    var writer = ProtobufWriter()
    writer.message(1) { resource in
      resource.message(1) { described in
        attribute(1, "service.name", "souk", &described)
        attribute(1, "service.instance.id", instance, &described)
      }
      resource.message(2) { scope in
        scope.message(1) { $0.text(1, "souk") }
        body(&scope)
      }
    }
    return writer.bytes
  }

  /// A `KeyValue` of two texts.
  static func attribute(
    _ field: UInt64, _ name: String, _ value: String, _ writer: inout ProtobufWriter
  ) {
    writer.message(field) { pair in
      pair.text(1, name)
      pair.message(2) { $0.text(1, value) }
    }
  }
}
