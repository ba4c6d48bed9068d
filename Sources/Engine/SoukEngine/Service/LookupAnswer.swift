package import SoukModel

/// What the engine answers to a look-up of one package.
package struct LookupAnswer: Hashable, Sendable, Codable {
  /// The package and the verdict it was taken in with.
  package var entry: CatalogueEntry
  /// The engine that answered.
  package var backend: BackendKind
  /// How long the answer took, in milliseconds.
  package var milliseconds: Double

  /// Makes an answer.
  package init(entry: CatalogueEntry, backend: BackendKind, milliseconds: Double) {
    self.entry = entry
    self.backend = backend
    self.milliseconds = milliseconds
  }
}
