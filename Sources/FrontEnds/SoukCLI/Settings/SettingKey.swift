/// A key of the configuration.
package struct SettingKey: Hashable, Sendable {
  /// The key, dotted: `gate.backend`.
  package var name: String
  /// What it is for, in a few words.
  package var summary: String
  /// The values it takes, where they are few; empty for any.
  package var choices: [String]

  /// Makes a key.
  package init(_ name: String, _ summary: String, choices: [String] = []) {
    self.name = name
    self.summary = summary
    self.choices = choices
  }
}
