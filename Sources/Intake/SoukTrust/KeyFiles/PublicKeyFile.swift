package import SoukModel

/// A public key as it was read from a file of any known format.
package struct PublicKeyFile: Hashable, Sendable {
  /// The key: a good point.
  package let key: PublicKey
  /// How it was written.
  package let format: KeyFormat
  /// The comment beside it, as the file gives it.
  package let comment: RegistryText?
  /// The 8 bytes by which minisign and signify name the key.
  package let number: [UInt8]?

  /// Puts a key together with what a file says beside it.
  package init(
    key: PublicKey, format: KeyFormat = .raw, comment: RegistryText? = nil,
    number: [UInt8]? = nil
  ) {
    self.key = key
    self.format = format
    self.comment = comment
    self.number = number
  }

  /// Reads raw bytes, digits, base64, DER, PEM, OpenSSH, minisign or signify.
  ///
  /// - Throws: the ``Finding`` K01 to K08 or K11 to K16 that says what the file is instead.
  /// - Complexity: linear in the length; files over 256 KiB are refused unread.
  package static func read(_ bytes: [UInt8]) throws(Finding) -> PublicKeyFile {
    switch try KeyMaterial.read(bytes) {
    case .bare(let key, let format):
      return PublicKeyFile(key: try point(key.bytes), format: format)
    case .publicKey(let material):
      return PublicKeyFile(
        key: try point(material.bytes), format: material.format,
        comment: material.comment.map { RegistryText($0) }, number: material.number)
    case .pair(let pair, let format):
      guard let half = PrivateKeyFile.derivedPublic(of: pair),
        half == Array(pair.bytes[32...])
      else { throw KeyMaterial.wrongLength(pair.count) }
      throw exposed("\(format.rawValue) seed and public half", publicHalf: half)
    case .privateKey(let material):
      throw exposed(
        material.format.rawValue, publicHalf: material.seed.flatMap(PrivateKeyFile.derivedPublic),
        isLocked: material.lock != nil)
    case .foreign(let finding, let isPrivate):
      guard isPrivate else { throw finding }
      throw exposed(finding.found?.raw ?? "a private key of another kind", publicHalf: nil)
    }
  }

  /// Checks 32 bytes as a point; K11 to K14 where they are none that can be trusted.
  package static func point(_ bytes: [UInt8]) throws(Finding) -> PublicKey {
    do {
      return try PublicKey(bytes: bytes)
    } catch {
      throw error.finding(for: bytes)
    }
  }

  private static func exposed(
    _ kind: String, publicHalf: [UInt8]?, isLocked: Bool = false
  ) -> Finding {
    var facts: Facts = ["kind": .text(kind), "encrypted": .bool(isLocked)]
    if let publicHalf { facts["public_half"] = .hex(publicHalf) }
    return Finding(
      .privateKeyExposed,
      "The file holds a PRIVATE key: whoever got it can sign as its owner"
        + (isLocked ? ", once the passphrase is guessed." : "."),
      expected: "a public key", found: "a private key (\(kind))", facts: facts)
  }
}
