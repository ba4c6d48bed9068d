import SoukEngine
import SoukModel

/// What a package needs, and what that needs, as a tree over the whole screen.
struct TreePage: RowPage {
  typealias Row = TreeRow

  /// The package at the root.
  var root: PackageID
  /// Grows with every page that is opened; late answers carry an older one.
  var sequence: Int
  /// The tree; nil until it is here.
  var tree: DependencyTree?
  /// Why there is none.
  var failure: ServiceError?
  /// The rows whose needs are folded away, by their place in the tree.
  var folded: Set<Int> = []
  /// The row the cursor is on, from 0.
  var index = 0
  /// The first row in view.
  var first = 0
  /// The place in the tree that the cursor is on.
  var selected: Int?

  /// The rows that are not folded away.
  var rows: [TreeRow] { TreeRow.rows(of: tree?.nodes ?? [], folded: folded) }

  func rows(in state: BrowserState) -> [TreeRow] { rows }

  func areKnown(in state: BrowserState) -> Bool { tree != nil }
}
