import SoukScreen

/// Draws the question before something that is not to happen by a slip of a finger.
struct ConfirmationView {
  /// What is asked about.
  var confirmation: Confirmation
  /// How it looks.
  var theme: Theme

  /// Draws the window.
  func draw(_ canvas: inout Canvas) {
    let width = ExplanationView.width(in: canvas.size)
    let lines = TextWidth.wrapped(Wording.question(confirmation), to: width, limit: 8)
    let popup = Popup(
      Line(Wording.title(confirmation), theme[.title]),
      size: Size(width: width + 4, height: min(canvas.size.height, lines.count + 2)), theme: theme)
    canvas.draw(popup, in: canvas.bounds)
    canvas.inside(popup.inner(in: canvas.bounds)) { part in
      for (y, line) in lines.enumerated() { part.put(line, x: 0, y: y, style: theme[.popup]) }
    }
  }
}
