/// The 8 bytes by which minisign and signify name a key.
enum KeyNumber {
  /// The number of a key that came without one: the first 8 bytes of its SHA-256, as in souk's ids.
  ///
  /// Made from the key, so that every file that is written of it carries the same.
  static func bytes(of key: PublicKey) -> [UInt8] {
    Array(SHA256Digest(of: key.bytes).bytes.prefix(8))
  }
}

extension PublicKeyFile {
  /// The number that files in minisign's and signify's formats carry.
  package var namingNumber: [UInt8] { number ?? KeyNumber.bytes(of: key) }
}

extension PrivateKeyFile {
  /// The number that signatures in minisign's and signify's formats carry.
  package var signingNumber: [UInt8] { number ?? KeyNumber.bytes(of: key.publicKey) }

  /// The public half, with what stood beside the private one.
  package var publicFile: PublicKeyFile {
    PublicKeyFile(key: key.publicKey, format: format, comment: comment, number: number)
  }
}
