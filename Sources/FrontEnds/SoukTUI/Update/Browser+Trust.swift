import SoukEngine
import SoukModel

extension Browser {
  /// Does what a command means on the release under the glass.
  static func onTrust(_ state: inout BrowserState, _ command: Command) -> [Effect] {
    switch command {
    case .inspect: return inspect(&state)
    case .sameCause: return sameCause(&state)
    case .saveEvidence: return saveEvidence(&state)
    case .explain:
      explain(&state)
      return []
    default: return []
    }
  }

  /// Takes a part of what the inspector shows; one for an older release is dropped.
  static func inspected(
    _ state: inout BrowserState, _ place: Inspection.Place, _ part: Inspection.Part
  ) {
    switch place {
    case .pane(let sequence) where sequence == state.details.sequence:
      inPane(&state.details, part)
    case .page(let sequence):
      // The page may lie under another one.
      guard
        let index = state.pages.lastIndex(where: {
          if case .inspector(let page) = $0 { page.sequence == sequence } else { false }
        }), case .inspector(var page) = state.pages[index]
      else { return }
      page.inspection.take(part)
      state.pages[index] = .inspector(page)
    default: return
    }
    if case .verified(let answer) = part { remember(&state, answer) }
  }

  private static func inPane(_ details: inout DetailsPane, _ part: Inspection.Part) {
    switch part {
    case .verified(let answer):
      details.verified = answer
      details.isVerifying = false
    case .background(let signer, let related):
      details.signer = signer
      details.related = related
    case .failed(let error):
      details.failure = error
      details.isVerifying = false
    }
  }

  /// Lets the row of a release show what was just found.
  private static func remember(_ state: inout BrowserState, _ answer: VerifyAnswer) {
    guard var row = state.summaries[answer.id], row.version == answer.version else { return }
    row.signature = answer.verdict.signature
    row.checksum = answer.verdict.checksum
    state.summaries[answer.id] = row
  }

  /// Opens a release in the inspector.
  static func openInspector(
    _ state: inout BrowserState, _ inspection: Inspection
  ) -> [Effect] {
    state.opened += 1
    var inspection = inspection
    let isWhole = inspection.isChecked && inspection.related != nil
    inspection.isChecking = inspection.replay == nil && !inspection.isChecked
    state.pages.append(
      .inspector(InspectorPage(sequence: state.opened, inspection: inspection)))
    guard !isWhole, inspection.replay == nil else { return [] }
    return [.inspect(.page(state.opened), inspection.id, inspection.version)]
  }

  private static func inspect(_ state: inout BrowserState) -> [Effect] {
    guard let inspection = state.details.inspection else {
      state.notice = Notice(text: Wording.nothingToOpen)
      return []
    }
    return openInspector(&state, inspection)
  }

  private static func sameCause(_ state: inout BrowserState) -> [Effect] {
    guard let inspection = state.inspection, inspection.replay == nil else {
      state.notice = Notice(text: Wording.onlyTheBundle)
      return []
    }
    guard let group = inspection.related,
      let record = group.records.first(where: {
        $0.id.package == inspection.id && $0.id.version == inspection.version
      })
    else {
      state.notice = Notice(
        text: inspection.isChecked ? Wording.nothingFailed : Wording.checkingNow)
      return []
    }
    state.pages.append(
      .failures(FailuresPage(unfolded: [group.id], selected: .entry(record.id))))
    return [.failures]
  }

  private static func saveEvidence(_ state: inout BrowserState) -> [Effect] {
    guard let inspection = state.inspection, inspection.replay == nil else {
      state.notice = Notice(text: Wording.onlyTheBundle)
      return []
    }
    state.notice = Notice(text: Wording.packing)
    return [.saveEvidence(inspection.id, inspection.version)]
  }

  private static func explain(_ state: inout BrowserState) {
    let rows = state.failuresRows
    let code =
      state.failures.map { rows.indices.contains($0.index) ? rows[$0.index].code : nil }
      ?? state.inspection?.failedStep?.code
    guard let code, ExplanationView.isKnown(code) else {
      state.notice = Notice(text: Wording.nothingFailed)
      return
    }
    state.overlay = .explanation(code: code, scroll: 0)
  }
}
