import SoukModel
import SoukScreen

/// Where the focus is on the screen: the terminal's cursor goes there, and magnifiers and screen
/// readers follow it.
struct FocusPlace: Hashable {
  /// The first cell of the row that has the focus, or of the text that is read.
  var point: Point
  /// Whether it is a row of a list, not the beginning of a text.
  var isRow: Bool

  /// The place on a screen without a window over it; nil where the focus is on nothing to be seen.
  ///
  /// A caret goes before this.
  static func of(_ state: BrowserState, _ layout: ScreenLayout) -> FocusPlace? {
    if let page = state.pages.last { return place(on: page, state, layout) }
    if let comparison = state.comparison { return place(in: comparison, layout.body) }
    switch state.focus {
    case .list where layout.list != nil:
      return row(state.selection.index, from: state.first, of: state.results.count, in: layout.rows)
    case .details where layout.details != nil:
      return text(in: layout.detailsText)
    default: return nil
    }
  }

  /// A row of a list; nil where it is out of view.
  static func row(
    _ index: Int, from first: Int, of count: Int, in place: Rect
  ) -> FocusPlace? {
    let y = index - first
    guard index < count, y >= 0, y < place.height else { return nil }
    return FocusPlace(point: Point(x: place.x, y: place.y + y), isRow: true)
  }

  /// The beginning of a text; nil where no line of it is in view.
  static func text(in place: Rect) -> FocusPlace? {
    place.isEmpty ? nil : FocusPlace(point: Point(x: place.x, y: place.y), isRow: false)
  }

  private static func place(
    on page: Page, _ state: BrowserState, _ layout: ScreenLayout
  ) -> FocusPlace? {
    if let list = page.content as? any RowPage { return list.focus(in: state, layout) }
    return text(in: layout.body.inset(horizontal: 1, vertical: 0))
  }

  private static func place(in comparison: Comparison, _ body: Rect) -> FocusPlace? {
    guard comparison.fields == nil else { return text(in: body.inset(1)) }
    let middle = body.width < 60 ? 5 : 8
    let half = (body.width - middle) / 2
    let x = comparison.column == .v1 ? 1 : half + middle
    // A line of figures and the upper side of the boxes stand over the rows.
    let rows = Rect(x: x, y: body.y + 2, width: half - 1, height: max(0, body.height - 3))
    return row(comparison.row, from: comparison.first, of: comparison.rows, in: rows)
  }
}
