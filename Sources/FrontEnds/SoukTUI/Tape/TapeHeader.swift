import SoukEngine
import SoukScreen

/// What a session began with: the first line of a tape, and what the screen's state is made of.
struct TapeHeader: Hashable, Sendable, Codable {
  /// The form of the file.
  var format = Self.currentFormat
  /// The size of the screen.
  var size: Size
  /// What the terminal can do.
  var capabilities: Capabilities
  /// The gate.
  var gate: Gate
  /// The themes, in the colours of the terminal.
  var themes: [Theme]
  /// The theme to begin with.
  var theme: Int
  /// Whether the theme follows the terminal's ground.
  var followsGround: Bool
  /// The queries of before.
  var history: [String]
  /// The queries to walk through in a comparison; the history where none are given.
  var corpus: [String]
  /// The queries that are kept.
  var searches: [String]
  /// What the session before left.
  var session: SessionSnapshot?
  /// Whether query, selection and panes are those of the session before.
  var goesOn: Bool
  /// Whether the window of the first start is shown.
  var isFirstStart: Bool
  /// What stands in the header all the time.
  var label: String?
  /// The keys that the person chose; nil in a tape of before there were any.
  var keys: KeySettings?
  /// What is said at start.
  var notice: String?
  /// Whether letters and digits of queries and notes stand as `x` and `0`.
  var isRedacted = false

  /// The form that is written.
  static let currentFormat = 1
}

extension TapeHeader {
  /// What a session with these settings begins with.
  init(
    _ settings: BrowserSettings, size: Size, capabilities: Capabilities, gate: Gate
  ) {
    let chosen = settings.themes.firstIndex { $0.name == settings.theme }
    self.init(
      size: size, capabilities: capabilities, gate: gate,
      themes: settings.themes.map { $0.reduced(to: capabilities.colorDepth) },
      theme: chosen ?? 0,
      followsGround: settings.theme == nil || settings.theme == Theme.following,
      history: settings.history, corpus: settings.corpus ?? settings.history,
      searches: settings.searches, session: settings.session, goesOn: settings.goesOn,
      isFirstStart: settings.isFirstStart, label: settings.label, keys: settings.keys,
      notice: settings.notices.first)
  }
}

extension BrowserState {
  /// The state that a session begins with, played or replayed.
  init(_ header: TapeHeader) {
    self.init(
      size: header.size, gate: header.gate, themes: header.themes,
      history: QueryHistory(header.history))
    corpus = CorpusWalk(queries: header.corpus)
    saved = SavedSearches(header.searches)
    showsWelcome = header.isFirstStart
    if let session = header.session { restore(session, goesOn: header.goesOn) }
    ambiguousWide = header.capabilities.ambiguousWide
    theme = header.theme
    followsGround = header.followsGround
    label = header.label
    notice = header.notice.map { Notice(text: $0) }
    guard let keys = header.keys else { return }
    let faults: [KeymapFault]
    (keymap, faults) = Keymap.changed(by: keys)
    // What of the person's keys does not hold goes before anything else.
    if let text = Wording.faults(faults, in: keys.file) {
      notice = Notice(isFailure: true, text: text)
    }
  }
}
