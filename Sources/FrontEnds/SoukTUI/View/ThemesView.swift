import SoukScreen

/// Draws the list of themes; the screen behind it shows the selected one.
struct ThemesView {
  /// The names.
  var names: [String]
  /// The selected one.
  var selected: Int
  /// How it looks.
  var theme: Theme

  /// Draws the window and says where the selected theme is.
  func draw(_ canvas: inout Canvas) -> FocusPlace? {
    let size = Size(width: 36, height: min(canvas.size.height - 2, names.count + 2))
    let popup = Popup(Line(Wording.themes, theme[.title]), size: size, theme: theme)
    canvas.draw(popup, in: canvas.bounds)
    let inner = popup.inner(in: canvas.bounds)
    let first = ListRows.first(
      keeping: selected, from: 0, visible: inner.height, count: names.count)
    let pointer = canvas.glyphs.pointer
    canvas.draw(
      ListRows(count: names.count, first: first, selected: selected, theme: theme) { index in
        let name = names.indices.contains(index) ? names[index] : ""
        return Line("\(index == selected ? pointer : " ") \(name)", theme[.popup])
      }, in: inner)
    return FocusPlace.row(selected, from: first, of: names.count, in: inner)
  }
}
