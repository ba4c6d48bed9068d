import SoukModel
import SoukScreen

/// Draws the kept queries and those of before.
struct SearchesView {
  /// Where the cursor is.
  var page: SearchesPage
  /// What is shown.
  var state: BrowserState
  /// How it looks.
  var theme: Theme
  /// Where it stands.
  var layout: ScreenLayout

  /// What stands above the page.
  static func title(_ state: BrowserState, _ theme: Theme) -> PageView.Title {
    let rows = state.searchesRows
    let count = Wording.searches(rows.count(where: \.isSaved), of: rows.count)
    return (
      [.init(Line(Wording.searchesTitle, theme[.title]), priority: 9)],
      [.init(Line(count, theme[.text]), priority: 8)]
    )
  }

  /// Draws the rows in view.
  func draw(_ canvas: inout Canvas) {
    let place = layout.body
    let rows = state.searchesRows
    guard !rows.isEmpty else {
      canvas.inside(place.inset(horizontal: 1, vertical: 0)) {
        $0.draw(Paragraph(Wording.noSearches, style: theme[.dim]), in: $0.bounds)
      }
      return
    }
    let glyphs = canvas.glyphs
    canvas.draw(
      ListRows(count: rows.count, first: page.first, selected: page.index, theme: theme) { index in
        guard rows.indices.contains(index) else { return Line() }
        let row = rows[index]
        return Line([
          Span(index == page.index ? "\(glyphs.pointer) " : "  ", theme[.accent]),
          Span(row.isSaved ? "* " : "  ", theme[.accent]),
          Span(RegistryText(row.id).escapedPrefix(300), theme[row.isSaved ? .name : .text]),
        ])
      }, in: Rect(x: 0, y: place.y, width: place.width - 1, height: place.height))
    canvas.draw(
      Scrollbar(total: rows.count, first: page.first, visible: place.height, theme: theme),
      in: Rect(x: place.right - 1, y: place.y, width: 1, height: place.height))
  }
}
