import SoukScreen

/// Draws a window of text over the screen, scrolled where it is longer.
struct TextWindow {
  /// What stands above it.
  var title: String
  /// The lines, wrapped to ``width(in:)``.
  var lines: [String]
  /// How many lines are scrolled away at the top.
  var scroll: Int
  /// How it looks.
  var theme: Theme
  /// How its first line looks.
  var head: Role = .popup

  /// How many cells a line of such a window has on a screen.
  static func width(in size: Size) -> Int { max(12, min(72, size.width - 2) - 4) }

  /// Draws it in the middle and says where its text begins.
  func draw(_ canvas: inout Canvas) -> FocusPlace? {
    let width = Self.width(in: canvas.size)
    let height = max(3, min(canvas.size.height - 2, lines.count + 2))
    let popup = Popup(
      Line(title, theme[.title]), size: Size(width: width + 4, height: height), theme: theme)
    canvas.draw(popup, in: canvas.bounds)
    let inner = popup.inner(in: canvas.bounds)
    let first = max(0, min(scroll, lines.count - inner.height))
    canvas.inside(inner) { part in
      for (y, line) in lines.dropFirst(first).prefix(inner.height).enumerated() {
        let role = first + y == 0 ? head : .popup
        part.put(line, x: 0, y: y, style: theme[role].over(theme[.popup]))
      }
    }
    canvas.draw(
      Scrollbar(total: lines.count, first: first, visible: inner.height, theme: theme),
      in: Rect(x: inner.right + 1, y: inner.y, width: 1, height: inner.height))
    return FocusPlace.text(in: inner)
  }
}
