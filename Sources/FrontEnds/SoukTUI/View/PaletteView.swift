import SoukScreen

/// Draws the list of commands: what was typed, and each command with its keys or with the reason why
/// it does nothing here.
struct PaletteView {
  /// What was typed, and the selection.
  var palette: Palette
  /// The commands that are left.
  var rows: [PaletteRow]
  /// How it looks.
  var theme: Theme

  /// How many commands are in view on a screen.
  static func rows(in size: Size) -> Int { max(1, frame(in: size).height - 3) }

  private static func frame(in size: Size) -> Size {
    Size(width: min(size.width, 84), height: max(4, min(size.height - 2, 22)))
  }

  /// Draws the window and says where the caret and the selected command are.
  func draw(_ canvas: inout Canvas) -> (caret: Point?, focus: FocusPlace?) {
    let popup = Popup(
      Line(Wording.palette, theme[.title]), size: Self.frame(in: canvas.size), theme: theme)
    canvas.draw(popup, in: canvas.bounds)
    let inner = popup.inner(in: canvas.bounds)
    let field = TextField(palette.editor, placeholder: Wording.palettePlaceholder, theme: theme)
    canvas.fill(inner.row(0), style: theme[.input])
    canvas.draw(field, in: inner.row(0))
    let place = Rect(
      x: inner.x, y: inner.y + 1, width: inner.width, height: max(0, inner.height - 1))
    let first = ListRows.first(
      keeping: palette.selected, from: 0, visible: place.height, count: rows.count)
    let glyphs = canvas.glyphs
    canvas.draw(
      ListRows(
        count: rows.count, first: first, selected: palette.selected, theme: theme
      ) { index in
        rows.indices.contains(index)
          ? row(rows[index], index == palette.selected ? glyphs.pointer : " ", place.width)
          : Line()
      }, in: place)
    if rows.isEmpty {
      canvas.inside(place) {
        $0.draw(Paragraph(Wording.noCommand, style: theme[.dim].over(theme[.popup])), in: $0.bounds)
      }
    }
    canvas.draw(
      Scrollbar(total: rows.count, first: first, visible: place.height, theme: theme),
      in: Rect(x: inner.right + 1, y: place.y, width: 1, height: place.height))
    return (
      Point(x: inner.x + field.caretColumn(width: inner.width), y: inner.y),
      FocusPlace.row(palette.selected, from: first, of: rows.count, in: place)
    )
  }

  private func row(_ row: PaletteRow, _ pointer: String, _ width: Int) -> Line {
    let acts = row.reason == nil
    let words = TextWidth.fitted(row.words, to: max(10, min(26, width - 18)))
    let keys = TextWidth.fitted(row.keys, to: 14)
    return Line([
      Span("\(pointer) ", theme[.accent].over(theme[.popup])),
      Span(words + " ", theme[acts ? .popup : .dim].over(theme[.popup])),
      Span(keys + " ", theme[acts ? .key : .dim].over(theme[.popup])),
      Span(row.reason ?? row.command.name, theme[.dim].over(theme[.popup])),
    ])
  }
}
