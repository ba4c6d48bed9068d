import SoukScreen

/// Draws the question before something that is not to happen by a slip of a finger.
struct ConfirmationView {
  /// What is asked about.
  var confirmation: Confirmation
  /// How it looks.
  var theme: Theme

  /// Draws the window and says where its text begins.
  func draw(_ canvas: inout Canvas) -> FocusPlace? {
    let width = TextWindow.width(in: canvas.size)
    let lines = TextWidth.wrapped(Wording.question(confirmation), to: width, limit: 8)
    return TextWindow(title: Wording.title(confirmation), lines: lines, scroll: 0, theme: theme)
      .draw(&canvas)
  }
}
