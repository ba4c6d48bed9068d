/// Why the record of the rollout could not be read or written.
package struct RolloutStoreError: Error, Hashable, Sendable {
  /// The kinds of failure.
  package enum Code: String, Sendable, CaseIterable {
    /// Another souk is writing to it.
    case busy
    /// The disk or the database refused.
    case storage
  }

  /// What kind it is.
  package let code: Code
  /// What the database said, for the log.
  package let detail: String

  /// Makes an error.
  package init(_ code: Code, detail: String = "") {
    self.code = code
    self.detail = detail
  }
}
