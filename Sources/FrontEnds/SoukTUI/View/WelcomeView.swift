import SoukModel
import SoukScreen

/// Draws what a person sees once, at the very first start: enough to begin, beside the screen it is about.
struct WelcomeView {
  /// The keys of the search line, most useful first.
  var hints: [KeyHints.Hint]
  /// How it looks.
  var theme: Theme

  /// The lines of the window: what to type, the keys, the marks.
  func lines(_ glyphs: GlyphSet) -> [Line] {
    let keys = hints.prefix(6).map { hint in
      Line([
        Span(TextWidth.fitted(hint.key, to: 8), theme[.key]), Span(hint.action, theme[.popup]),
      ])
    }
    let severities: [TrustSeverity] = [.good, .failed, .unknown, .expired]
    let marks = severities.map { (TrustMarks.mark($0, glyphs), Wording.welcomeWord($0)) }
    return [Line(Wording.welcome, theme[.popup]), Line()] + keys
      + [
        Line(),
        Line(marks.map { "\($0.0) \($0.1)" }.joined(separator: " "), theme[.popup]),
        Line(Wording.welcomeOnce, theme[.dim].over(theme[.popup])),
      ]
  }

  /// Draws the window into the lower right of a place; cut where that is small.
  func draw(in place: Rect, _ canvas: inout Canvas) {
    let lines = lines(canvas.glyphs)
    let width = min(place.width, (lines.map { TextWidth.of($0.text) }.max() ?? 0) + 4)
    let height = min(place.height, lines.count + 2)
    let frame = Rect(
      x: place.right - width, y: place.bottom - height, width: width, height: height)
    canvas.fill(frame, style: theme[.popup])
    canvas.draw(
      Panel(Line(Wording.welcomeTitle, theme[.title]), border: theme[.borderFocus]), in: frame)
    canvas.inside(frame.inset(horizontal: 2, vertical: 1)) { part in
      for (y, line) in lines.enumerated() { part.put(line, x: 0, y: y, style: theme[.popup]) }
    }
  }
}
