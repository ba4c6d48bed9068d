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

  /// Draws the window and says where its text begins.
  func draw(_ canvas: inout Canvas) -> FocusPlace? {
    let lines = Self.lines(code, width: TextWindow.width(in: canvas.size))
    return TextWindow(
      title: RegistryText(code).escapedPrefix(8), lines: lines, scroll: scroll, theme: theme,
      head: .title
    ).draw(&canvas)
  }
}
