/// Where a key is pressed: each has keys of its own.
enum KeyContext: String, Sendable, Hashable, CaseIterable {
  /// The search line.
  case search
  /// The results.
  case list
  /// The details.
  case details
  /// The trust page of the details.
  case trust
  /// The trust inspector over the whole screen.
  case inspector
  /// The failing releases.
  case failures
  /// How mature the catalogue is.
  case dashboard
  /// Both backends side by side.
  case comparison
  /// One package as both backends give it.
  case fields
  /// The list of keys.
  case help
  /// The list of themes.
  case themes
  /// What a code means.
  case explanation
  /// The line in which a note is written.
  case note

  /// The parts of the browsing screen.
  static let browsing: Set<KeyContext> = [.search, .list, .details, .trust]
  /// Where one release is under the glass.
  static let inspecting: Set<KeyContext> = [.trust, .inspector]
  /// Where letters are commands.
  static let commands: Set<KeyContext> = [
    .list, .details, .trust, .inspector, .failures, .dashboard, .comparison, .fields,
  ]
  /// The pages over the browsing screen that are not about one package.
  static let nameless: Set<KeyContext> = [.dashboard]
  /// Where letters are text.
  static let typing: Set<KeyContext> = [.search, .note]
  /// Everywhere.
  static let all = Set(allCases)
}
