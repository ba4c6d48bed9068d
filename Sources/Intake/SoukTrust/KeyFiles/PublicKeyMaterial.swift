/// A public key as a container states it; whether it is a good point has not been looked at.
struct PublicKeyMaterial {
  /// The 32 bytes.
  var bytes: [UInt8]
  /// How it was written.
  var format: KeyFormat
  /// The comment beside it.
  var comment: String?
  /// The 8 bytes by which minisign and signify name a key.
  var number: [UInt8]?
}
