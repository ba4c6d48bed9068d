package import SoukModel

/// A private key as it was read from a file of any known format.
///
/// The secret lives in ``SigningKey``, which wipes it; intermediate copies are wiped here. The bytes
/// of the file belong to the caller, who should wipe them too (``wipe(_:)``).
package struct PrivateKeyFile: Sendable {
  /// The key pair.
  package let key: SigningKey
  /// How it was written.
  package let format: KeyFormat
  /// The comment beside it, as the file gives it.
  package let comment: RegistryText?
  /// The 8 bytes by which minisign and signify name the key.
  package let number: [UInt8]?

  /// Puts a key together with what a file says beside it.
  package init(
    key: SigningKey, format: KeyFormat = .raw, comment: RegistryText? = nil,
    number: [UInt8]? = nil
  ) {
    self.key = key
    self.format = format
    self.comment = comment
    self.number = number
  }

  /// Reads a seed, a pair of 64 bytes, PKCS#8, OpenSSH, minisign or signify.
  ///
  /// 32 bare bytes are taken as a seed: nothing tells them from a public key.
  ///
  /// - Parameter passphrase: for keys that libsodium can open; wiped by the caller.
  /// - Throws: the ``Finding`` K01 to K07, K09, K10, K15 or K16 that says what the file is instead.
  /// - Complexity: linear in the length; an encrypted minisign key takes the work that it asks for,
  ///   at most 1 GiB of memory.
  package static func read(
    _ bytes: [UInt8], passphrase: [UInt8]? = nil
  ) throws(Finding) -> PrivateKeyFile {
    switch try KeyMaterial.read(bytes) {
    case .bare(let seed, let format):
      return try file(PrivateKeyMaterial(seed: seed, format: format))
    case .pair(let pair, let format):
      return try file(
        PrivateKeyMaterial(
          seed: pair.part(0..<32), statedPublics: [Array(pair.bytes[32...])], format: format))
    case .privateKey(let material):
      return try file(try opened(material, passphrase: passphrase))
    case .publicKey(let material):
      throw Finding(
        .publicKeyForSigning, "The file holds a public key; signing needs the private one.",
        expected: "a private key", found: "a public key (\(material.format.rawValue))",
        facts: ["kind": .text(material.format.rawValue), "pk": .hex(material.bytes)])
    case .foreign(let finding, _): throw finding
    }
  }

  /// Overwrites bytes that held a secret.
  package static func wipe(_ bytes: inout [UInt8]) { SecretBytes.wipe(&bytes) }

  /// The public half that a seed, or a pair that begins with one, gives; nil for other lengths.
  static func derivedPublic(of secret: SecretBytes) -> [UInt8]? {
    guard let seed = secret.part(0..<32) else { return nil }
    return try? SigningKey(seed: seed.bytes).publicKey.bytes
  }

  private static func file(_ material: PrivateKeyMaterial) throws(Finding) -> PrivateKeyFile {
    guard let seed = material.seed, let key = try? SigningKey(seed: seed.bytes) else {
      throw KeyMaterial.wrongLength(material.seed?.count ?? 0)
    }
    let derived = key.publicKey.bytes
    if let stated = material.statedPublics.first(where: { $0 != derived }) {
      throw Finding(
        .keyHalvesDiffer, "The stored public half is not the one that the seed gives.",
        expected: Hexadecimal.text(derived), found: Hexadecimal.text(stated),
        facts: ["derived": .hex(derived), "stated": .hex(stated)])
    }
    return PrivateKeyFile(
      key: key, format: material.format, comment: material.comment.map { RegistryText($0) },
      number: material.number)
  }

  private static func opened(
    _ material: PrivateKeyMaterial, passphrase: [UInt8]?
  ) throws(Finding) -> PrivateKeyMaterial {
    switch material.lock {
    case nil: return material
    case .foreign(let cipher, let derivation):
      throw Finding(
        .privateKeyEncrypted,
        "The key is encrypted (\(PrivateKeyLock.foreign(cipher: cipher, derivation: derivation).words)); "
          + "souk cannot open this kind.", expected: "an unencrypted key",
        found: cipher,
        facts: ["cipher": .text(cipher), "kdf": .text(derivation), "openable": false])
    case .minisign(let lock):
      return try unlocked(lock, material, passphrase: passphrase)
    }
  }

  private static func unlocked(
    _ lock: MinisignLock, _ material: PrivateKeyMaterial, passphrase: [UInt8]?
  ) throws(Finding) -> PrivateKeyMaterial {
    var facts: Facts = ["cipher": "xor", "kdf": "scrypt", "openable": true]
    guard let passphrase else {
      throw Finding(
        .privateKeyEncrypted, "The key is encrypted (scrypt, minisign); it needs its passphrase.",
        expected: "a passphrase", found: "none", facts: facts)
    }
    guard let secret = lock.open(passphrase: passphrase) else {
      throw Finding(
        .privateKeyEncrypted, "The key asks for more work or memory than souk allows.",
        expected: "at most \(MinisignLock.memoryLimit) bytes of memory",
        found: "\(lock.memory) bytes", facts: facts)
    }
    guard
      let material = KeyMaterial.openedMinisign(secret, comment: material.comment, isOpened: true)
    else {
      facts["passphrase"] = "wrong"
      throw Finding(
        .privateKeyEncrypted, "The passphrase is wrong, or the encrypted key was damaged.",
        certainty: .likely("the checksum inside does not fit"), expected: "the key's passphrase",
        found: "another one", facts: facts)
    }
    return material
  }
}
