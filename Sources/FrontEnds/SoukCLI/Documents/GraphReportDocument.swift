import SoukEngine
import SoukModel

/// What `souk graph check` found, for people and for programs.
enum GraphReportDocument {
  /// The figures, and each broken rule.
  static func lines(_ report: GraphReport) -> [String] {
    let figures =
      "\(Figures.count(report.triples)) triples, \(Figures.count(report.terms)) terms, "
      + "\(Figures.count(report.orphans)) of them unused"
    guard !report.problems.isEmpty else { return [figures, "The graph is sound."] }
    return [figures]
      + report.problems.map { "broken \(Figures.count($0.count)) times: \($0.rule)" }
  }

  /// The same as a document.
  static func json(_ report: GraphReport) -> JSONValue {
    .object([
      "triples": .integer(Int64(report.triples)), "terms": .integer(Int64(report.terms)),
      "orphan_terms": .integer(Int64(report.orphans)), "sound": .bool(report.problems.isEmpty),
      "problems": .array(
        report.problems.map {
          .object(["rule": .string($0.rule), "count": .integer(Int64($0.count))])
        }),
    ])
  }
}
