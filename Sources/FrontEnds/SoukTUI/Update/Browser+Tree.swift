import SoukEngine
import SoukModel
import SoukScreen

extension Browser {
  /// Shows what the selected package needs, and what that needs.
  static func openTree(_ state: inout BrowserState) -> [Effect] {
    guard let id = state.selection.id else {
      state.notice = Notice(text: Wording.nothingToOpen)
      return []
    }
    state.opened += 1
    state.pages.append(.tree(TreePage(root: id, sequence: state.opened)))
    return [.tree(sequence: state.opened, id)]
  }

  /// Takes a tree, or why there is none; one of a page that was left is dropped.
  static func grown(
    _ state: inout BrowserState, _ sequence: Int, _ tree: DependencyTree?, _ failure: ServiceError?
  ) {
    guard state.tree?.sequence == sequence else { return }
    state.tree?.tree = tree
    state.tree?.failure = failure
  }

  /// Moves the cursor of a tree, folds the needs of its row away or out again.
  static func moveInTree(_ state: inout BrowserState, _ command: Command, _ layout: ScreenLayout) {
    guard var page = state.tree else { return }
    let rows = page.rows
    switch (command, page.row(in: rows)) {
    case (.left, let row?) where row.below > 0 && !row.isFolded: page.folded.insert(row.id)
    case (.left, let row?):
      // From a package back to the one that needs it.
      let parent = rows.prefix(page.index).last { $0.node.depth < row.node.depth }
      if let parent { page.selected = parent.id }
      page.settle(rows)
    case (.right, let row?): page.folded.remove(row.id)
    default: page.move(command, in: rows, screen: layout.rowsAboveFoot)
    }
    state.tree = page
  }

  /// Leaves the tree and looks for the package under the cursor.
  static func openFromTree(_ state: inout BrowserState) -> [Effect] {
    guard let page = state.tree, let row = page.row(in: page.rows) else {
      state.notice = Notice(text: Wording.nothingToOpen)
      return []
    }
    return showInResults(&state, row.node.id)
  }
}
