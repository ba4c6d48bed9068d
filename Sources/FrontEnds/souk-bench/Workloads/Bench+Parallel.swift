import SoukEngine
import SoukModel
import SoukRollout
import SoukSearch

extension Bench {
  /// How many different questions go through the gate.
  private static let questions = 10_000

  /// Sends different questions through a gate of 50% and compares what both backends answer.
  ///
  /// Every hundredth question waits for the comparisons, so that few of them are left out.
  func split(_ engine: Engine) throws(BenchFailure) {
    engine.setGate(.parallel)
    let names = try wanted(Self.questions, engine)
    for number in 0..<Self.questions {
      let name = names.isEmpty ? "" : names[number % names.count].name.raw
      // A name alone would be asked twice where there are fewer packages than questions.
      let text = number < names.count ? name : "\(name) \(number)"
      try BenchFailure.asking { () throws(ServiceError) -> Void in
        _ = try engine.search(SearchRequest(text), on: nil, cancellation: Cancellation())
        if number < names.count { _ = try engine.lookup(names[number], on: nil) }
      }
      if number % 20 == 19 { engine.settleTrials(within: 5) }
    }
    let found = try BenchFailure.asking { () throws(ServiceError) in
      try engine.trialReport(since: 0)
    }
    report.begin(Report.figureHeader)
    for split in found.splits {
      report.figureRow("parallel", "questions", Double(split.questions))
      report.figureRow("parallel", "v2_percent", split.measured)
      report.figureRow("parallel", "points_off", split.deviation)
    }
    for (name, coverage) in [
      ("searches", found.searchCoverage), ("lookups", found.lookupCoverage),
    ] {
      report.figureRow("parallel", "gate_\(name)_cached", Double(coverage.cached))
      report.figureRow("parallel", "gate_\(name)_compared", Double(coverage.compared))
      report.figureRow("parallel", "gate_\(name)_failed", Double(coverage.failed))
      report.figureRow("parallel", "gate_\(name)_skipped", Double(coverage.skipped))
    }
    for (name, figures) in [("v1", found.v1), ("v2", found.v2)] {
      report.figureRow("parallel", "\(name)_asked", Double(figures.asked))
      report.figureRow("parallel", "\(name)_errors", Double(figures.errors))
      report.figureRow("parallel", "\(name)_p50", figures.p50 ?? 0)
      report.figureRow("parallel", "\(name)_p95", figures.p95 ?? 0)
      report.figureRow("parallel", "\(name)_p99", figures.p99 ?? 0)
    }
    report.figureRow("parallel", "overlap", found.overlap ?? 0)
    report.figureRow("parallel", "lookups_compared", Double(found.compared))
    report.figureRow("parallel", "lookups_consistent", Double(found.consistent))
  }
}
