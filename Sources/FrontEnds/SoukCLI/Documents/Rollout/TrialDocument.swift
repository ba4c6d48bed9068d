import SoukModel
import SoukRollout

/// The comparison of both backends as a program reads it.
enum TrialDocument {
  /// The whole report.
  static func json(_ report: TrialReport) -> JSONValue {
    .object([
      "split": .array(report.splits.map(json)),
      "searches": .object([
        "gate": json(report.searchCoverage),
        "compared": .int(Int64(report.searches)),
        "v1": json(report.v1), "v2": json(report.v2),
        "overlap_at_10": RolloutDocument.number(report.overlap),
        "rank_distance": RolloutDocument.number(report.distance),
        "latency_difference_ms": RolloutDocument.number(report.latencyDifference),
        "latency_ratio": RolloutDocument.number(report.latencyRatio),
      ]),
      "lookups": .object([
        "gate": json(report.lookupCoverage),
        "asked": .int(Int64(report.lookups)),
        "compared": .int(Int64(report.compared)),
        "consistent": .int(Int64(report.consistent)),
        "consistency": RolloutDocument.number(report.consistency),
        "v1": json(report.v1Lookups), "v2": json(report.v2Lookups),
        "differences": .array(
          report.differences.map {
            .object([
              "package": .string($0.package.raw), "count": .int(Int64($0.count)),
              "fields": .array($0.fields.map { .string($0) }),
            ])
          }),
      ]),
    ])
  }

  private static func json(_ split: TrialReport.Split) -> JSONValue {
    .object([
      "setting_percent": .int(Int64(split.percentage)),
      "questions": .int(split.questions), "v2": .int(split.v2),
      "measured_percent": RolloutDocument.number(split.measured),
      "deviation_points": RolloutDocument.number(split.deviation),
    ])
  }

  private static func json(_ coverage: TrialReport.Coverage) -> JSONValue {
    .object([
      "questions": .int(coverage.questions), "cached": .int(coverage.cached),
      "compared": .int(coverage.compared), "failed": .int(coverage.failed),
      "skipped": .int(coverage.skipped),
    ])
  }

  private static func json(_ figures: TrialReport.Figures) -> JSONValue {
    .object([
      "asked": .int(Int64(figures.asked)), "errors": .int(Int64(figures.errors)),
      "error_rate": RolloutDocument.number(figures.errorRate),
      "p50_ms": .milliseconds(figures.p50), "p95_ms": .milliseconds(figures.p95),
      "p99_ms": .milliseconds(figures.p99),
    ])
  }
}
