import SoukRollout

/// The comparison of both backends as a person reads it.
enum TrialText {
  /// The whole report.
  static func lines(_ report: TrialReport, width: Int?) -> [String] {
    guard !report.isEmpty else { return [TrialWording.nothing] }
    var lines = report.splits.map(TrialWording.split)
    lines += TrialWording.coverage("searches", report.searchCoverage)
    lines += TrialWording.coverage("look-ups", report.lookupCoverage)
    var table = TextTable([
      .init(title: "BACKEND"), .init(title: "ASKED"), .init(title: "n", isNumeric: true),
      .init(title: "ERRORS", isNumeric: true), .init(title: "p50", isNumeric: true),
      .init(title: "p95", isNumeric: true), .init(title: "p99", isNumeric: true),
    ])
    for (name, kind, figures) in [
      ("v1", "search", report.v1), ("v2", "search", report.v2),
      ("v1", "look-up", report.v1Lookups), ("v2", "look-up", report.v2Lookups),
    ] {
      table.append([
        name, kind, Figures.count(figures.asked), Figures.count(figures.errors),
        time(figures.p50), time(figures.p95), time(figures.p99),
      ])
    }
    lines += [""] + table.lines(width: width) + [""]
    lines += TrialWording.likeness(report)
    lines += report.differences.map(TrialWording.difference)
    return lines
  }

  private static func time(_ value: Double?) -> String {
    value.map(Figures.milliseconds) ?? "-"
  }
}
