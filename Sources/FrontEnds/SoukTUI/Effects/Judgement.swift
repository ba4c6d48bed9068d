import SoukModel
import SoukRollout

/// What a person says of the results on the screen.
struct Judgement: Hashable, Sendable {
  /// The verdict.
  var verdict: Feedback.Verdict
  /// The backend that it is about.
  var backend: BackendKind
  /// The backend beside it, where both are on the screen.
  var other: BackendKind?
  /// The query.
  var query: String
  /// What else there is to say.
  var note = ""
}
