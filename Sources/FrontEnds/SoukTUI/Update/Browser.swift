import SoukEngine
import SoukModel
import SoukScreen

/// The rules of the browser: what an event makes of the state, and what is to be done besides.
enum Browser {
  /// Takes an event into the state and returns what is to be done outside.
  ///
  /// Pure: the same state and event give the same state and effects.
  static func update(_ state: inout BrowserState, _ event: BrowserEvent) -> [Effect] {
    TextWidth.$isAmbiguousWide.withValue(state.ambiguousWide) { take(&state, event) }
  }

  private static func take(_ state: inout BrowserState, _ event: BrowserEvent) -> [Effect] {
    var effects: [Effect] = []
    switch event {
    case .started:
      effects = [.registries] + search(&state) + [.readInstalled]
    case .input(let input): effects = heard(&state, input)
    case .overdue: state.isOverdue = state.isStale
    case .found(let reply): effects = found(&state, reply)
    case .searchFailed(let tag, let error):
      guard tag == state.latest else { return [] }
      state.results = ResultList(tag: tag)
      state.isOverdue = false
      state.failure = error
      state.isEnterPending = false
      state.selection = Selection()
    case .rows(let reply): rows(&state, reply)
    case .facets(let tag, let counts): facets(&state, tag, counts)
    case .explained(let sequence, let backend, let all):
      explained(&state, sequence, backend, .explained(all))
    case .unexplained(let sequence, let backend, let error):
      explained(&state, sequence, backend, .failed(error))
    case .lookedUp, .dependents, .detailsFailed: details(&state, event)
    case .inspected(let place, let part): inspected(&state, place, part)
    case .failing, .sweeping, .swept, .sweepEnded: failures(&state, event)
    case .installing(let sequence, let part): effects = installing(&state, sequence, part)
    case .installed, .outdated, .installedUnknown: installed(&state, event)
    case .operations, .rolledBack, .advanced, .judged, .unjudged, .diagnosed:
      effects = operations(&state, event)
    case .elapsed: effects = state.operationsPage == nil ? [] : [.readOperations]
    case .themes(let all): themes(&state, all)
    case .said(let notice): state.notice = notice
    case .followed(let gate):
      if gate != state.gate { effects = service(&state, .gateChanged(gate)) }
    case .labelled(let text): state.label = text
    case .assessed(let sequence, let answer):
      if sequence == state.details.sequence { state.details.assessment = answer }
    case .surveying(let progress): state.surveying = progress
    case .surveyed(let survey):
      state.survey = survey
      state.surveying = nil
    case .compared(let tag, let backend, let side): compared(&state, tag, backend, side)
    case .fields(let sequence, let backend, let outcome):
      fields(&state, sequence, backend, outcome)
    case .grown(let sequence, let tree): grown(&state, sequence, tree, nil)
    case .withered(let sequence, let error): grown(&state, sequence, nil, error)
    case .graphed(let sequence, let reply): graphed(&state, sequence, reply)
    case .readme(let sequence, let readme):
      if sequence == state.details.sequence { state.details.readme = readme }
    case .walked(let sequence, let step): effects = walked(&state, sequence, step)
    case .timed(let timing): timed(&state, timing)
    case .status(let status):
      state.status = status
      state.awaitsFigures = false
    case .registries(let registries): effects = list(&state, registries)
    case .service(let event): effects = service(&state, event)
    case .failed(let error):
      state.refresh = nil
      state.notice = Notice(isFailure: true, text: Wording.failure(error))
    }
    return effects + settle(&state)
  }

  /// Asks for the rows of what is typed now.
  static func search(_ state: inout BrowserState, keeping: PackageID? = nil) -> [Effect] {
    state.latest = SearchTag(
      sequence: state.latest.sequence + 1, backend: state.gateBackend, text: state.editor.text,
      registry: state.registryTab)
    state.failure = nil
    state.rowsUnderWay = nil
    let visible = ScreenLayout(state).visibleRows
    return [.search(state.latest, visible: max(1, visible), keeping: keeping)]
  }

  private static func heard(_ state: inout BrowserState, _ input: InputEvent) -> [Effect] {
    switch input {
    case .key(let stroke):
      state.notice = nil
      state.showsWelcome = false
      return pressed(&state, stroke)
    case .paste(let text):
      if case .palette = state.overlay {
        editPalette(&state) { $0.insert(text) }
        return []
      }
      if case .note(let id, var editor) = state.overlay {
        editor.insert(text)
        state.overlay = .note(id, editor)
        return []
      }
      switch Keymap.context(of: state) {
      case .graphPrompt:
        editGraph(&state) { $0.insert(text) }
        return []
      case .search, .list: state.focus = .search
      case .comparison, .comparisonSearch: typeInComparison(&state)
      default: return []
      }
      return edited(&state) { $0.insert(text) }
    case .mouse(let event): return mouse(&state, event)
    case .resize(let size):
      state.size = size
      return []
    case .terminate, .hangup, .interrupt:
      state.isFinished = true
      return []
    case .suspend: return [.suspend]
    case .ground(let isLight):
      follow(&state, isLight: isLight)
      return []
    case .filesChanged: return [.readThemes]
    case .focus, .resume, .wake: return []
    }
  }

  /// Changes the search line, and searches where its text became another one.
  static func edited(
    _ state: inout BrowserState, _ change: (inout LineEditor) -> Void
  ) -> [Effect] {
    let before = state.editor.text
    change(&state.editor)
    guard state.editor.text != before else { return [] }
    state.isEnterPending = false
    // More letters narrow the same search; anything else asks for another package, and the row
    // that was chosen before would hide the one that is typed for.
    if !state.editor.text.hasPrefix(before) { state.selection.isChosen = false }
    return stopWalking(&state) + search(&state) + compareAnew(&state)
  }

  private static func service(_ state: inout BrowserState, _ event: ServiceEvent) -> [Effect] {
    switch event {
    case .refreshing(let progress):
      state.refresh = progress
      return []
    case .gateChanged(let gate):
      state.gate = gate
      state.notice = Notice(isFailure: false, text: Wording.gateChanged(gate))
      return search(&state, keeping: state.selection.id)
    case .refreshed(let report):
      state.refresh = nil
      if !report.unchanged || report.failure != nil {
        state.notice = Notice(
          isFailure: report.failure != nil, text: Wording.refreshed(report))
      }
      return [.registries]
    case .catalogueChanged:
      state.summaries = [:]
      state.gone = []
      return [.registries] + search(&state, keeping: state.selection.id) + again(&state)
    }
  }

  /// Asks anew what the details show, and keeps what is shown until the answer is here.
  private static func again(_ state: inout BrowserState) -> [Effect] {
    guard let id = state.details.id else { return [] }
    state.details.sequence += 1
    state.details.failure = nil
    state.details.isAskingDependents = false
    state.details.isVerifying = false
    state.details.verified = nil
    state.details.signer = nil
    state.details.assessment = nil
    state.details.isAssessing = false
    state.details.readme = nil
    state.details.isReadingReadme = false
    state.details.related = nil
    state.details.dependents = nil
    return [.lookup(sequence: state.details.sequence, id)]
  }
}
