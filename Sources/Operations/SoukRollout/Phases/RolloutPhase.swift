/// One of the five phases in which v2 takes v1's place.
package enum RolloutPhase: Int, Sendable, Hashable, CaseIterable, Comparable, Codable {
  /// The team itself.
  case internalTesting = 1
  /// Whoever wants to.
  case optInBeta
  /// Half of all questions, both backends compared.
  case comparison
  /// Everybody.
  case fullMigration
  /// v1 still answers who asks for it, and says that it goes.
  case deprecation

  /// The weeks it is planned for, counted from 1; the last phase has no last week.
  package var weeks: (first: Int, last: Int?) {
    switch self {
    case .internalTesting: (1, 1)
    case .optInBeta: (2, 3)
    case .comparison: (4, 5)
    case .fullMigration: (6, 6)
    case .deprecation: (8, nil)
    }
  }

  /// For how many days it is planned; nil for the last phase.
  package var days: Int? { weeks.last.map { ($0 - weeks.first + 1) * 7 } }

  /// The settings that it needs, by their keys.
  package var settings: [(key: String, value: String)] {
    switch self {
    case .internalTesting, .optInBeta: [("gate.backend", "v1")]
    case .comparison:
      [("gate.backend", "parallel"), ("gate.v2_percentage", "50"), ("gate.shadow", "on")]
    case .fullMigration, .deprecation: [("gate.backend", "v2")]
    }
  }

  /// What must hold before the next phase may begin; nothing after the last.
  package var criteria: [RolloutCriterion] {
    switch self {
    case .internalTesting:
      [
        RolloutCriterion(.smokeFailures, .exactly(0), samples: 1),
        RolloutCriterion(.missedLevels, .exactly(0), samples: 100),
        RolloutCriterion(.cacheHitRate, .above(0.8), samples: 100),
        RolloutCriterion(.crashes, .exactly(0), samples: 10),
      ]
    case .optInBeta:
      [
        RolloutCriterion(.errorIncrease, .below(0.01), samples: 100),
        RolloutCriterion(.satisfaction, .above(0.9), samples: 20),
        RolloutCriterion(.criticalIssues, .exactly(0), samples: 0),
      ]
    case .comparison:
      [
        RolloutCriterion(.latencyRatio, .atMost(1.1), samples: 1_000),
        RolloutCriterion(.errorDifference, .atMost(0), samples: 1_000),
        RolloutCriterion(.consistency, .exactly(1), samples: 100),
        RolloutCriterion(.complaints, .exactly(0), samples: 0),
      ]
    case .fullMigration:
      [
        RolloutCriterion(.criticalIssues, .exactly(0), samples: 0),
        RolloutCriterion(.rollbackRate, .below(0.005), samples: 200),
        RolloutCriterion(.satisfaction, .above(0.9), samples: 20),
      ]
    case .deprecation: []
    }
  }

  /// The phase after it; nil for the last one.
  package var next: RolloutPhase? { RolloutPhase(rawValue: rawValue + 1) }

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
