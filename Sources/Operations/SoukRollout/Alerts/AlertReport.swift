/// How one alert stands.
package struct AlertReport: Hashable, Sendable, Codable {
  /// The alert.
  package var rule: AlertRule
  /// How it stands.
  package var state: AlertState
  /// The figure now, in the unit of its threshold; nil where nothing was measured.
  package var value: Double?
  /// The backend whose figure it is; nil for a figure of no backend.
  package var backend: String?
}
