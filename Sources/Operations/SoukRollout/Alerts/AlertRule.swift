/// One alert: what is watched, from where on it is wrong, and what to do then.
///
/// The rules that Prometheus reads are written from these values, and souk evaluates the same values
/// over its own history.
package struct AlertRule: Hashable, Sendable, Codable {
  /// The name that operators know.
  package var name: String
  /// What is watched.
  package var measure: AlertMeasure
  /// From where on it is wrong: above this, or below it for a hit rate.
  package var threshold: Double
  /// Over how many minutes the figure is taken.
  package var window: Int
  /// For how many minutes on end it must be wrong.
  package var holds: Int
  /// Who has to hear of it.
  package var severity: AlertSeverity

  /// Whether a figure is wrong.
  package func isWrong(_ value: Double) -> Bool {
    measure == .cacheHitRate ? value < threshold : value > threshold
  }
}
