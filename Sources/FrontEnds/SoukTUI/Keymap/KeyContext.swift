/// Where a key is pressed: each has keys of its own.
enum KeyContext: String, Sendable, Hashable, CaseIterable {
  /// The search line.
  case search
  /// The results.
  case list
  /// The details.
  case details
  /// Both backends side by side.
  case comparison
  /// One package as both backends give it.
  case fields
  /// The list of keys.
  case help
  /// The list of themes.
  case themes

  /// The three parts of the browsing screen.
  static let browsing: Set<KeyContext> = [.search, .list, .details]
  /// Where letters are commands.
  static let commands: Set<KeyContext> = [.list, .details, .comparison, .fields]
  /// Everywhere.
  static let all = Set(allCases)
}
