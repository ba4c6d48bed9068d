import CSodium

extension KeyMaterial {
  /// Recognises minisign's and signify's files: one comment, one line of base64.
  static func readCommented(_ bytes: [UInt8]) throws(Finding) -> KeyMaterial {
    let file = try CommentedBase64(bytes, damaged: .keyTextDamaged)
    guard file.second == nil else {
      throw unsupported("a minisign signature", "a signature is not a key")
    }
    return try readKeyBlob(
      file.first.bytes, comment: String(decoding: file.first.comment, as: UTF8.self))
  }

  /// Recognises the bytes under the comment by their length.
  static func readKeyBlob(_ blob: [UInt8], comment: String?) throws(Finding) -> KeyMaterial {
    let algorithm = blob.prefix(2)
    switch blob.count {
    case 42:
      guard algorithm.elementsEqual("Ed".utf8) else {
        throw unsupported(
          "a minisign key of algorithm \(Hexadecimal.text(algorithm))", "souk reads Ed")
      }
      // The two tools write the same bytes; only minisign's own comment tells them apart.
      let isMinisign = comment.map { $0.contains("minisign") } ?? true
      return .publicKey(
        PublicKeyMaterial(
          bytes: Array(blob[10...]), format: isMinisign ? .minisign : .signify, comment: comment,
          number: Array(blob[2..<10])))
    case 158: return try readMinisignSecret(blob, comment: comment)
    case 104: return try readSignifySecret(blob, comment: comment)
    case 74: throw unsupported("a signature (minisign or signify)", "a signature is not a key")
    default: throw wrongLength(blob.count)
    }
  }

  /// `Ed`, kdf, `B2`, salt, work, memory, then number, key and checksum.
  private static func readMinisignSecret(
    _ blob: [UInt8], comment: String?
  ) throws(Finding) -> KeyMaterial {
    let kdf = Array(blob[2..<4])
    guard blob.starts(with: "Ed".utf8), blob[4..<6].elementsEqual("B2".utf8) else {
      throw unsupported("a minisign secret key of an unknown algorithm", "souk reads Ed with B2")
    }
    if kdf == Array("Sc".utf8) {
      let lock = MinisignLock(
        operations: littleEndian(blob[38..<46]), memory: littleEndian(blob[46..<54]),
        salt: Array(blob[6..<38]), sealed: Array(blob[54...]))
      return .privateKey(
        PrivateKeyMaterial(format: .minisign, comment: comment, lock: .minisign(lock)))
    }
    guard kdf == [0, 0] else {
      throw unsupported(
        "a minisign secret key with key derivation \(Hexadecimal.text(kdf))", "souk reads Sc")
    }
    guard let opened = openedMinisign(SecretBytes(Array(blob[54...])), comment: comment) else {
      throw Finding(
        .keyTextDamaged, "The secret key's own checksum does not fit: a byte of it was changed.",
        expected: "its BLAKE2b checksum", facts: ["checksum": "wrong"])
    }
    return .privateKey(opened)
  }

  /// The key inside number, secret key and checksum; nil where the checksum does not fit.
  ///
  /// minisign leaves the checksum zero in keys that it writes without a passphrase; in one that was
  /// `isOpened` with a passphrase it must fit, for nothing else shows that the passphrase was right.
  static func openedMinisign(
    _ secret: SecretBytes, comment: String?, isOpened: Bool = false
  ) -> PrivateKeyMaterial? {
    let bytes = secret.bytes
    guard bytes.count == 104 else { return nil }
    var covered = Array("Ed".utf8) + bytes[..<72]
    defer { SecretBytes.wipe(&covered) }
    let sum = Blake2b.digest(covered, count: 32)
    let stated = Array(bytes[72...])
    guard stated == sum || !isOpened && stated.allSatisfy({ $0 == 0 }) else { return nil }
    return PrivateKeyMaterial(
      seed: secret.part(8..<40), statedPublics: [Array(bytes[40..<72])], format: .minisign,
      comment: comment, number: Array(bytes[..<8]))
  }

  /// `Ed`, `BK`, rounds, salt, checksum, number, key.
  private static func readSignifySecret(
    _ blob: [UInt8], comment: String?
  ) throws(Finding) -> KeyMaterial {
    guard blob.starts(with: "EdBK".utf8) else {
      throw unsupported("a signify secret key of an unknown algorithm", "souk reads Ed with BK")
    }
    guard blob[4..<8].allSatisfy({ $0 == 0 }) else {
      return .privateKey(
        PrivateKeyMaterial(
          format: .signify, comment: comment,
          lock: .foreign(cipher: "XOR", derivation: "bcrypt-pbkdf")))
    }
    let secret = SecretBytes(Array(blob[40...]))
    guard SHA512.digest(secret.bytes).prefix(8).elementsEqual(blob[24..<32]) else {
      throw Finding(
        .keyTextDamaged, "The secret key's own checksum does not fit: a byte of it was changed.",
        expected: "its SHA-512 checksum", facts: ["checksum": "wrong"])
    }
    return .privateKey(
      PrivateKeyMaterial(
        seed: secret.part(0..<32), statedPublics: [Array(secret.bytes[32...])], format: .signify,
        comment: comment, number: Array(blob[32..<40])))
  }

  private static func littleEndian(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}
