import Dispatch
import SoukEngine
import SoukModel
import SoukScreen

@testable import SoukTUI

/// The browser without threads: events go in, effects run at once, pictures come out.
struct Rig {
  /// The state.
  var state: BrowserState
  /// What was asked for and has not run yet.
  var waiting: [Effect] = []
  /// What went to the clipboard.
  var copied: [String] = []
  /// Verdicts that went to the clipboard.
  var copiedVerdicts: [VerifyAnswer] = []
  /// Themes that were kept.
  var keptThemes: [String] = []
  /// Searches that were kept.
  var keptSearches: [String] = []
  /// What the terminal can do.
  var capabilities = Capabilities()

  private let posts: DispatchSemaphore
  private let inbox: Inbox
  private let runner: EffectRunner

  /// A browser of a shop on a screen, started and at rest.
  init(
    _ shop: FakeMarketplace = FakeMarketplace(), width: Int = 100, height: Int = 24,
    themes: [Theme] = [], readThemes: BrowserSettings.ThemeReading? = nil,
    doctor: (any DoctorService)? = nil
  ) {
    state = BrowserState(
      size: Size(width: width, height: height), gate: shop.gate, themes: themes)
    let posts = DispatchSemaphore(value: 0)
    self.posts = posts
    inbox = Inbox(Waker { posts.signal() })
    runner = EffectRunner(
      shop, inbox: inbox, saveFile: { name, _ throws(ServiceError) in "/tmp/\(name)" },
      readThemes: readThemes, doctor: doctor)
    take(.started)
    settle()
  }

  /// Takes an event in; its effects wait.
  mutating func take(_ event: BrowserEvent) {
    for effect in Browser.update(&state, event) { waiting.append(effect) }
  }

  /// Runs one waiting effect and gives what it answers, without taking it in.
  mutating func answers(to index: Int) -> [BrowserEvent] {
    let token = Cancellation()
    let effect = waiting.remove(at: index)
    switch effect {
    case .search(let tag, let visible, let keeping):
      runner.search(tag, visible, keeping, token)
      runner.readFigures(token)
    case .rows(let tag, let need): runner.rows(tag, need, token)
    case .explain(let sequence, let query, let reference):
      runner.explain(sequence, query, reference, token)
    case .lookup(let sequence, let id): runner.lookup(sequence, id, token)
    case .dependents(let sequence, let id): runner.dependents(sequence, id, token)
    case .inspect(let place, let id, let version): runner.inspect(place, id, version, token)
    case .failures: runner.readFailures(token)
    case .verifyAll: runner.verifyAll(token)
    case .stopVerifying: break
    case .annotate(let id, let note): runner.annotate(id, note)
    case .handle(let ids, let isHandled): runner.handle(ids, isHandled)
    case .stopSurvey: break
    case .assess(let sequence, let id): runner.assess(sequence, id, token)
    case .survey: runner.survey(token)
    case .install, .agree:
      // These have a worker of their own, which runs until it asks or ends.
      return order(effect)
    case .stopInstalling: runner.run(effect)
    case .readInstalled: runner.readInstalled(token)
    case .readOperations: runner.readOperations(token)
    case .rollBack: runner.rollBack()
    case .readReadiness: runner.judge()
    case .diagnose: runner.diagnose(token)
    case .advance: runner.advance()
    case .readThemes: runner.postThemes()
    case .saveEvidence(let id, let version): runner.saveEvidence(id, version)
    case .copyVerdict(let answer): copiedVerdicts.append(answer)
    case .compare(let tag, let backend): runner.compare(tag, backend, token)
    case .fields(let sequence, let backend, let id): runner.fields(sequence, backend, id, token)
    case .setGate(let gate): runner.service.setGate(gate)
    case .tree(let sequence, let id): runner.tree(sequence, id, token)
    case .graph(let sequence, let ask): runner.graph(sequence, ask, token)
    case .readme(let sequence, let id): runner.readme(sequence, id, token)
    case .give(let judgement): runner.give(judgement)
    case .walk(let sequence, let queries, let start, let back):
      runner.walk(sequence, queries, from: start, back: back, token)
    case .stopWalking: break
    case .saveCase(let kept): runner.saveCase(kept)
    case .refresh: runner.refresh(token)
    case .registries: runner.readRegistries(token)
    case .copy(let text): copied.append(text)
    case .saveTheme(let name): keptThemes.append(name)
    case .saveSearches(let entries): keptSearches = entries
    case .saveHistory, .reportMouse, .suspend: break
    }
    return inbox.drain()
  }

  private func order(_ effect: Effect) -> [BrowserEvent] {
    runner.run(effect)
    var events: [BrowserEvent] = []
    while !events.contains(where: Self.isHalt) {
      posts.wait()
      events += inbox.drain()
    }
    return events
  }

  /// Whether an order's worker waits, or is done, after an event.
  private static func isHalt(_ event: BrowserEvent) -> Bool {
    guard case .installing(_, let part) = event else { return false }
    if case .progress = part { return false }
    return true
  }

  /// Runs everything that waits, in order, until nothing is left.
  mutating func settle() {
    while !waiting.isEmpty {
      for event in answers(to: 0) { take(event) }
    }
  }

  /// Presses keys, each followed by its answers.
  mutating func press(_ keys: KeyStroke...) {
    for key in keys {
      take(.input(.key(key)))
      settle()
    }
  }

  /// Types a text.
  mutating func type(_ text: String) {
    for character in text { press(KeyStroke(.character(character))) }
  }

  /// The picture of the state.
  var frame: Frame { BrowserView.draw(state, capabilities: capabilities) }

  /// Its lines, without blanks at the end.
  var lines: [String] { frame.grid.lines }

  /// The whole picture as text.
  var picture: String { lines.joined(separator: "\n") }
}

extension KeyStroke {
  static let enter = KeyStroke(.enter)
  static let tab = KeyStroke(.tab)
  static let escape = KeyStroke(.escape)
  static let down = KeyStroke(.down)
  static let up = KeyStroke(.up)
  static let left = KeyStroke(.left)
  static let right = KeyStroke(.right)

  static func f(_ number: Int) -> KeyStroke { KeyStroke(.function(number)) }
  static func letter(_ letter: Character) -> KeyStroke { KeyStroke(.character(letter)) }
  static func control(_ letter: Character) -> KeyStroke { KeyStroke(.character(letter), .control) }
}
