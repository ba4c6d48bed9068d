/// What must hold for a figure.
package struct RolloutCriterion: Hashable, Sendable, Codable {
  /// The figure.
  package var measure: RolloutMeasure
  /// What it must be.
  package var bound: Bound
  /// How many samples it needs; 0 where it is no statistic.
  package var samples: Int64

  /// What a figure must be.
  package enum Bound: Hashable, Sendable, Codable {
    /// Less than this.
    case below(Double)
    /// This or less.
    case atMost(Double)
    /// More than this.
    case above(Double)
    /// This exactly.
    case exactly(Double)

    /// The number that is compared with.
    package var number: Double {
      switch self {
      case .below(let number), .atMost(let number), .above(let number), .exactly(let number):
        number
      }
    }

    /// Whether a value keeps it.
    package func holds(_ value: Double) -> Bool {
      switch self {
      case .below(let number): value < number
      case .atMost(let number): value <= number
      case .above(let number): value > number
      case .exactly(let number): value == number
      }
    }
  }

  /// Makes a criterion.
  package init(_ measure: RolloutMeasure, _ bound: Bound, samples: Int64) {
    self.measure = measure
    self.bound = bound
    self.samples = samples
  }

  /// Judges a measurement.
  package func judge(_ measurement: Measurement) -> CriterionReport {
    let verdict: CriterionReport.Verdict
    if let value = measurement.value, value.isFinite {
      if measurement.samples >= samples {
        verdict = bound.holds(value) ? .pass : .fail
      } else {
        verdict = measure.countsFaults && !bound.holds(value) ? .fail : .tooFewSamples
      }
    } else {
      verdict = .tooFewSamples
    }
    return CriterionReport(criterion: self, measurement: measurement, verdict: verdict)
  }
}
