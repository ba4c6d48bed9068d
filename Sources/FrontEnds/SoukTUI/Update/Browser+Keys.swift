import SoukEngine
import SoukModel
import SoukScreen

extension Browser {
  /// Does what a key means where it was pressed.
  static func pressed(_ state: inout BrowserState, _ stroke: KeyStroke) -> [Effect] {
    let context = Keymap.context(of: state)
    if let command = state.keymap.command(for: stroke, in: context), command != .edit {
      return perform(&state, command, context)
    }
    if case .palette = state.overlay {
      editPalette(&state) { _ = $0.handle(stroke) }
      return []
    }
    if case .note(let id, var editor) = state.overlay {
      _ = editor.handle(stroke)
      state.overlay = .note(id, editor)
      return []
    }
    if context == .why {
      _ = state.whyPage?.editor.handle(stroke)
      return []
    }
    if context == .graphPrompt {
      if takesSuggestion(stroke), state.graph?.suggestion(state) != nil {
        completeGraph(&state)
      } else {
        editGraph(&state) { _ = $0.handle(stroke) }
      }
      return []
    }
    guard KeyContext.queries.contains(context) else { return [] }
    if takesSuggestion(stroke), state.suggestion != nil { return complete(&state) }
    let effects = edited(&state) { _ = $0.handle(stroke) }
    if !effects.isEmpty { state.history.settle() }
    return effects
  }

  /// Does what a command means in a place.
  static func perform(
    _ state: inout BrowserState, _ command: Command, _ context: KeyContext
  ) -> [Effect] {
    switch command {
    case .quit:
      state.isFinished = true
      return []
    case .suspend: return [.suspend]
    case .refresh: return [.refresh]
    case .help: state.overlay = .help(scroll: 0)
    case .themes: return openThemes(&state)
    case .palette:
      state.overlay = .palette(Palette())
      return state.graphLibrary.isEmpty ? [.graph(sequence: 0, .library)] : []
    case .toggleMouse:
      state.hasMouse.toggle()
      state.notice = Notice(text: Wording.mouse(state.hasMouse))
      return [.reportMouse(state.hasMouse)]
    case .facets: return openFacets(&state)
    case .why: return context == .why ? back(&state) : openWhy(&state)
    case .complete where context == .graphPrompt: completeGraph(&state)
    case .complete: return complete(&state)
    case .status: state.showsStatus.toggle()
    case .toggleBackend: return toggleBackend(&state)
    case .compare: return compare(&state)
    case .toSearch where context == .graph: state.graph?.isTyping = true
    case .toSearch:
      guard state.comparison == nil else {
        typeInComparison(&state)
        return []
      }
      state.focus = .search
    case .toList:
      if context == .comparisonSearch {
        state.comparison?.isTyping = false
        return []
      }
      if context == .search, let text = state.history.place == nil ? nil : state.history.newer() {
        return edited(&state) { $0.replace(with: text) }
      }
      state.focus = .list
    case .toDetails: state.focus = .details
    case .open: return enter(&state, context)
    case .back: return back(&state)
    case .older: return leaf(&state) { $0.older(than: $1) }
    case .newer: return leaf(&state) { history, _ in history.newer() }
    case .failures: return turn(&state, context, to: .failures, openFailures)
    case .inspect, .sameCause, .saveEvidence, .explain:
      return onTrust(&state, command)
    case .dashboard: return turn(&state, context, to: .dashboard, openDashboard)
    case .verifyAll, .note, .handle: return onFailures(&state, command)
    case .operations: return turn(&state, context, to: .operations, openOperations)
    case .tree:
      if context == .tree { return back(&state) }
      return openTree(&state)
    case .graph where context == .graphPrompt: return leavePage(&state)
    case .graph: return turn(&state, context, to: .graph, openGraph)
    case .questions: state.graph?.content = .questions
    case .question(let name): return askLibrary(&state, named: name)
    case .nextRegistry: return turnRegistry(&state, by: 1)
    case .previousRegistry: return turnRegistry(&state, by: -1)
    case .mark: mark(&state)
    case .basket: return turn(&state, context, to: .basket, openBasket)
    case .installBasket, .unmark: return onBasket(&state, command)
    case .searches: return turn(&state, context, to: .searches, openSearches)
    case .keepSearch where context != .searches: return keepSearch(&state)
    case .keepSearch, .forget: return onSearches(&state, command)
    case .wider: widen(&state, by: 3)
    case .narrower: widen(&state, by: -3)
    case .waterfall: return turn(&state, context, to: .waterfall, openWaterfall)
    case .readOperations, .rollBack, .advance, .diagnose: return onOperations(&state, command)
    case .install: return install(&state)
    case .installed: return turn(&state, context, to: .installed, openInstalled)
    case .update, .updateAll, .uninstall: return onInstalled(&state, command)
    case .copyName, .copyChecksum, .copyText, .copyDetails, .copyCommand, .copyPlace:
      return copy(&state, command)
    case .judge(let verdict): return judge(&state, verdict)
    case .nextDisagreement: return walk(&state, back: false)
    case .previousDisagreement: return walk(&state, back: true)
    case .judgeSides(let verdict): return judgeSides(&state, verdict)
    case .keepCase: return keepCase(&state)
    case .page(let tab): show(&state, tab)
    case .left where context == .graph: return foldInGraph(&state, isOut: false)
    case .right where context == .graph: return foldInGraph(&state, isOut: true)
    case .up, .down, .pageUp, .pageDown, .halfUp, .halfDown, .first, .last, .left, .right:
      move(&state, command, context)
    case .edit: break
    }
    return []
  }

