import SoukScreen

/// A page of rows with a cursor on one of them.
protocol RowPage: Hashable, Sendable {
  /// What a row is.
  associatedtype Row: Identifiable
  /// The row the cursor is on, from 0.
  var index: Int { get set }
  /// The first row in view.
  var first: Int { get set }
  /// What the cursor is on: it stays there while the list changes around it.
  var selected: Row.ID? { get set }
  /// Whether lines under the rows say more of the selected one, where there is room.
  static var hasFoot: Bool { get }

  /// The rows there are now.
  func rows(in state: BrowserState) -> [Row]

  /// Whether the rows are known; before that the cursor waits for its row.
  func areKnown(in state: BrowserState) -> Bool
}

extension RowPage {
  /// Brings the cursor in line with the rows.
  mutating func settle(_ rows: [Row]) {
    if let selected, let place = rows.firstIndex(where: { $0.id == selected }) { index = place }
    select(index, of: rows)
  }

  /// Puts the cursor on a row; on the nearest one where there is none of that number.
  mutating func select(_ index: Int, of rows: [Row]) {
    self.index = max(0, min(index, rows.count - 1))
    selected = rows.indices.contains(self.index) ? rows[self.index].id : nil
  }

  /// Moves the cursor as a command says, a screen being so many rows.
  mutating func move(_ command: Command, in rows: [Row], screen: Int) {
    select(Browser.moved(index, command, screen: screen, count: rows.count), of: rows)
  }

  /// Keeps the cursor in view, and on its row once the rows are known.
  mutating func place(_ rows: [Row], areKnown: Bool, visible: Int) {
    if areKnown { settle(rows) }
    first = ListRows.first(keeping: index, from: first, visible: visible, count: rows.count)
  }

  /// The row under the cursor; nil where there is none.
  func row(in rows: [Row]) -> Row? { rows.indices.contains(index) ? rows[index] : nil }
}
