/// One operation that ended, as a trace shows it; nothing in it is what somebody typed.
package struct Span: Hashable, Sendable {
  /// What is traced.
  package enum Name: String, Sendable, Hashable, CaseIterable {
    /// A search.
    case search
    /// The look-up of a package.
    case lookup
    /// The verification of a release.
    case verify
    /// An installation.
    case install
  }

  /// What it was.
  package let name: Name
  /// When it began, in nanoseconds since 1970.
  package let start: UInt64
  /// When it ended, likewise; never before it began.
  package let end: UInt64
  /// The backend that answered or was asked; nil where none had a part in it.
  package let backend: String?
  /// Whether the cache answered; nil where that is no question.
  package let isCached: Bool?
  /// The code of its failure; nil where it did not fail.
  package let failure: String?

  /// Makes a span; one that ends before it begins lasts no time.
  package init(
    _ name: Name, start: UInt64, end: UInt64, backend: String? = nil, isCached: Bool? = nil,
    failure: String? = nil
  ) {
    self.name = name
    self.start = start
    self.end = max(start, end)
    self.backend = backend
    self.isCached = isCached
    self.failure = failure
  }

  /// Its attributes as a trace shows them, by their names.
  var attributes: KeyValuePairs<String, String?> {
    ["backend": backend, "cache_hit": isCached.map { $0 ? "true" : "false" }, "code": failure]
  }
}
