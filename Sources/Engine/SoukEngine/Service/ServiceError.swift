/// Why an operation of the engine failed, in kinds that map to exit codes.
package struct ServiceError: Error, Hashable, Sendable, Codable {
  /// What kind of failure it is.
  package let code: Code
  /// One sentence for a person: what failed, with which value; escaped.
  package let message: String
  /// What to do about it; empty where there is nothing to say.
  package let remedy: String

  /// The kinds of failure; each has an exit code of its own.
  package enum Code: String, Sendable, CaseIterable, Codable {
    /// Nothing of that name.
    case notFound = "not-found"
    /// The request itself is wrong.
    case usage
    /// Verification said no.
    case notVerified = "not-verified"
    /// Input that cannot be read.
    case malformed
    /// The disk or the database refused.
    case io
    /// The network did not bring what was asked for.
    case network
    /// It conflicts with what is there, or a rule forbids it.
    case conflict
    /// Another souk holds the lock.
    case busy
    /// The caller cancelled.
    case cancelled
    /// A fault in souk itself.
    case `internal`
  }

  /// Makes an error.
  package init(_ code: Code, _ message: String, remedy: String = "") {
    self.code = code
    self.message = message
    self.remedy = remedy
  }
}
