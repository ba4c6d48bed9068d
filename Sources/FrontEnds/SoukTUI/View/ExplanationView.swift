import SoukModel
import SoukScreen
import SoukTrust

/// Draws what a failure's code means, what to do and what not.
struct ExplanationView {
  /// The code.
  var code: String
  /// How many lines are scrolled away at the top.
  var scroll: Int
  /// How it looks.
  var theme: Theme

  /// Whether there is anything to say of a code.
  static func isKnown(_ code: String) -> Bool { FailureCode(rawValue: code) != nil }

  /// A code's failure in a few words; the code itself where a newer souk gave it.
  static func title(of code: String) -> String {
    FailureCode(rawValue: code)?.guidance.title ?? RegistryText(code).escapedPrefix(8)
  }

  /// How many cells a line of the window has on a screen.
  static func width(in size: Size) -> Int { max(20, min(72, size.width - 2) - 4) }

  /// The text of a code.
  static func lines(_ code: String, width: Int) -> [String] {
    guard let known = FailureCode(rawValue: code) else { return [] }
    let guidance = known.guidance
    let parts = [
      guidance.title, "", guidance.meaning, "", Wording.detection(known.detection), "",
      Wording.remedy(guidance.remedy), guidance.warning ?? "",
    ]
    return parts.flatMap { TextWidth.wrapped($0, to: width, limit: 20) }
  }

  /// Draws the window.
  func draw(_ canvas: inout Canvas) {
    let width = Self.width(in: canvas.size)
    let lines = Self.lines(code, width: width)
    let height = max(3, min(canvas.size.height - 2, lines.count + 2))
    let title = Line(RegistryText(code).escapedPrefix(8), theme[.title])
    let popup = Popup(title, size: Size(width: width + 4, height: height), theme: theme)
    canvas.draw(popup, in: canvas.bounds)
    let inner = popup.inner(in: canvas.bounds)
    let first = max(0, min(scroll, lines.count - inner.height))
    canvas.inside(inner) { part in
      for (y, line) in lines.dropFirst(first).prefix(inner.height).enumerated() {
        let role: Role = first + y == 0 ? .title : .popup
        part.put(line, x: 0, y: y, style: theme[role].over(theme[.popup]))
      }
    }
    canvas.draw(
      Scrollbar(total: lines.count, first: first, visible: inner.height, theme: theme),
      in: Rect(x: inner.right + 1, y: inner.y, width: 1, height: inner.height))
  }
}
