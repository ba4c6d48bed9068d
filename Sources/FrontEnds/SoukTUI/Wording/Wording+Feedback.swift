import SoukModel
import SoukRollout

extension Wording {
  /// Said when there are no results to say anything of.
  static let nothingToJudge = "no answer on the screen to judge yet"

  /// Said when feedback was recorded.
  static func thanks(_ judgement: Judgement) -> String {
    let other = judgement.other.map { "\($0.rawValue)'s" } ?? "before"
    return "noted: \(judgement.backend.rawValue)'s results are \(word(judgement.verdict)) \(other)"
  }

  private static func word(_ verdict: Feedback.Verdict) -> String {
    switch verdict {
    case .better: "better than"
    case .same: "as good as"
    case .worse: "worse than"
    }
  }
}
