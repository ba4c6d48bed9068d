import SoukModel
import SoukRollout

extension Wording {
  /// Said when there are no results to say anything of.
  static let nothingToJudge = "no answer on the screen to judge yet"

  /// Said when feedback was recorded.
  static func thanks(_ verdict: Feedback.Verdict, _ backend: BackendKind) -> String {
    "noted: \(backend.rawValue)'s results are \(word(verdict))"
  }

  private static func word(_ verdict: Feedback.Verdict) -> String {
    switch verdict {
    case .better: "better than before"
    case .same: "as good as before"
    case .worse: "worse than before"
    }
  }
}
