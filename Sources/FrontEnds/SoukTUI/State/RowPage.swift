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

  /// Puts the cursor where the mouse was pressed, if a row is there.
  mutating func point(at place: Point, in rows: [Row], _ layout: ScreenLayout) {
    let row = first + place.y - layout.body.y
    guard place.y < layout.body.y + layout.rowsAboveFoot, rows.indices.contains(row) else { return }
    select(row, of: rows)
  }

  /// Keeps the cursor in view, and on its row once the rows are known.
  mutating func place(_ rows: [Row], areKnown: Bool, visible: Int) {
    if areKnown { settle(rows) }
    first = ListRows.first(keeping: index, from: first, visible: visible, count: rows.count)
  }

  /// The row under the cursor; nil where there is none.
  func row(in rows: [Row]) -> Row? { rows.indices.contains(index) ? rows[index] : nil }
}