  /// Shows a page, in place of the one that is shown; leaves it where it is that one.
  private static func turn(
    _ state: inout BrowserState, _ context: KeyContext, to page: KeyContext,
    _ open: (inout BrowserState) -> [Effect]
  ) -> [Effect] {
    let left = KeyContext.pages.contains(context) ? leavePage(&state) : []
    return context == page ? left : left + open(&state)
  }

  /// Opens the selected row, where it is an answer to what is typed.
  static func open(_ state: inout BrowserState) -> [Effect] {
    guard state.selection.id != nil else {
      state.notice = Notice(text: Wording.nothingToOpen)
      return []
    }
    state.selection.isChosen = true
    state.focus = .details
    state.history.record(state.results.tag.text)
    return [.saveHistory(state.history.entries)]
  }

  private static func enter(_ state: inout BrowserState, _ context: KeyContext) -> [Effect] {
    switch context {
    case .comparison: return openFields(&state)
    case .themes: return keepTheme(&state)
    case .palette: return runPalette(&state)
    case .facets: return addFacet(&state)
    case .why: return askWhy(&state)
    case .failures: return openFailure(&state)
    case .installed: return onInstalled(&state, .open)
    case .plan, .outcome, .refused: return confirm(&state)
    case .note: return keepNote(&state)
    case .operations: return onOperations(&state, .open)
    case .confirmation: return confirmed(&state)
    case .waterfall: return reopen(&state)
    case .tree: return openFromTree(&state)
    case .graph: return openInGraph(&state)
    case .graphPrompt: return askGraph(&state)
    case .searches: return onSearches(&state, .open)
    default: break
    }
    guard !state.isStale else {
      if state.failure == nil {
        state.isEnterPending = true
        state.notice = Notice(text: Wording.stillSearching)
      }
      return []
    }
    return open(&state)
  }

  private static func leaf(
    _ state: inout BrowserState, _ step: (inout QueryHistory, String) -> String?
  ) -> [Effect] {
    guard let text = step(&state.history, state.editor.text) else { return [] }
    return edited(&state) { $0.replace(with: text) }
  }

  private static func toggleBackend(_ state: inout BrowserState) -> [Effect] {
    state.gate = Gate((state.gateBackend ?? .v1).other)
    return [.setGate(state.gate)] + search(&state, keeping: state.selection.id)
  }

  private static func compare(_ state: inout BrowserState) -> [Effect] {
    guard state.comparison == nil else {
      state.comparison = nil
      return stopWalking(&state)
    }
    state.comparison = Comparison(tag: state.latest)
    return compareAnew(&state)
  }

  /// Asks both backends for what is typed now; what they gave before stands there, dim, until then.
  static func compareAnew(_ state: inout BrowserState) -> [Effect] {
    guard var comparison = state.comparison else { return [] }
    state.compared += 1
    let tag = SearchTag(
      sequence: state.compared, backend: state.gateBackend, text: state.editor.text,
      registry: state.registryTab)
    comparison.tag = tag
    comparison.awaited = Set(BackendKind.allCases)
    (comparison.row, comparison.first) = (0, 0)
    state.comparison = comparison
    return BackendKind.allCases.map { .compare(tag, $0) }
  }

  /// Puts the caret into the query of the comparison.
  static func typeInComparison(_ state: inout BrowserState) {
    state.comparison?.fields = nil
    state.comparison?.isTyping = true
  }

  private static func openFields(_ state: inout BrowserState) -> [Effect] {
    guard let id = state.comparison?.selected else {
      state.notice = Notice(text: Wording.nothingToOpen)
      return []
    }
    state.compared += 1
    let sequence = state.compared
    state.comparison?.fields = FieldComparison(id: id, sequence: sequence)
    return BackendKind.allCases.map { .fields(sequence: sequence, $0, id) }
  }

  /// Leaves what lies on top, or goes one step back.
  static func back(_ state: inout BrowserState) -> [Effect] {
    switch state.overlay {
    case .themes(_, let before):
      state.theme = before
      state.overlay = nil
    case .help, .facets, .explanation, .note, .evidence, .confirmation, .palette:
      state.overlay = nil
    case nil:
      if state.isReplay {
        state.isFinished = true
      } else if let page = state.installPage {
        return leave(&state, page)
      } else if stepBackInGraph(&state) {
        return []
      } else if !state.pages.isEmpty {
        return leavePage(&state)
      } else if state.comparison?.fields != nil {
        state.comparison?.fields = nil
      } else {
        state.comparison = nil
        return stopWalking(&state)
      }
    }
    return []
  }

  /// Leaves the page on top, ends what it was waiting for, and reads anew what lies below it.
  private static func leavePage(_ state: inout BrowserState) -> [Effect] {
    var effects: [Effect] = []
    if case .dashboard = state.pages.removeLast(), state.surveying != nil {
      state.surveying = nil
      effects = [.stopSurvey]
    }
    if case .failures = state.pages.last { effects.append(.failures) }
    if case .installed = state.pages.last { effects.append(.readInstalled) }
    if case .operations = state.pages.last { effects.append(.readOperations) }
    return effects
  }

  /// Shows how mature the catalogue is.
  private static func openDashboard(_ state: inout BrowserState) -> [Effect] {
    state.pages.append(.dashboard(DashboardPage()))
    state.surveying = AssessmentProgress(done: 0, total: 0)
    return [.survey]
  }

  /// Shows a page of the details.
  static func show(_ state: inout BrowserState, _ tab: DetailsTab) {
    state.details.tab = tab
    state.details.scroll = 0
  }
}
