import SoukEngine
import SoukModel
import SoukScreen

extension Browser {
  /// Puts on the clipboard what a command names.
  static func copy(_ state: inout BrowserState, _ command: Command) -> [Effect] {
    guard let effect = effect(state, command) else {
      state.notice = Notice(text: Wording.nothingToCopy)
      return []
    }
    state.notice = Notice(text: Wording.copied)
    return [effect]
  }

  private static func effect(_ state: BrowserState, _ command: Command) -> Effect? {
    switch command {
    case .copyName: return name(state).map { .copy($0.escaped) }
    case .copyChecksum:
      return (state.details.answer?.entry.package.latest.checksum?.escaped).map { .copy($0) }
    case .copyPlace: return place(state).map { .copy($0) }
    case .copyText where !state.pages.isEmpty && state.inspector == nil:
      return page(state).map { .copy($0) }
    case .copyText: return state.inspection.flatMap(InspectorText.copy).map { .copy($0) }
    case .copyCommand: return state.inspection.flatMap(Wording.command).map { .copy($0) }
    case .copyDetails:
      guard state.inspector != nil || state.details.tab == .trust else {
        return DetailsText.copy(of: state.details).map { .copy($0) }
      }
      return state.inspection.flatMap(answer).map { .copyVerdict($0) }
    default: return nil
    }
  }

  private static func name(_ state: BrowserState) -> RegistryText? {
    if state.installedPage != nil { return installedRow(state)?.id.name }
    if let page = state.failures {
      let rows = state.failuresRows
      return rows.indices.contains(page.index) ? rows[page.index].record?.id.package.name : nil
    }
    return (state.comparison.map { $0.fields?.id ?? $0.selected } ?? state.selection.id)?.name
  }

  /// Where the installed package is, or the command that installs it.
  private static func place(_ state: BrowserState) -> String? {
    if let row = installedRow(state) { return row.path }
    guard let page = state.installPage, case .ended(let answer) = page.stage else { return nil }
    if case .debian(let command) = answer.outcome { return command }
    return InstallText.path(of: page) ?? answer.root
  }

  /// What the page on top says, as text.
  private static func page(_ state: BrowserState) -> String? {
    guard state.dashboard != nil, let survey = state.survey else { return nil }
    return DashboardText.lines(of: survey, theme: .plain, width: 80).map(\.text)
      .joined(separator: "\n")
  }

  private static func answer(_ inspection: Inspection) -> VerifyAnswer? {
    guard let verdict = inspection.verdict, let version = inspection.version else { return nil }
    return VerifyAnswer(id: inspection.id, version: version, verdict: verdict)
  }
}
