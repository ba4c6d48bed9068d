import SoukModel
import SoukScreen
import SoukSearch

/// Draws both backends side by side, or one package as both give it.
struct ComparisonView {
  /// What is shown.
  var state: BrowserState
  /// How it looks.
  var theme: Theme

  /// Draws into the place between the search line and the status line.
  func draw(_ place: Rect, _ canvas: inout Canvas) {
    guard let comparison = state.comparison, place.height > 3 else { return }
    if let fields = comparison.fields {
      FieldsView(fields: fields, theme: theme).draw(place, &canvas)
      return
    }
    let figures = Line(Wording.figures(comparison), theme[.text])
    canvas.put(figures, x: place.x + 1, y: place.y)
    let middle = place.width < 60 ? 5 : 8
    let half = (place.width - middle) / 2
    let box = Rect(
      x: place.x, y: place.y + 1, width: place.width, height: place.height - 1)
    let left = Rect(x: box.x, y: box.y, width: half + 1, height: box.height)
    let centre = Rect(x: left.right - 1, y: box.y, width: middle, height: box.height)
    let right = Rect(
      x: centre.right - 1, y: box.y, width: box.right - centre.right + 1, height: box.height)
    canvas.draw(Panel(border: theme[.border]), in: centre)
    column(comparison, .v1, left, &canvas)
    column(comparison, .v2, right, &canvas)
    moves(comparison, centre.inset(1), &canvas)
  }

  private func column(
    _ comparison: Comparison, _ backend: BackendKind, _ place: Rect, _ canvas: inout Canvas
  ) {
    let isActive = comparison.column == backend
    canvas.draw(
      Panel(
        Line(Wording.title(backend), theme[.title]),
        border: theme[isActive ? .borderFocus : .border]), in: place)
    let inner = place.inset(1)
    guard let side = comparison.side(backend) else {
      canvas.put(Wording.searching, x: inner.x + 1, y: inner.y, style: theme[.dim])
      return
    }
    if let failure = side.failure {
      canvas.draw(Paragraph(Wording.failure(failure), style: theme[.bad]), in: inner)
      return
    }
    guard !side.hits.isEmpty else {
      // The caret is in the query, and ^U clears it there, or the query is a key away.
      let text = comparison.isTyping ? Wording.nothingFound : Wording.nothingCompared
      canvas.inside(inner.inset(horizontal: 1, vertical: 0)) {
        $0.draw(Paragraph(text, style: theme[.dim]), in: $0.bounds)
      }
      return
    }
    let others = comparison.side(backend.other) == nil ? nil : comparison.ranks(backend.other)
    let query = SearchQuery(parsing: comparison.tag.text)
    let arrow = backend == .v1 ? canvas.glyphs.left : canvas.glyphs.right
    // In a narrow column the name needs the room that the word would take.
    let isNarrow = inner.width < 24
    let word = isNarrow ? "" : Wording.only(comparison.side(backend.other)) + " "
    let only = word + arrow
    canvas.draw(
      ListRows(
        count: side.hits.count, first: comparison.first,
        selected: comparison.row, theme: theme, focused: isActive
      ) { rank in
        guard side.hits.indices.contains(rank) else { return Line() }
        let hit = side.hits[rank]
        let isOnly = others.map { $0[hit.id] == nil } ?? false
        let number = TextWidth.fitted("\(rank + 1)", to: 3, align: .right)
        let room = max(4, inner.width - 4 - (isOnly ? TextWidth.of(only) + 1 : 0))
        let name = TextWidth.fitted(hit.id.name.escapedPrefix(200), to: room)
        let line = Highlight.line(name, query, .name, theme[.name], theme[.match])
        return Line([Span(number + " ", theme[.dim])]) + line
          + Line(isOnly ? " " + only : "", theme[.different])
      }, in: inner)
    if comparison.awaited.contains(backend) { canvas.restyle(inner) { $0.with(.dim) } }
  }

  /// Where each hit of v2 stood on v1, for the rows in view.
  private func moves(_ comparison: Comparison, _ place: Rect, _ canvas: inout Canvas) {
    guard comparison.v1 != nil, let hits = comparison.v2?.hits else { return }
    let ranks = comparison.ranks(.v1)
    let glyphs = canvas.glyphs
    for y in 0..<place.height {
      let rank = comparison.first + y
      guard hits.indices.contains(rank), let before = ranks[hits[rank].id] else { continue }
      let (text, role): (String, Role) =
        before == rank
        ? (glyphs.isUnicode ? "═" : "=", .dim)
        : before > rank
          ? ("\(glyphs.up)\(before - rank)", .good) : ("\(glyphs.down)\(rank - before)", .warn)
      canvas.put(
        TextWidth.fitted(text, to: place.width, align: .centre), x: place.x, y: place.y + y,
        style: theme[role])
    }
  }
}
