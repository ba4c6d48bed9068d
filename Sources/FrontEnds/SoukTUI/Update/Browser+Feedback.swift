import SoukModel
import SoukRollout

extension Browser {
  /// Says what a person thinks of the results on the screen.
  static func judge(_ state: inout BrowserState, _ verdict: Feedback.Verdict) -> [Effect] {
    guard !state.isStale, let backend = state.results.backend else {
      state.notice = Notice(text: Wording.nothingToJudge)
      return []
    }
    return [.give(Judgement(verdict: verdict, backend: backend, query: state.results.tag.text))]
  }
}
