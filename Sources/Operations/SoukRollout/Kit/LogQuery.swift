import SoukModel

/// A question to the log: a line filter, which is cheap, and then filters on its fields.
package struct LogQuery: Hashable, Sendable {
  /// What it finds, in a few words.
  package let title: String
  /// What must occur in the line as it is written.
  package let lineFilter: String
  /// What its fields must be.
  package let conditions: [LogCondition]
  /// What is made of the lines in the end; empty where they are shown as they are.
  package let summary: String

  /// The four questions that operators ask.
  package static let all: [LogQuery] = [
    LogQuery(
      title: "Errors", lineFilter: #""level":"error""#,
      conditions: [LogCondition(field: "level", comparison: .equals("error"))], summary: ""),
    LogQuery(
      title: "Slower than 200 ms", lineFilter: #""duration_ms":"#,
      conditions: [LogCondition(field: "duration_ms", comparison: .above(200))], summary: ""),
    LogQuery(
      title: "Cache misses", lineFilter: #""cache_hit":false"#,
      conditions: [LogCondition(field: "cache_hit", comparison: .equals("false"))], summary: ""),
    LogQuery(
      title: "Query patterns", lineFilter: #""pattern":"#,
      conditions: [
        LogCondition(field: "event", comparison: .equals("search")),
        LogCondition(field: "pattern", comparison: .isPresent),
      ], summary: "topk(10, sum by (pattern) (count_over_time(%@ [1h])))"),
  ]

  /// The question in LogQL.
  package var text: String {
    let lines =
      "{job=\"souk\"} |= `\(lineFilter)` | json | "
      + conditions.map(\.text).joined(separator: " | ")
    let parts = summary.split(separator: "%@", omittingEmptySubsequences: false)
    return parts.count == 2 ? parts[0] + lines + parts[1] : lines
  }

  /// Whether it finds a line, read as Loki reads it.
  package func finds(_ line: String) -> Bool {
    guard line.contains(lineFilter),
      let object = try? JSONReader.parse(Array(line.utf8)).objectValue
    else { return false }
    return conditions.allSatisfy { $0.holds(for: object) }
  }

  /// All questions as a file.
  static let fileText =
    MonitoringKit.heading("log-queries.logql")
    + "# The same fields are tried on recorded lines in souk's tests; not run against Loki.\n"
    + all.map { "\n# \($0.title)\n\($0.text)\n" }.joined()
}
