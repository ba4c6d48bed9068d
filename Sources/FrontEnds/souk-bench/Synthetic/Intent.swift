/// Something a person wanted: what was typed key by key, and what was to be found.
struct Intent {
  /// The query after each key.
  var keys: [String]
  /// The names that would have been right; empty where nothing is known.
  var targets: [String]
}
