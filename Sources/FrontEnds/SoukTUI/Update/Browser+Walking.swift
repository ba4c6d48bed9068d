import SoukEngine
import SoukModel
import SoukRollout
import SoukScreen
import SoukSearch

extension Browser {
  /// Begins to look for the next query, or the one before, on which both backends disagree.
  static func walk(_ state: inout BrowserState, back: Bool) -> [Effect] {
    guard !state.corpus.queries.isEmpty else {
      state.notice = Notice(text: Wording.noCorpus)
      return []
    }
    state.corpus.sequence += 1
    state.corpus.isUnderWay = true
    state.notice = Notice(text: Wording.walking(0))
    let start = state.corpus.place.map { back ? $0 - 1 : $0 + 1 }
    let last = state.corpus.queries.count - 1
    return [
      .walk(
        sequence: state.corpus.sequence, state.corpus.queries, from: start ?? (back ? last : 0),
        back: back)
    ]
  }

  /// Takes how far a walk has come; one that was given up is dropped.
  static func walked(
    _ state: inout BrowserState, _ sequence: Int, _ step: CorpusWalk.Step
  ) -> [Effect] {
    guard state.corpus.isUnderWay, sequence == state.corpus.sequence else { return [] }
    switch step {
    case .asked(let count):
      state.notice = Notice(text: Wording.walking(count))
      return []
    case .found(let place):
      state.corpus.isUnderWay = false
      guard state.comparison != nil, state.corpus.queries.indices.contains(place) else { return [] }
      state.corpus.place = place
      state.notice = Notice(text: Wording.walked(place, of: state.corpus.queries.count))
      let query = state.corpus.queries[place]
      return edited(&state) { $0.replace(with: query) }
    case .none(let count):
      state.corpus.isUnderWay = false
      state.notice = Notice(text: Wording.noDisagreement(count))
    case .failed(let reason):
      state.corpus.isUnderWay = false
      state.notice = Notice(isFailure: true, text: reason)
    }
    return []
  }

  /// Gives a walk up, as leaving and typing do.
  static func stopWalking(_ state: inout BrowserState) -> [Effect] {
    guard state.corpus.isUnderWay else { return [] }
    state.corpus.isUnderWay = false
    return [.stopWalking]
  }

  /// Asks for a note beside a verdict on both sides.
  static func judgeSides(_ state: inout BrowserState, _ verdict: Feedback.Verdict) -> [Effect] {
    guard let comparison = state.comparison, comparison.v1 != nil, comparison.v2 != nil,
      comparison.awaited.isEmpty
    else {
      state.notice = Notice(text: Wording.nothingToJudge)
      return []
    }
    state.overlay = .note(.comparison(verdict), LineEditor())
    return []
  }

  /// Keeps both sides as a case that can be asked again.
  static func keepCase(_ state: inout BrowserState) -> [Effect] {
    guard let comparison = state.comparison, let v1 = comparison.v1, let v2 = comparison.v2,
      comparison.awaited.isEmpty, v1.failure == nil, v2.failure == nil
    else {
      state.notice = Notice(text: Wording.nothingToKeep)
      return []
    }
    return [
      .saveCase(
        RankingCase(
          query: comparison.tag.text, depth: Comparison.depth,
          sides: [
            .v1: .init(ids: v1.hits.map(\.id), total: v1.total),
            .v2: .init(ids: v2.hits.map(\.id), total: v2.total),
          ]))
    ]
  }
}
