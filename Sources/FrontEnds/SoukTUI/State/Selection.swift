import SoukModel

/// The selected row: a package, and where it stands in the list at present.
struct Selection: Hashable, Sendable {
  /// The rank in the shown list, from 0.
  var index = 0
  /// The package; nil while the row is not loaded.
  var id: PackageID?
  /// Whether a person chose the row, so that it stays while the list changes under it and while
  /// more letters narrow the query.
  var isChosen = false
}
