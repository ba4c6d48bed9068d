import SoukModel
import SoukScreen

/// Draws the kept queries and those of before.
struct SearchesView: RowsView {
  /// Where the cursor is.
  var page: SearchesPage
  /// What is shown.
  var state: BrowserState
  /// How it looks.
  var theme: Theme
  /// Where it stands.
  var layout: ScreenLayout

  /// What stands above the page.
  var title: PageView.Title {
    let rows = state.searchesRows
    let count = Wording.searches(rows.count(where: \.isSaved), of: rows.count)
    return (
      [.init(Line(Wording.searchesTitle, theme[.title]), priority: 9)],
      [.init(Line(count, theme[.text]), priority: 8)]
    )
  }

  var emptyText: String { Wording.noSearches }

  func row(_ row: SearchesRow, _ glyphs: GlyphSet) -> Line {
    Line([
      Span(row.isSaved ? "* " : "  ", theme[.accent]),
      Span(RegistryText(row.id).escapedPrefix(300), theme[row.isSaved ? .name : .text]),
    ])
  }
}
