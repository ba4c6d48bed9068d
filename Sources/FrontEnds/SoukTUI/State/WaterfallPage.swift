/// The keys of the last moments and where their time went: where the cursor is.
struct WaterfallPage: RowPage {
  typealias Row = KeyTiming

  /// How many keys are kept.
  static let depth = 60

  /// The row the cursor is on, from 0; the newest key is the first.
  var index = 0
  /// The first row in view.
  var first = 0
  /// The key the cursor is on.
  var selected: KeyTiming.ID?

  func rows(in state: BrowserState) -> [KeyTiming] { state.timings }
}
