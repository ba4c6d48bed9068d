/// Why figures could not be stored or read back.
package struct MetricsError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What went wrong.
  package let code: Code
  /// What exactly was found.
  package let detail: String

  /// What went wrong, in kinds that call for different reactions.
  package enum Code: String, Sendable, CaseIterable {
    /// Somebody else holds the store for longer than the wait.
    case busy
    /// The store could not be read or written.
    case storage
  }

  /// Makes an error.
  package init(_ code: Code, detail: String = "") {
    self.code = code
    self.detail = detail
  }

  /// What failed and what becomes of the figures.
  package var description: String {
    "metrics: \(code.rawValue) (\(detail)). They are kept and written at the next flush."
  }
}
