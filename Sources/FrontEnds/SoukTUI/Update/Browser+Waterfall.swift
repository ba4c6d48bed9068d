import SoukEngine
import SoukModel
import SoukScreen

extension Browser {
  /// Shows where the time of the last keys went.
  static func openWaterfall(_ state: inout BrowserState) -> [Effect] {
    state.pages.append(.waterfall(WaterfallPage()))
    return []
  }

  /// Keeps where the time of a key went; the newest stands first.
  static func timed(_ state: inout BrowserState, _ timing: KeyTiming) {
    state.timings.insert(timing, at: 0)
    if state.timings.count > WaterfallPage.depth { state.timings.removeLast() }
  }

  /// Leaves the page and asks the query of the key under the cursor again, on the same backend.
  static func reopen(_ state: inout BrowserState) -> [Effect] {
    guard let timing = state.waterfall?.row(in: state.timings) else { return [] }
    guard let backend = timing.backend else {
      state.notice = Notice(text: Wording.askedNothing(timing.key))
      return []
    }
    state.pages = []
    state.comparison = nil
    state.focus = .search
    state.editor.replace(with: timing.query)
    guard state.gateBackend != backend else { return search(&state) }
    state.gate = Gate(backend)
    return [.setGate(state.gate)] + search(&state)
  }
}
