package import SoukModel

/// What decides which backend answers.
package enum Gate: String, Sendable, Hashable, CaseIterable, Codable {
  /// Always the full-text backend: the default.
  case v1
  /// The graph backend, with the full-text one as fallback.
  case v2
  /// A split by percentage, the other backend shadowed.
  case parallel

  /// The gate that always asks one backend.
  package init(_ backend: BackendKind) {
    self = backend == .v1 ? .v1 : .v2
  }
}
