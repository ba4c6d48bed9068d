/// What is to be reached by some day after everybody was moved to v2.
package struct RolloutKPI: Hashable, Sendable, Codable {
  /// By when.
  package var due: Due
  /// What.
  package var criterion: RolloutCriterion

  /// By when something is due, counted from the beginning of the fourth phase.
  package enum Due: String, Sendable, Hashable, CaseIterable, Codable {
    /// After seven days.
    case week1 = "week-1"
    /// After thirty days.
    case month1 = "month-1"
    /// After ninety days.
    case month3 = "month-3"

    /// After how many days.
    package var days: Int64 {
      switch self {
      case .week1: 7
      case .month1: 30
      case .month3: 90
      }
    }
  }

  /// All of them, in the order in which they are due.
  package static let all: [RolloutKPI] = [
    RolloutKPI(due: .week1, criterion: .init(.errorRate, .below(0.01), samples: 100)),
    RolloutKPI(due: .week1, criterion: .init(.searchP95, .below(200), samples: 100)),
    RolloutKPI(due: .week1, criterion: .init(.cacheHitRate, .above(0.8), samples: 100)),
    RolloutKPI(due: .week1, criterion: .init(.satisfaction, .above(0.9), samples: 20)),
    RolloutKPI(due: .month1, criterion: .init(.availability, .above(0.999), samples: 1_000)),
    RolloutKPI(due: .month1, criterion: .init(.regression, .atMost(1.1), samples: 100)),
    RolloutKPI(due: .month1, criterion: .init(.rollbackRate, .below(0.005), samples: 200)),
    RolloutKPI(due: .month3, criterion: .init(.deprecated, .exactly(1), samples: 0)),
  ]

  /// How one stands.
  package struct Report: Hashable, Sendable, Codable {
    /// Which one.
    package var kpi: RolloutKPI
    /// What was measured so far.
    package var measurement: Measurement
    /// How it stands.
    package var verdict: Verdict
  }

  /// How one can stand.
  package enum Verdict: String, Sendable, Hashable, CaseIterable, Codable {
    /// Reached.
    case met
    /// Not reached.
    case missed
    /// Not due yet.
    case tooEarly = "too-early"
    /// Due, and nothing or too little was measured.
    case noData = "no-data"
  }

  /// Judges a measurement at a moment; both moments in seconds since 1970.
  package func judge(_ measurement: Measurement, since start: Int64, now: Int64) -> Report {
    let verdict: Verdict
    if now < start + due.days * 86_400 {
      verdict = .tooEarly
    } else {
      switch criterion.judge(measurement).verdict {
      case .pass: verdict = .met
      case .fail: verdict = .missed
      case .tooFewSamples: verdict = .noData
      }
    }
    return Report(kpi: self, measurement: measurement, verdict: verdict)
  }
}
