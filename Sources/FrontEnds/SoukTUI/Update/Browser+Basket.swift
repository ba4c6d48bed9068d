import SoukEngine
import SoukInstall
import SoukModel
import SoukScreen

extension Browser {
  /// Marks the selected package, or takes its mark away, and goes one row on.
  static func mark(_ state: inout BrowserState) {
    guard let id = state.selection.id else {
      state.notice = Notice(text: Wording.nothingToOpen)
      return
    }
    guard state.basket.toggle(id) else {
      state.notice = Notice(text: Wording.basketFull)
      return
    }
    select(&state, state.selection.index + 1)
  }

  /// Shows what is marked.
  static func openBasket(_ state: inout BrowserState) -> [Effect] {
    state.pages.append(.basket(BasketPage()))
    return []
  }

  /// Does what a command means on the row under the cursor of the basket.
  static func onBasket(_ state: inout BrowserState, _ command: Command) -> [Effect] {
    switch command {
    case .installBasket, .open:
      guard !state.basket.isEmpty else {
        state.notice = Notice(text: Wording.basketEmpty)
        return []
      }
      let wanted = state.basket.ids.map { LockFile.Requested($0, "*") }
      return begin(&state, InstallOrder(.install(wanted)))
    case .unmark:
      let rows = state.basketRows
      if let row = state.basketPage?.row(in: rows) { state.basket.remove([row.id]) }
    default: break
    }
    return []
  }

}
