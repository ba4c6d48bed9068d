import SoukModel
import SoukScreen

/// Draws what is marked: name, version, registry, and whether it is among the results below.
struct BasketView: RowsView {
  /// Where the cursor is.
  var page: BasketPage
  /// What is shown.
  var state: BrowserState
  /// How it looks.
  var theme: Theme
  /// Where it stands.
  var layout: ScreenLayout

  /// What stands above the page.
  var title: PageView.Title {
    let left = [SegmentLine.Segment(Line(Wording.basketTitle, theme[.title]), priority: 9)]
    let hidden = state.basketRows.count { !$0.isInResults }
    var right = [
      SegmentLine.Segment(Line(Wording.marked(state.basket.count), theme[.text]), priority: 8)
    ]
    if hidden > 0 { right.append(.init(Line(Wording.hidden(hidden), theme[.dim]), priority: 5)) }
    return (left, right)
  }

  var emptyText: String { Wording.basketEmpty }

  func foot(_ row: BasketRow, _ part: inout Canvas) {
    let text = row.summary?.summary.escapedPrefix(300) ?? Wording.notSeen
    part.draw(Paragraph(text, style: theme[.text]), in: part.bounds)
  }

  func row(_ row: BasketRow, _ glyphs: GlyphSet) -> Line {
    let width = layout.body.width - 3
    let name = max(8, min(40, width - 2 - 13 - 12 - 8))
    func column(_ text: String, _ cells: Int) -> String {
      TextWidth.fitted(text, to: cells, ellipsis: glyphs.ellipsis) + " "
    }
    return Line([
      Span(column(row.id.name.escapedPrefix(80), name), theme[.name]),
      Span(column(row.summary?.version.escapedPrefix(30) ?? "", 12), theme[.version]),
      Span(column("\(row.id.registry)", 11), theme[.dim]),
      Span(row.isInResults ? "" : Wording.hiddenRow, theme[.dim]),
    ])
  }
}
