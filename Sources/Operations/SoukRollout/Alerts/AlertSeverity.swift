/// Who has to hear of an alert.
package enum AlertSeverity: String, Sendable, Hashable, CaseIterable, Codable {
  /// Whoever is on call, now.
  case critical
  /// The team, within the day.
  case warning
}
