/// The kept queries and those of before: where the cursor is.
struct SearchesPage: RowPage {
  typealias Row = SearchesRow

  /// The row the cursor is on, from 0.
  var index = 0
  /// The first row in view.
  var first = 0
  /// The query the cursor is on.
  var selected: String?

  static var hasFoot: Bool { false }

  func rows(in state: BrowserState) -> [SearchesRow] { state.searchesRows }
}
