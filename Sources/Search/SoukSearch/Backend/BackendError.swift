package import SoukModel

/// Why a backend gave no answer.
package struct BackendError: Error, Hashable, Sendable, Codable {
  /// What went wrong.
  package let code: Code
  /// Which engine it happened in.
  package let backend: BackendKind
  /// What exactly was found, for the log; no query text and no package text.
  package let detail: String

  /// What went wrong, in kinds that call for different reactions.
  package enum Code: String, Sendable, CaseIterable, Codable {
    /// The caller cancelled the request: not a failure.
    case cancelled
    /// This program was built without the backend.
    case notBuiltIn = "not-built-in"
    /// The index is missing, because a build or setting without this backend wrote the catalogue.
    case indexMissing = "index-missing"
    /// The index reflects an older state of the catalogue.
    case indexStale = "index-stale"
    /// The index does not pass its checks.
    case indexDamaged = "index-damaged"
    /// The database could not be read.
    case storage
    /// The request took longer than it may.
    case timeout
  }

  /// Makes an error.
  package init(_ code: Code, backend: BackendKind, detail: String = "") {
    self.code = code
    self.backend = backend
    self.detail = detail
  }
}
