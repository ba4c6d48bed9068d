package import SoukModel

/// What came of one signature of a message: who is said to have made it, and whether it holds.
package struct IssuerLine: Hashable, Sendable {
  /// The id of the key that is said to have signed, 16 digits; `nobody` where none is named.
  package var keyID: RegistryText
  /// The name in the key's certificate; nil where the key is not known.
  package var holder: RegistryText?
  /// Algorithm and hash in words: `EdDSA/SHA-256`.
  package var algorithm: String
  /// When it is said to have been made, seconds since 1970.
  package var signedAt: Int64?
  /// Why it does not count; nil where it is good.
  package var failure: Finding?

  /// Whether the signature holds and its key may sign.
  package var isGood: Bool { failure == nil }

  /// The line in words, safe to print.
  package var words: String {
    let outcome =
      failure.map { "\($0.code.rawValue) \($0.observation.escapedPrefix(160))" } ?? "good"
    return "\(keyID.escaped) (\(algorithm)): \(outcome)"
  }
}
