/// One line that says what happened; it stays until the next key.
struct Notice: Hashable, Sendable {
  /// How loud it is.
  var isFailure = false
  /// The sentence, safe to show.
  var text: String
}
