/// Why the record of failures could not be read or written.
package struct FailureStoreError: Error, Hashable, Sendable {
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

extension ServiceError {
  /// The failure that an error of the record of failures is to a person.
  init(_ error: FailureStoreError) {
    switch error.code {
    case .busy:
      self.init(
        .busy, "Another souk is writing to the record of failures.", remedy: "Try again.")
    case .storage:
      self.init(
        .io, "The record of failures cannot be used (\(error.detail)).",
        remedy: "See whether the disk is full and state.db may be written.")
    }
  }
}
