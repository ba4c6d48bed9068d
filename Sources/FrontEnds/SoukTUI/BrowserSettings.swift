package import SoukEngine
package import SoukScreen

/// What the browser is told at start, and where it keeps what is to last.
package struct BrowserSettings {
  /// Writes a file that a person asked for and gives the path where it is now.
  package typealias FileSaving =
    @Sendable (_ name: String, _ bytes: [UInt8]) throws(ServiceError) -> String

  /// Keeps the gate that every souk of the home is to start with.
  package typealias GateSaving = @Sendable (Gate) throws(ServiceError) -> Void

  /// Reads the themes there are now.
  package typealias ThemeReading = @Sendable () -> [Theme]

  /// A clock that never goes back, in microseconds.
  package typealias Clock = @Sendable () -> Int64

  /// Writes bytes behind those before; called on a thread of its own.
  package typealias TapeWriting = @Sendable ([UInt8]) -> Void

  /// The themes to choose from; none means the terminal's own colours.
  package var themes: [Theme]
  /// The name of the theme to begin with; nil or `auto` follows the terminal, light or dark.
  package var theme: String?
  /// The queries of before, oldest first.
  package var history: [String]
  /// Whether registries are read anew in the background at start.
  package var refreshesAtStart: Bool
  /// What is to stand in the header all the time, such as that the packages are synthetic.
  package var label: String?
  /// The keys that the person chose.
  package var keys: KeySettings
  /// Says a line of what the screen shows, in place of drawing it; nil draws.
  package var narrate: ((String) -> Void)?
  /// What is to be said once at start, safe to show; the first of them stands in the status line.
  package var notices: [String]
  /// The queries that are kept, oldest first.
  package var searches: [String] = []
  /// What the session before left; nil where there was none.
  package var session: SessionSnapshot?
  /// Whether query, selection and panes are those of the session before.
  package var goesOn = false
  /// Whether nobody has ever looked at this screen.
  package var isFirstStart = false
  /// Keeps the kept queries.
  package var saveSearches: ([String]) -> Void = { _ in }
  /// Keeps what the next session begins with.
  package var saveSession: (SessionSnapshot) -> Void = { _ in }
  /// Keeps the queries.
  package var saveHistory: ([String]) -> Void
  /// Keeps the choice of a theme.
  package var saveTheme: (String) -> Void
  /// Keeps the gate; called on a worker.
  package var saveGate: GateSaving
  /// Writes a file, such as a bundle of evidence; called on a worker.
  package var saveFile: FileSaving
  /// Reads the themes anew, called on a worker once packages came or went; nil where none can.
  package var readThemes: ThemeReading?
  /// The folder of the person's own themes, which are read anew as one is saved; nil for none.
  package var themeFolder: String?
  /// Who says what is wrong with the home; nil where there is none.
  package var doctor: (any DoctorService)?
  /// Takes a tape of the session; nil where none is recorded.
  package var writeTape: TapeWriting?
  /// Whether letters and digits of queries and notes are left out of the tape.
  package var redactsTape = false
  /// The queries to walk through in a comparison; nil for those of before.
  package var corpus: [String]?
  /// The clock that keys are timed by.
  package var clock: Clock = Self.uptime
  /// A verdict as `souk verify` writes it for programs.
  package var json: (VerifyAnswer) -> String

  /// Settings; nothing is kept unless said so.
  package init(
    themes: [Theme] = [], theme: String? = nil, history: [String] = [],
    refreshesAtStart: Bool = false, label: String? = nil, keys: KeySettings = KeySettings(),
    narrate: ((String) -> Void)? = nil, notices: [String] = [],
    saveHistory: @escaping ([String]) -> Void = { _ in },
    saveTheme: @escaping (String) -> Void = { _ in },
    saveGate: @escaping GateSaving = { _ in },
    saveFile: @escaping FileSaving = BrowserSettings.savesNothing,
    readThemes: ThemeReading? = nil, themeFolder: String? = nil,
    doctor: (any DoctorService)? = nil,
    writeTape: TapeWriting? = nil,
    json: @escaping (VerifyAnswer) -> String = { _ in "" }
  ) {
    self.themes = themes
    self.theme = theme
    self.history = history
    self.refreshesAtStart = refreshesAtStart
    self.label = label
    self.keys = keys
    self.narrate = narrate
    self.notices = notices
    self.saveHistory = saveHistory
    self.saveTheme = saveTheme
    self.saveGate = saveGate
    self.saveFile = saveFile
    self.readThemes = readThemes
    self.themeFolder = themeFolder
    self.doctor = doctor
    self.writeTape = writeTape
    self.json = json
  }

  /// Microseconds since some moment before.
  package static let uptime: Clock = {
    let parts = (ContinuousClock.now - epoch).components
    return parts.seconds * 1_000_000 + parts.attoseconds / 1_000_000_000_000
  }

  private static let epoch = ContinuousClock.now

  /// Writes nothing, and says so.
  package static let savesNothing: FileSaving = { name, _ throws(ServiceError) in
    throw ServiceError(.io, Wording.nowhereToSave(name))
  }
}
