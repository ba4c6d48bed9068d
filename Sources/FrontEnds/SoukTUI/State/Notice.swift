import SoukEngine

/// One line that says what happened; it stays until the next key.
struct Notice: Hashable, Sendable, Codable {
  /// How loud it is.
  var isFailure = false
  /// The sentence, safe to show.
  var text: String

  /// What failed, and what to do about it.
  static func failed(_ error: ServiceError) -> Notice {
    Notice(isFailure: true, text: Wording.failure(error))
  }
}
