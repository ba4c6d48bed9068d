/// What is said of the levels of escalation.
enum OnCallWording {
  /// What each level is called for, from the first on.
  static let duties = [
    "Everything critical, at once: follows the runbook, may roll back. Answers within 15 minutes.",
    "What the runbook did not mend within 30 minutes: settings, indexes, backups. Answers within 30.",
    "Data may be lost, or users must be told: stops the rollout. Answers within an hour.",
  ]

  /// Nobody was named.
  static func unset(_ key: String) -> String {
    "not set; name somebody with `souk config set \(key) TEXT`"
  }
}
