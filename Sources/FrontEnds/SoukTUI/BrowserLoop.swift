package import SoukEngine
package import SoukScreen

/// Runs the browser on a terminal: takes input, updates the state, draws, begins effects.
///
/// It owns the terminal on the thread that calls ``run()``, blocks while nothing happens, and
/// draws once for everything that came together.
package final class BrowserLoop {
  private let terminal: any Terminal
  private let settings: BrowserSettings
  private let inbox: Inbox
  /// Nil where nothing but a bundle of evidence is shown.
  private let runner: EffectRunner?
  private let service: (any MarketplaceService)?
  private let recorder: TapeRecorder?
  private var stopwatch: KeyStopwatch
  private var state: BrowserState
  /// What the terminal shows, and the query in it.
  private var shown: (frame: Frame, query: String)?
  /// What was told already, where the screen is told and not drawn.
  private var narrator = Narrator()

  /// A browser of a service on a terminal.
  package init(
    terminal: any Terminal, service: any MarketplaceService,
    settings: BrowserSettings = BrowserSettings()
  ) {
    self.terminal = terminal
    self.service = service
    self.settings = settings
    inbox = Inbox(terminal.waker)
    let header = TapeHeader(
      settings, size: terminal.size, capabilities: terminal.capabilities, gate: service.gate)
    recorder = settings.writeTape.map {
      TapeRecorder(header, redacts: settings.redactsTape, clock: settings.clock, to: $0)
    }
    runner = EffectRunner(
      service, inbox: inbox, saveFile: settings.saveFile, saveGate: settings.saveGate,
      readThemes: settings.readThemes, doctor: settings.doctor, clock: settings.clock)
    stopwatch = KeyStopwatch(settings.clock)
    state = BrowserState(header)
  }

  /// A bundle of evidence on a terminal: the inspector alone, with no marketplace behind it.
  package init(
    terminal: any Terminal, replay: EvidenceReplay, settings: BrowserSettings = BrowserSettings()
  ) {
    self.terminal = terminal
    self.settings = settings
    service = nil
    runner = nil
    inbox = Inbox(terminal.waker)
    recorder = nil
    stopwatch = KeyStopwatch(settings.clock)
    state = BrowserState(
      TapeHeader(
        settings, size: terminal.size, capabilities: terminal.capabilities, gate: .v1))
    state.pages = [.inspector(InspectorPage(sequence: 0, inspection: Inspection(replay)))]
  }

  /// A hand on this screen for another thread.
  package var remote: BrowserRemote { BrowserRemote(inbox: inbox) }

  /// Runs until the person quits, or the terminal or the system asks for it.
  ///
  /// The terminal stays open: who opened it closes it.
  package func run() {
    begin()
    defer { end() }
    // Who listens to the screen selects nothing with a click.
    terminal.reportMouse(settings.narrate == nil)
    if let folder = settings.themeFolder { terminal.watch(folder) }
    if settings.refreshesAtStart { runner?.run(.refresh) }
    gather()
    draw()
    // What is shown once is not shown again, however this session ends.
    if settings.isFirstStart { settings.saveSession(SessionSnapshot(state)) }
    // After the first picture: no terminal's answer, and none that never comes, holds it up.
    if state.followsGround, settings.narrate == nil { terminal.askGround() }
    while !state.isFinished {
      let isTimed = state.isStale && !state.isOverdue
      let isWatched = state.operationsPage != nil
      let events = terminal.nextEvents(
        timeout: isTimed ? Self.patience : isWatched ? Self.watch : nil)
      if events.isEmpty { apply(isTimed ? .overdue : .elapsed) } else { take(events) }
      if state.isFinished { break }
      echo()
      gather()
      draw()
    }
  }

  /// Presses keys, each once everything is answered that the one before asked for, and gives the
  /// last picture; in place of ``run()``, on a terminal that is memory.
  package func picture(after keys: [KeyStroke]) -> Grid {
    begin()
    defer { end() }
    rest()
    for key in keys where !state.isFinished {
      apply(.input(.key(key)))
      rest()
    }
    return BrowserView.draw(state, capabilities: terminal.capabilities).grid
  }

  private func begin() {
    let inbox = inbox
    service?.observe { inbox.post(.service($0)) }
    if runner != nil { apply(.started) }
  }

  private func end() {
    service?.observe(nil)
    runner?.stop()
    service?.flush()
    settings.saveSession(SessionSnapshot(state))
    recorder?.finish()
  }

  /// Waits until nothing is missing on the screen and nothing more comes in; ten seconds at the most.
  private func rest() {
    let end = ContinuousClock.now + Self.limit
    while ContinuousClock.now < end, !state.isFinished {
      let events = terminal.nextEvents(timeout: Self.quiet)
      if events.isEmpty, !state.isIncomplete, !state.awaitsPage, !state.awaitsFacets { return }
      take(events)
    }
  }

  /// How long nothing must come in before a picture counts as finished.
  private static let quiet = Duration.milliseconds(150)
  /// For how long a picture is waited for.
  private static let limit = Duration.seconds(10)
  /// How long the rows of an older search stand as they are: far less than a person notices.
  private static let patience = Duration.milliseconds(100)
  /// How often the operations page reads its figures anew; no other page does anything by itself.
  private static let watch = Duration.seconds(15)
  /// How often a frame waits a millisecond for answers that belong in it.
  private static let waits = 8

  /// Gives the answers to what was just begun a few milliseconds, so that a key costs one frame behind its
  /// echo.
  ///
  /// They are its rows, its details and its figures; each further frame would cost the terminal
  /// more than the wait.
  private func gather() {
    for _ in 0..<Self.waits where state.isIncomplete && !state.isFinished {
      take(terminal.nextEvents(timeout: .milliseconds(1)))
    }
  }

  private func take(_ events: [InputEvent]) {
    stopwatch.reads()
    for event in events where event != .wake { apply(.input(event)) }
    for event in inbox.drain() { apply(event.reduced(to: terminal.capabilities.colorDepth)) }
  }

  /// Shows what was typed before anything of it is answered.
  private func echo() {
    guard settings.narrate == nil, state.isIncomplete, let shown,
      shown.query != state.editor.text,
      let frame = BrowserView.echo(
        state, over: shown.frame, capabilities: terminal.capabilities)
    else { return }
    present(frame, isEcho: true)
  }

  private func present(_ frame: Frame, isEcho: Bool = false) {
    terminal.present(frame.grid, cursor: frame.cursor)
    shown = (frame, state.editor.text)
    recorder?.record(frame, isEcho: isEcho)
  }

  private func draw() {
    if let narrate = settings.narrate {
      for line in narrator.lines(of: state) { narrate(line) }
      return
    }
    let frame = BrowserView.draw(state, capabilities: terminal.capabilities)
    let drawn = settings.clock()
    present(frame)
    let written = settings.clock()
    for timing in stopwatch.showed(drawn: drawn, written: written) { apply(.timed(timing)) }
  }

  private func apply(_ event: BrowserEvent) {
    guard !state.isFinished else { return }
    recorder?.record(event, before: state)
    // Keys on the waterfall would push away what a person looks at there.
    let wasElsewhere = state.waterfall == nil
    let effects = Browser.update(&state, event)
    if wasElsewhere, state.waterfall == nil, case .input(.key(let stroke)) = event {
      stopwatch.pressed(stroke, effects, in: state)
    } else if case .found(let reply) = event {
      stopwatch.answered(reply)
    }
    for effect in effects { begin(effect) }
  }

  private func begin(_ effect: Effect) {
    switch effect {
    case .copy(let text): copy(text)
    case .copyVerdict(let answer): copy(settings.json(answer))
    case .saveHistory(let entries): settings.saveHistory(entries)
    case .saveSearches(let entries): settings.saveSearches(entries)
    case .saveTheme(let name): settings.saveTheme(name)
    case .reportMouse(let wanted): terminal.reportMouse(wanted)
    case .suspend: terminal.suspend()
    default: runner?.run(effect)
    }
  }

  private func copy(_ text: String) {
    if !terminal.copyToClipboard(text) {
      apply(.said(Notice(isFailure: true, text: Wording.tooLongToCopy)))
    }
  }
}
