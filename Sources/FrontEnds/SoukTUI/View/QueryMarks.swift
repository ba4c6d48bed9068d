import SoukScreen
import SoukSearch

/// Marks in the search line what cannot be read, and shows behind the caret what is offered.
struct QueryMarks {
  /// What is shown.
  var state: BrowserState
  /// How it looks.
  var theme: Theme

  /// Draws over the field, whose caret stands in the given column of it.
  func draw(_ place: Rect, caret: Int, _ canvas: inout Canvas) {
    let scalars = state.editor.text.unicodeScalars
    // What is too long has scrolled away at the left.
    let hidden = TextWidth.of(String(state.editor.head)) - caret
    for diagnostic in state.diagnostics {
      let before = String(String.UnicodeScalarView(scalars.prefix(diagnostic.range.lowerBound)))
      let through = String(String.UnicodeScalarView(scalars.prefix(diagnostic.range.upperBound)))
      let start = max(0, TextWidth.of(before) - hidden)
      let end = min(place.width, TextWidth.of(through) - hidden)
      guard end > start else { continue }
      // Underlined, so that it is seen without colour too.
      canvas.restyle(Rect(x: place.x + start, y: place.y, width: end - start, height: 1)) {
        theme[.bad].over($0).with(.underline)
      }
    }
    guard let suggestion = state.suggestion, place.width > caret else { return }
    let shown = TextWidth.truncated(
      suggestion, to: place.width - caret, ellipsis: canvas.glyphs.ellipsis)
    canvas.put(shown, x: place.x + caret, y: place.y, style: theme[.placeholder])
  }
}
