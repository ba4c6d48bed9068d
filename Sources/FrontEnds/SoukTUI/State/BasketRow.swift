import SoukModel

/// A marked package.
struct BasketRow: Hashable, Sendable, Identifiable {
  /// The package.
  var id: PackageID
  /// What is known of it; nil where its row was not seen since the catalogue changed.
  var summary: PackageSummary?
  /// Whether it is among the results on the screen below.
  var isInResults: Bool
}
