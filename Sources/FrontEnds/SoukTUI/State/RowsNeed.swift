import SoukModel

/// What is missing of the rows in view.
struct RowsNeed: Hashable, Sendable, Codable {
  /// The ranks of the hits to fetch; nil where all in view are here.
  var window: Range<Int>?
  /// The packages whose rows to fetch.
  var ids: [PackageID]
}
