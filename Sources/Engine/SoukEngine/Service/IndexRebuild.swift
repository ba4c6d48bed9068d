package import SoukModel

/// An index that was built anew.
package struct IndexRebuild: Hashable, Sendable {
  /// The backend that answers from it.
  package var backend: BackendKind
  /// The packages it covers.
  package var packages: Int
  /// How long it took.
  package var milliseconds: Double
}
