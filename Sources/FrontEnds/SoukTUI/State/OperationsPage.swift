/// The operations page: where the cursor is.
struct OperationsPage: Hashable, Sendable {
  /// The row the cursor is on, from 0.
  var index = 0
  /// The first row in view.
  var first = 0
  /// What the cursor is on: it stays there while the figures change around it.
  var selected: OperationsRow.ID?

  /// Brings the cursor in line with the rows.
  mutating func settle(_ rows: [OperationsRow]) {
    if let selected, let place = rows.firstIndex(where: { $0.id == selected }) { index = place }
    index = max(0, min(index, rows.count - 1))
    selected = rows.indices.contains(index) ? rows[index].id : nil
  }
}
