/// Something that stands in the way of the rollout, or was said against it.
package struct RolloutIssue: Hashable, Sendable, Codable {
  /// Its number; 0 before it is on record.
  package var number: Int64
  /// How bad it is.
  package var severity: Severity
  /// What it is, in a sentence.
  package var text: String
  /// When it was opened, in seconds since 1970.
  package var opened: Int64
  /// When it was closed; nil while it is open.
  package var closed: Int64?

  /// How bad an issue is.
  package enum Severity: String, Sendable, Hashable, CaseIterable, Codable {
    /// Nobody may go on with it open.
    case critical
    /// Somebody is not content.
    case complaint
    /// To be mended some time.
    case minor
  }

  /// Makes an issue.
  package init(
    number: Int64 = 0, severity: Severity, text: String, opened: Int64, closed: Int64? = nil
  ) {
    self.number = number
    self.severity = severity
    self.text = text
    self.opened = opened
    self.closed = closed
  }

  /// Whether it is open.
  package var isOpen: Bool { closed == nil }
}
