import SoukEngine
import SoukModel
import SoukSearch

extension Browser {
  /// Takes the answer to a search; one to an older search is dropped.
  static func found(_ state: inout BrowserState, _ reply: SearchReply) -> [Effect] {
    guard reply.tag == state.latest else { return [] }
    let page = reply.answer.page
    let isFirst = state.results.tag.sequence == 0
    let sameText = state.results.tag.text == reply.tag.text && state.results.tag.sequence > 0
    var results = ResultList(tag: reply.tag)
    results.add(page.hits, at: 0)
    results.total = page.total
    results.backend = page.backend
    results.milliseconds = reply.answer.milliseconds
    results.cached = reply.answer.cached
    results.fellBackFrom = reply.answer.fellBackFrom
    state.results = results
    state.isOverdue = false
    state.awaitsFigures = true
    state.failure = nil
    state.rowsUnderWay = nil
    remember(&state, reply.summaries)
    if let error = reply.answer.fellBackFrom {
      state.notice = Notice(isFailure: true, text: Wording.fellBack(error.code.rawValue))
    }
    let keeps = sameText || state.selection.isChosen
    if keeps, let id = state.selection.id, let rank = results.rank(of: id) {
      if !isFirst { state.first += rank - state.selection.index }
      state.selection.index = rank
    } else {
      state.selection = Selection(index: 0, id: results.hits[0]?.id)
      state.first = 0
    }
    guard state.isEnterPending else { return [] }
    state.isEnterPending = false
    state.notice = nil
    return open(&state)
  }

  /// Takes rows that came into view.
  static func rows(_ state: inout BrowserState, _ reply: RowsReply) {
    guard reply.tag == state.results.tag else { return }
    if state.rowsUnderWay == reply.need { state.rowsUnderWay = nil }
    remember(&state, reply.summaries)
    state.gone.formUnion(Set(reply.need.ids).subtracting(reply.summaries.map(\.id)))
    guard let window = reply.need.window else { return }
    state.results.add(reply.hits, at: window.lowerBound)
    if let total = reply.total { state.results.total = total }
    if reply.hits.count < window.count {
      let end = window.lowerBound + reply.hits.count
      state.results.total = min(state.results.total, end)
      state.results.known = min(state.results.known, end)
    }
  }

  /// Takes an answer for the details pane; one for an older selection is dropped.
  static func details(_ state: inout BrowserState, _ event: BrowserEvent) {
    let current = state.details.sequence
    switch event {
    case .lookedUp(let sequence, let answer) where sequence == current:
      state.details.answer = answer
      if answer == nil { state.details.failure = ServiceError(.notFound, Wording.gone) }
    case .dependents(let sequence, let names) where sequence == current:
      state.details.dependents = names
    case .detailsFailed(let sequence, let error) where sequence == current:
      state.details.failure = error
    default: break
    }
  }

  /// Takes one side of a comparison.
  static func compared(
    _ state: inout BrowserState, _ tag: SearchTag, _ backend: BackendKind, _ side: Comparison.Side
  ) {
    guard state.comparison?.tag == tag else { return }
    if backend == .v1 { state.comparison?.v1 = side } else { state.comparison?.v2 = side }
    state.comparison?.awaited.remove(backend)
  }

  /// Takes one backend's view of the package opened in a comparison.
  static func fields(
    _ state: inout BrowserState, _ sequence: Int, _ backend: BackendKind,
    _ outcome: FieldComparison.Outcome
  ) {
    guard state.comparison?.fields?.sequence == sequence else { return }
    if backend == .v1 {
      state.comparison?.fields?.v1 = outcome
    } else {
      state.comparison?.fields?.v2 = outcome
    }
  }

  private static func remember(_ state: inout BrowserState, _ rows: [PackageSummary]) {
    if state.summaries.count > 5_000 { state.summaries = [:] }
    for row in rows { state.summaries[row.id] = row }
  }
}
