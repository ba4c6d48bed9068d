/// Writes figures in the Prometheus text format 0.0.4.
package enum PrometheusEncoder {
  /// The media type of the text.
  package static let contentType = "text/plain; version=0.0.4; charset=utf-8"

  /// The text of all series, by name and then by labels, so that equal figures give equal text.
  package static func encode(_ record: MetricsRecord, gauges: [MetricKey: Int64] = [:]) -> String {
    var text = ""
    for name in MetricName.allCases.sorted(by: { $0.rawValue < $1.rawValue }) {
      let lines: [String] =
        switch name.kind {
        case .counter: values(record.counters, of: name)
        case .gauge: values(gauges, of: name)
        case .histogram:
          record.latencies.filter { $0.key.name == name }.sorted { $0.key < $1.key }
            .flatMap { histogram($0.key, $0.value) }
        }
      guard !lines.isEmpty else { continue }
      text += "# HELP \(name.rawValue) \(name.help)\n# TYPE \(name.rawValue) \(name.kind)\n"
      text += lines.joined(separator: "\n") + "\n"
    }
    return text
  }

  private static func values(_ series: [MetricKey: Int64], of name: MetricName) -> [String] {
    series.filter { $0.key.name == name }.sorted { $0.key < $1.key }
      .map { "\($0.key) \($0.value)" }
  }

  private static func histogram(_ key: MetricKey, _ sample: LatencySample) -> [String] {
    let prefix = key.labels.isEmpty ? "" : key.labelText + ","
    let braces = key.labels.isEmpty ? "" : "{\(key.labelText)}"
    var lines: [String] = []
    var below: Int64 = 0
    for (index, count) in sample.buckets.enumerated() {
      below &+= count
      let bound = index < LatencySample.bounds.count ? number(LatencySample.bounds[index]) : "+Inf"
      lines.append("\(key.name.rawValue)_bucket{\(prefix)le=\"\(bound)\"} \(below)")
    }
    lines.append("\(key.name.rawValue)_sum\(braces) \(Double(sample.sum) / 1_000_000)")
    lines.append("\(key.name.rawValue)_count\(braces) \(below)")
    return lines
  }

  /// A bound without a needless `.0`.
  private static func number(_ bound: Double) -> String {
    bound == bound.rounded() ? "\(Int(bound))" : "\(bound)"
  }
}
