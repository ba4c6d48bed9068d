/// Rows of a list in view, one of them selected; the rows come from a function, so that a list
/// of any length costs what is seen.
package struct ListRows: Widget {
  /// How many rows there are.
  package var count: Int
  /// The first row in view.
  package var first: Int
  /// The selected row, if any.
  package var selected: Int?
  /// The style laid over the selected row.
  package var highlight: Style
  /// How matched letters look in the other rows.
  private let match: Style
  /// Gives a row by its number; asked only for rows in view.
  package var row: (Int) -> Line

  /// A list in the colours of a theme; an unfocused one marks its row more quietly.
  package init(
    count: Int, first: Int, selected: Int?, theme: Theme, focused: Bool = true,
    row: @escaping (Int) -> Line
  ) {
    self.count = count
    self.first = first
    self.selected = selected
    self.row = row
    match = theme[.match]
    highlight = theme[focused ? .selection : .selectionIdle]
  }

  /// The first row to show so that the selected one is in view, moving as little as needed.
  package static func first(
    keeping selected: Int, from first: Int, visible: Int, count: Int
  ) -> Int {
    guard visible > 0 else { return 0 }
    var start = first
    if selected < start { start = selected }
    if selected >= start + visible { start = selected - visible + 1 }
    return max(0, min(start, count - visible))
  }

  package func draw(in canvas: inout Canvas) {
    for y in 0..<canvas.size.height {
      let index = first + y
      guard index >= 0, index < count else { continue }
      let line = row(index)
      guard index == selected else {
        canvas.put(cut(line, canvas), x: 0, y: y)
        continue
      }
      canvas.fill(canvas.bounds.row(y), style: highlight)
      for (x, span) in placed(cut(line, canvas)) {
        canvas.put(span.text, x: x, y: y, style: selected(span.style))
      }
    }
  }

  /// A style on the selected row: its colours give way, so that no pair of colours meets that
  /// nobody chose; its attributes stay, and a match is underlined.
  private func selected(_ style: Style) -> Style {
    let isMatch = !match.foreground.isDefault && style.foreground == match.foreground
    let more: Style.Attributes = isMatch ? [.bold, .underline] : []
    return Style(
      highlight.foreground, on: highlight.background,
      highlight.attributes.union(style.attributes.subtracting(.dim)).union(more))
  }

  private func cut(_ line: Line, _ canvas: Canvas) -> Line {
    line.truncated(
      to: canvas.size.width, glyphs: canvas.glyphs, ambiguousWide: canvas.ambiguousWide)
  }

  private func placed(_ line: Line) -> [(Int, Span)] {
    var x = 0
    return line.spans.map { span in
      defer { x += TextWidth.of(span.text) }
      return (x, span)
    }
  }
}
