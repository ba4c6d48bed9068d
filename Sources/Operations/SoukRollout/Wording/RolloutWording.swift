/// What is said of the rollout: on the screen, on the command line and in the guide.
package enum RolloutWording {
  /// What a phase is called.
  package static func title(_ phase: RolloutPhase) -> String {
    switch phase {
    case .internalTesting: "internal testing"
    case .optInBeta: "opt-in beta"
    case .comparison: "A/B"
    case .fullMigration: "full migration"
    case .deprecation: "deprecation"
    }
  }

  /// When a phase is planned: `week 1`, `weeks 2–3`, `week 8 on`.
  package static func weeks(_ phase: RolloutPhase) -> String {
    let (first, last) = phase.weeks
    guard let last else { return "week \(first) on" }
    return first == last ? "week \(first)" : "weeks \(first)–\(last)"
  }

  /// The settings of a phase: `gate.backend = v2`.
  package static func settings(_ phase: RolloutPhase) -> String {
    phase.settings.map { "\($0.key) = \($0.value)" }.joined(separator: ", ")
  }

  /// What a figure is.
  package static func title(_ measure: RolloutMeasure) -> String {
    switch measure {
    case .smokeFailures: "smoke tests that fail"
    case .missedLevels: "service levels missed"
    case .cacheHitRate: "cache hits"
    case .crashes: "crashes"
    case .errorIncrease: "error rate, v2 less v1"
    case .satisfaction: "satisfaction"
    case .criticalIssues: "critical issues open"
    case .latencyRatio: "v2/v1 latency"
    case .errorDifference: "errors, v2 less v1, same questions"
    case .consistency: "look-ups consistent"
    case .complaints: "complaints open"
    case .rollbackRate: "rollback rate"
    case .errorRate: "error rate"
    case .searchP95: "search p95"
    case .availability: "availability"
    case .regression: "p95 against the baseline"
    case .deprecated: "v1 deprecated"
    }
  }

  /// What a figure must be: `> 80%`, `≤ 1.10`, `0`.
  package static func bound(_ criterion: RolloutCriterion) -> String {
    let number = value(criterion.measure, criterion.bound.number, isBound: true)
    return switch criterion.bound {
    case .below: "< \(number)"
    case .atMost: "≤ \(number)"
    case .above: "> \(number)"
    case .exactly: "= \(number)"
    }
  }

  /// A figure with its unit; `-` where nothing was measured.
  package static func value(
    _ measure: RolloutMeasure, _ value: Double?, isBound: Bool = false
  ) -> String {
    guard let value, value.isFinite, abs(value) < 1e12 else { return "-" }
    switch measure {
    case .latencyRatio, .regression: return LevelWording.fixed(value, 2)
    case .searchP95: return "\(LevelWording.fixed(value, isBound ? 0 : 1)) ms"
    case .deprecated: return value == 1 ? "yes" : "no"
    case _ where measure.isShare:
      let percent = value * 100
      return "\(LevelWording.fixed(percent, isBound ? places(percent) : 2))%"
    default: return LevelWording.fixed(value, 0)
    }
  }

  /// How a criterion stands, in a word.
  package static func word(_ verdict: CriterionReport.Verdict) -> String {
    switch verdict {
    case .pass: "pass"
    case .fail: "FAIL"
    case .tooFewSamples: "too few samples"
    }
  }

  /// How an aim stands, in a word.
  package static func word(_ verdict: RolloutKPI.Verdict) -> String {
    switch verdict {
    case .met: "met"
    case .missed: "MISSED"
    case .tooEarly: "too early"
    case .noData: "no data"
    }
  }

  /// By when an aim is due.
  package static func title(_ due: RolloutKPI.Due) -> String {
    switch due {
    case .week1: "week 1"
    case .month1: "month 1"
    case .month3: "month 3"
    }
  }

  /// Why the next phase may not begin, a line each.
  package static func obstacles(_ status: RolloutStatus) -> [String] {
    let criteria = status.criteria.compactMap { report -> String? in
      let name = title(report.criterion.measure)
      let found = value(report.criterion.measure, report.measurement.value)
      switch report.verdict {
      case .pass: return nil
      case .fail: return "\(name): \(found), and it must be \(bound(report.criterion))"
      case .tooFewSamples:
        return "\(name): \(report.measurement.samples) of \(report.criterion.samples) samples"
      }
    }
    return criteria + status.missingRoles.map { "no approval by the role \($0)" }
  }

  /// How a criterion stands as it is signed: printable ASCII on one line.
  package static func line(_ report: CriterionReport) -> String {
    let value = report.measurement.value.map { "\($0)" } ?? "none"
    let sign =
      switch report.criterion.bound {
      case .below: "<"
      case .atMost: "<="
      case .above: ">"
      case .exactly: "="
      }
    return "\(report.criterion.measure.rawValue) \(value) \(sign) \(report.criterion.bound.number) "
      + "n \(report.measurement.samples) of \(report.criterion.samples) \(report.verdict.rawValue)"
  }

  /// Said where v1 answers although it is deprecated.
  package static let deprecated =
    "v1 is deprecated and will go: set v2 with `souk config set gate.backend v2`."

  private static func places(_ percent: Double) -> Int {
    if percent == percent.rounded() { return 0 }
    return (percent * 10).rounded() == percent * 10 ? 1 : 2
  }
}
