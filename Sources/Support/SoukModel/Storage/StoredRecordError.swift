/// Why a record that souk keeps could not be read or written.
package struct StoredRecordError: Error, Hashable, Sendable {
  /// The records.
  package enum Record: String, Sendable, CaseIterable {
    /// Releases that failed when they were verified last.
    case failures = "record of failures"
    /// What the rollout is judged by.
    case rollout = "record of the rollout"
  }

  /// The kinds of failure.
  package enum Code: String, Sendable, CaseIterable {
    /// Another souk is writing to it.
    case busy
    /// The disk or the database refused.
    case storage
  }

  /// Which record.
  package let record: Record
  /// What kind it is.
  package let code: Code
  /// What the database said, for the log.
  package let detail: String

  /// Makes an error.
  package init(_ record: Record, _ code: Code, detail: String = "") {
    self.record = record
    self.code = code
    self.detail = detail
  }
}
