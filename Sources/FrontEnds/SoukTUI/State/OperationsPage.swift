/// The operations page: where the cursor is.
struct OperationsPage: RowPage {
  typealias Row = OperationsRow

  /// The row the cursor is on, from 0.
  var index = 0
  /// The first row in view.
  var first = 0
  /// What the cursor is on: it stays there while the figures change around it.
  var selected: OperationsRow.ID?

  func rows(in state: BrowserState) -> [OperationsRow] { state.operationsRows }

  func areKnown(in state: BrowserState) -> Bool { state.operations != nil }
}
