import SoukEngine
import SoukInstall
import SoukModel
import SoukScreen

extension Browser {
  /// Shows what is installed.
  static func openInstalled(_ state: inout BrowserState) -> [Effect] {
    state.pages.append(.installed(InstalledPage()))
    return [.readInstalled]
  }

  /// Does what a command means on the row under the cursor of what is installed.
  static func onInstalled(_ state: inout BrowserState, _ command: Command) -> [Effect] {
    guard let row = installedRow(state) else {
      state.notice = Notice(text: Wording.nothingInstalled)
      return []
    }
    switch command {
    case .update: return begin(&state, InstallOrder(.update([row.id])))
    case .updateAll: return begin(&state, InstallOrder(.update([])))
    case .uninstall: return begin(&state, InstallOrder(.uninstall([row.id])))
    case .open: return showInResults(&state, row.id)
    default: return []
    }
  }

  /// Takes what is known of what is installed.
  static func installed(_ state: inout BrowserState, _ event: BrowserEvent) {
    switch event {
    case .installed(let installed):
      state.installed = installed
      state.installedFailure = nil
      if installed.lock.packages.isEmpty { state.newer = [:] }
      if let note = installed.notes.first { state.notice = Notice(text: note) }
    case .outdated(let answer):
      state.newer = Dictionary(answer.packages.map { ($0.id, $0) }) { first, _ in first }
    case .installedUnknown(let error): state.installedFailure = error
    default: break
    }
  }

  /// The row under the cursor of what is installed.
  static func installedRow(_ state: BrowserState) -> InstalledRow? {
    state.installedPage?.row(in: state.installedRows)
  }

  /// Leaves the page and looks for its package, so that its details are at hand.
  static func showInResults(_ state: inout BrowserState, _ id: PackageID) -> [Effect] {
    state.pages = []
    state.comparison = nil
    state.focus = .list
    state.editor.replace(with: id.name.escaped)
    state.selection = Selection(index: 0, id: id, isChosen: true)
    return search(&state, keeping: id)
  }
}
