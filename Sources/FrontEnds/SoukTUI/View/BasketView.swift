import SoukModel
import SoukScreen

/// Draws what is marked: name, version, registry, and whether it is among the results below.
struct BasketView {
  /// Where the cursor is.
  var page: BasketPage
  /// What is shown.
  var state: BrowserState
  /// How it looks.
  var theme: Theme
  /// Where it stands.
  var layout: ScreenLayout

  /// What stands above the page.
  static func title(_ state: BrowserState, _ theme: Theme) -> PageView.Title {
    let left = [SegmentLine.Segment(Line(Wording.basketTitle, theme[.title]), priority: 9)]
    let hidden = state.basketRows.count { !$0.isInResults }
    var right = [
      SegmentLine.Segment(Line(Wording.marked(state.basket.count), theme[.text]), priority: 8)
    ]
    if hidden > 0 { right.append(.init(Line(Wording.hidden(hidden), theme[.dim]), priority: 5)) }
    return (left, right)
  }

  /// Draws the rows in view, and below them the description of the selected one.
  func draw(_ canvas: inout Canvas) {
    let body = layout.body
    let place = Rect(x: 0, y: body.y, width: body.width, height: layout.rowsAboveFoot)
    let rows = state.basketRows
    guard !rows.isEmpty else {
      canvas.inside(place.inset(horizontal: 1, vertical: 0)) {
        $0.draw(Paragraph(Wording.basketEmpty, style: theme[.dim]), in: $0.bounds)
      }
      return
    }
    let glyphs = canvas.glyphs
    canvas.draw(
      ListRows(count: rows.count, first: page.first, selected: page.index, theme: theme) { index in
        rows.indices.contains(index)
          ? row(rows[index], isSelected: index == page.index, glyphs) : Line()
      }, in: Rect(x: 0, y: place.y, width: place.width - 1, height: place.height))
    canvas.draw(
      Scrollbar(total: rows.count, first: page.first, visible: place.height, theme: theme),
      in: Rect(x: place.right - 1, y: place.y, width: 1, height: place.height))
    guard layout.footHeight > 0, let row = page.row(in: rows) else { return }
    canvas.horizontal(x: 0, y: place.bottom, width: body.width, style: theme[.border])
    canvas.inside(
      Rect(x: 1, y: place.bottom + 1, width: body.width - 2, height: body.bottom - place.bottom - 1)
    ) {
      let text = row.summary?.summary.escapedPrefix(300) ?? Wording.notSeen
      $0.draw(Paragraph(text, style: theme[.text]), in: $0.bounds)
    }
  }

  private func row(_ row: BasketRow, isSelected: Bool, _ glyphs: GlyphSet) -> Line {
    let width = layout.body.width - 3
    let name = max(8, min(40, width - 2 - 13 - 12 - 8))
    func column(_ text: String, _ cells: Int) -> String {
      TextWidth.fitted(text, to: cells, ellipsis: glyphs.ellipsis) + " "
    }
    return Line([
      Span(isSelected ? "\(glyphs.pointer) " : "  ", theme[.accent]),
      Span(column(row.id.name.escapedPrefix(80), name), theme[.name]),
      Span(column(row.summary?.version.escapedPrefix(30) ?? "", 12), theme[.version]),
      Span(column("\(row.id.registry)", 11), theme[.dim]),
      Span(row.isInResults ? "" : Wording.hiddenRow, theme[.dim]),
    ])
  }
}
