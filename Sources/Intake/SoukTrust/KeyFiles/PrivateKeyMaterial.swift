/// A private key as a container states it.
struct PrivateKeyMaterial {
  /// The seed of 32 bytes; nil where it is encrypted.
  var seed: SecretBytes?
  /// The public halves that the container states, one for each place.
  var statedPublics: [[UInt8]] = []
  /// How it was written.
  var format: KeyFormat
  /// The comment beside it.
  var comment: String?
  /// The 8 bytes by which minisign and signify name a key.
  var number: [UInt8]?
  /// How it is encrypted; nil where it is not.
  var lock: PrivateKeyLock?
}
