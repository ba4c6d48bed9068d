import SoukEngine
import SoukModel
import SoukRollout
import SoukSearch

/// What a drill says.
enum DrillWording {
  /// The alert that a failing v2 must raise.
  static let expectedAlert = "MarketplaceHighErrorRate"

  /// What happens in a step.
  static func title(_ step: DrillStep) -> String {
    switch step {
    case .fresh: "a fresh home, on v1"
    case .testing: "phase 1, internal testing"
    case .beta: "phase 2, opt-in beta"
    case .comparison: "phase 3, A/B: half of all questions to v2"
    case .migration: "phase 4, everybody on v2"
    case .fault: "a fault: v2's index is damaged"
    case .alert: "the alert"
    case .rollback: "back to v1"
    case .verified: "mended, and verified"
    }
  }

  /// Who answered a search.
  static func answered(_ answer: SearchAnswer) -> String {
    let time = Figures.milliseconds(answer.milliseconds)
    guard let failure = answer.fellBackFrom else {
      return "\(answer.page.backend.rawValue) answered in \(time)"
    }
    return
      "v2 failed (\(failure.code.rawValue)): \(answer.page.backend.rawValue) answered instead, "
      + "in \(time) altogether"
  }

  /// What became of the smoke test.
  static func probes(_ count: Int, failed: Int) -> String {
    failed == 0
      ? "smoke test: \(count) packages found by their names"
      : "smoke test: \(failed) of \(count) packages not found"
  }

  /// What was asked.
  static func traffic(_ searches: Int, sessions: Int) -> String {
    "\(Figures.count(searches)) searches in \(sessions) sessions"
  }

  /// What people said.
  static func opinions(_ count: Int) -> String {
    "150 searches on v2, and \(count) people say it is better (made up, like the packages)"
  }

  /// What the comparisons come to.
  static func lines(_ report: TrialReport) -> [String] {
    report.splits.map { split in
      "\(Figures.count(Int(split.questions))) questions, \(Figures.fixed(split.measured, 2))% of "
        + "them to v2 (set: \(split.percentage)%)"
    } + [
      "p95 v1 \(time(report.v1.p95)), v2 \(time(report.v2.p95)); "
        + "\(report.searches) searches compared, overlap "
        + (report.overlap.map { Figures.fixed($0, 2) } ?? "-")
    ]
  }

  /// Whether both give the same packages.
  static func consistency(_ report: TrialReport) -> String {
    "look-ups: \(report.consistent) of \(report.compared) the same on both"
  }

  /// How a criterion stands.
  static func line(_ report: CriterionReport) -> String {
    let measure = report.criterion.measure
    return "\(RolloutWording.title(measure)): "
      + "\(RolloutWording.value(measure, report.measurement.value)), must be "
      + "\(RolloutWording.bound(report.criterion)): \(RolloutWording.word(report.verdict))"
  }

  /// That the next phase may not begin.
  static func noGo(_ status: RolloutStatus) -> String {
    "NO-GO: \(RolloutWording.obstacles(status).joined(separator: "; "))"
  }

  /// That a phase began.
  static func begins(_ status: RolloutStatus) -> String {
    "GO: " + (status.phase.map { "\(RolloutWording.title($0)) begins" } ?? "no phase begins")
  }

  /// How an alert stands.
  static func state(_ report: AlertReport) -> String {
    let value = report.value.map { ", errors \(Figures.share($0))" } ?? ""
    switch report.state {
    case .ok: return "\(expectedAlert): quiet\(value)"
    case .pending(let minutes):
      return "\(expectedAlert): pending \(minutes) of \(report.rule.holds) min\(value)"
    case .firing: return "\(expectedAlert): FIRING\(value)"
    case .unknown: return "\(expectedAlert): nothing measured"
    }
  }

  /// Whether the alert fires.
  static func fires(_ report: AlertReport?) -> String {
    report.map(state) ?? "\(expectedAlert) does not fire"
  }

  /// What came of the rollback.
  static func rolledBack(_ report: RollbackReport) -> String {
    let checks = report.checks.map {
      "\($0.kind.rawValue) \($0.count - $0.failures.count)/\($0.count)"
    }
    return "rolled back in \(Figures.milliseconds(report.milliseconds)): "
      + checks.joined(separator: ", ")
  }

  /// Whether both backends have the same packages.
  static func parity(_ count: Int, differing: Int) -> String {
    "\(count - differing) of \(count) packages the same on both"
  }

  /// That something did not come out as it must.
  static func failed(_ seen: String) -> String { "NOT AS IT MUST BE: \(seen)" }

  /// How it ended.
  static func ended(_ failures: [String]) -> String {
    failures.isEmpty
      ? "The drill came out as it must."
      : "\(failures.count) of the drill's steps did not come out as they must."
  }

  private static func time(_ value: Double?) -> String {
    value.map(Figures.milliseconds) ?? "-"
  }
}
