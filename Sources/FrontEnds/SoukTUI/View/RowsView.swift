import SoukScreen

/// Draws a page of rows: its title, the rows in view, and more of the selected one below them.
protocol RowsView {
  /// The page.
  associatedtype List: RowPage
  /// Where the cursor is.
  var page: List { get }
  /// What is shown.
  var state: BrowserState { get }
  /// How it looks.
  var theme: Theme { get }
  /// Where it stands.
  var layout: ScreenLayout { get }

  /// What stands above the page.
  var title: PageView.Title { get }
  /// What is said where there are no rows.
  var emptyText: String { get }
  /// How that looks.
  var emptyRole: Role { get }

  /// A row, without the pointer.
  func row(_ row: List.Row, _ glyphs: GlyphSet) -> Line

  /// Draws what is known of the selected row into two lines.
  func foot(_ row: List.Row, _ part: inout Canvas)
}

extension RowsView {
  /// Quiet, as long as nothing went wrong.
  var emptyRole: Role { .dim }

  /// Nothing more is known of a row.
  func foot(_ row: List.Row, _ part: inout Canvas) {}

  /// Draws rows, scrollbar and foot.
  func draw(_ canvas: inout Canvas) {
    let (body, place) = (layout.body, List.place(in: layout))
    let rows = page.rows(in: state)
    guard !rows.isEmpty else {
      canvas.inside(place.inset(horizontal: 1, vertical: 0)) {
        $0.draw(Paragraph(emptyText, style: theme[emptyRole]), in: $0.bounds)
      }
      return
    }
    let glyphs = canvas.glyphs
    canvas.draw(
      ListRows(count: rows.count, first: page.first, selected: page.index, theme: theme) { index in
        guard rows.indices.contains(index) else { return Line() }
        let pointer = index == page.index ? "\(glyphs.pointer) " : "  "
        return Line([Span(pointer, theme[.accent])] + row(rows[index], glyphs).spans)
      }, in: Rect(x: 0, y: place.y, width: place.width - 1, height: place.height))
    canvas.draw(
      Scrollbar(total: rows.count, first: page.first, visible: place.height, theme: theme),
      in: Rect(x: place.right - 1, y: place.y, width: 1, height: place.height))
    guard place.bottom < body.bottom, let row = page.row(in: rows) else { return }
    canvas.horizontal(x: 0, y: place.bottom, width: body.width, style: theme[.border])
    canvas.inside(
      Rect(
        x: 1, y: place.bottom + 1, width: body.width - 2,
        height: body.bottom - place.bottom - 1)
    ) { foot(row, &$0) }
  }
}
