import SoukEngine
import SoukModel

extension Browser {
  /// Shows the packages of the next registry alone, behind the last those of all again.
  static func turnRegistry(_ state: inout BrowserState, by step: Int) -> [Effect] {
    let tabs = [nil] + state.registries.map { Optional($0.name) }
    let place = tabs.firstIndex(of: state.registryTab) ?? 0
    state.registryTab = tabs[(place + step + tabs.count) % tabs.count]
    state.notice = Notice(text: Wording.registryTab(state.registryTab))
    return search(&state, keeping: state.selection.id) + compareAnew(&state)
  }

  /// Takes the registries there are; one that is gone is not shown alone any more.
  static func list(_ state: inout BrowserState, _ registries: [RegistrySummary]) -> [Effect] {
    state.registries = registries
    guard let tab = state.registryTab, !registries.contains(where: { $0.name == tab }) else {
      return []
    }
    state.registryTab = nil
    return search(&state, keeping: state.selection.id)
  }
}
