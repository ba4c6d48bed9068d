import SoukScreen

/// Keys that do one thing in some places.
struct KeyBinding: Sendable {
  /// What they do.
  var command: Command
  /// The keys, the one to show first.
  var keys: [KeyStroke]
  /// Where they do it.
  var contexts: Set<KeyContext>
  /// What they do, in a word or two, for the footer and the list of keys.
  var words: String
  /// How early it stands in the footer, from 1; nil for the list of keys only.
  var footer: Int?
  /// Whether a person chose the keys.
  var isOwn = false
}
