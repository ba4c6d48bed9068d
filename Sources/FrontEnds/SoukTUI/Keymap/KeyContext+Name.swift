extension KeyContext {
  /// The name that the configuration and `souk keymap` use: `comparison-search`.
  var name: String { HyphenatedName.of(rawValue) }

  /// The place of a name; nil where there is none.
  init?(named name: String) {
    guard let place = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = place
  }
}
