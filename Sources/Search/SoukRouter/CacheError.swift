/// Why cached answers could not be stored or read back; never a reason to give no answer.
package struct CacheError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What went wrong.
  package let code: Code
  /// What exactly was found; holds no query text.
  package let detail: String

  /// What went wrong, in kinds that call for different reactions.
  package enum Code: String, Sendable, CaseIterable {
    /// Somebody else holds the store for longer than the wait.
    case busy
    /// The store could not be read or written.
    case storage
    /// A stored answer is not what it should be.
    case malformed
  }

  /// Makes an error.
  package init(_ code: Code, detail: String = "") {
    self.code = code
    self.detail = detail
  }

  /// What failed and what becomes of the answers.
  package var description: String {
    "cache: \(code.rawValue) (\(detail)). Answers come from the backends meanwhile."
  }
}
