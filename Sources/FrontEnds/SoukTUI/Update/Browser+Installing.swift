import SoukEngine
import SoukInstall
import SoukModel
import SoukScreen

extension Browser {
  /// Begins an order about the selected package.
  static func install(_ state: inout BrowserState) -> [Effect] {
    guard let id = state.selection.id else {
      state.notice = Notice(text: Wording.nothingToInstall)
      return []
    }
    return begin(&state, InstallOrder(.install([LockFile.Requested(id, "*")])))
  }

  /// Opens the page of an order; nothing is changed before a person says yes there.
  static func begin(_ state: inout BrowserState, _ order: InstallOrder) -> [Effect] {
    state.opened += 1
    state.pages.append(.install(InstallPage(sequence: state.opened, order: order)))
    return [.install(state.opened, order)]
  }

  /// Does what Enter means on the page of an order: yes, look into a refusal, or close.
  static func confirm(_ state: inout BrowserState) -> [Effect] {
    guard var page = state.installPage else { return [] }
    switch page.stage {
    case .preparing, .applying: return []
    case .asking(let plan):
      page.stage = .applying(plan, nil)
      state.installPage = page
      return [.agree(page.sequence)]
    case .ended, .failed:
      guard let refusal = page.refusals.first else { return back(&state) }
      return inspect(&state, refusal)
    }
  }

  /// Leaves the page of an order: what is not yet being done is not done.
  static func leave(_ state: inout BrowserState, _ page: InstallPage) -> [Effect] {
    switch page.stage {
    case .preparing, .asking:
      state.pages.removeLast()
      state.notice = Notice(text: Wording.nothingChanged)
      return [.stopInstalling(page.sequence)] + readAgain(state)
    case .applying:
      state.notice = Notice(text: Wording.stopping)
      return [.stopInstalling(page.sequence)]
    case .ended, .failed:
      state.pages.removeLast()
      return readAgain(state)
    }
  }

  /// Takes a part of what came of an order; one whose page is gone is dropped.
  static func installing(
    _ state: inout BrowserState, _ sequence: Int, _ part: InstallPage.Part
  ) -> [Effect] {
    var effects: [Effect] = []
    if case .ended(let answer) = part, case .done(let plan) = answer.outcome, !plan.isEmpty {
      effects = [.readThemes, .readInstalled]
      state.basket.remove(plan.items.map(\.id))
    }
    // The page may lie under another one.
    let place = state.pages.lastIndex {
      if case .install(let page) = $0 { page.sequence == sequence } else { false }
    }
    guard let place, case .install(var page) = state.pages[place] else { return effects }
    page.take(part)
    state.pages[place] = .install(page)
    guard case .ended(let answer) = part else { return effects }
    if let note = answer.notes.first { state.notice = Notice(text: note) }
    switch answer.outcome {
    case .done: break
    case .planned: state.pages.remove(at: place)
    case .refused:
      guard place == state.pages.count - 1, let refusal = page.refusals.first else { break }
      effects += inspect(&state, refusal)
      state.notice = Notice(isFailure: true, text: Wording.refused(answer))
    case .debian(let command): effects.append(.copy(command))
    }
    return effects
  }

  /// Opens a release that was not let in, at the step that failed.
  private static func inspect(
    _ state: inout BrowserState, _ refusal: InstallRefusal
  ) -> [Effect] {
    let inspection = Inspection(
      id: refusal.id, version: refusal.version, verdict: refusal.verdict, isChecked: true)
    let effects = openInspector(&state, inspection)
    let layout = ScreenLayout(state)
    state.inspector?.scroll = InspectorText.scroll(
      toFailureOf: inspection, width: layout.body.width - 2, height: layout.body.height)
    return effects
  }

  /// What a list below has to read anew once the page above it is left.
  private static func readAgain(_ state: BrowserState) -> [Effect] {
    state.installedPage == nil ? [] : [.readInstalled]
  }
}
