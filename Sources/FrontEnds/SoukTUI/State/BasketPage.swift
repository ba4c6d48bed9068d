import SoukModel

/// What is marked, as a list: where the cursor is.
struct BasketPage: RowPage {
  typealias Row = BasketRow

  /// The row the cursor is on, from 0.
  var index = 0
  /// The first row in view.
  var first = 0
  /// The package the cursor is on.
  var selected: PackageID?

  func rows(in state: BrowserState) -> [BasketRow] { state.basketRows }
}
