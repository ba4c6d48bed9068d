/// How loud a trust status is; each has a glyph, a word and a colour of its own.
package enum TrustSeverity: String, Sendable, Codable, CaseIterable {
  /// Checked, and holds.
  case good
  /// Nothing to check, or nothing checked; no alarm.
  case neutral
  /// Being checked.
  case pending
  /// Cannot be judged: the key is not known here.
  case unknown
  /// Was good once: the key's time has passed.
  case expired
  /// Checked, and does not hold.
  case failed
}
