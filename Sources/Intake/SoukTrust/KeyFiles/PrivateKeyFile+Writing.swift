extension PrivateKeyFile {
  /// PKCS#8 version 1 up to the 32 bytes of the seed (RFC 8410 section 7).
  private static let pkcs8Head: [UInt8] = [
    0x30, 0x2E, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20,
  ]

  /// The key's file in a format; nil for one that souk writes no private keys in, and for a
  /// passphrase with any other format than minisign's.
  ///
  /// - Parameters:
  ///   - comment: what stands beside the key in OpenSSH and signify files.
  ///   - lock: a passphrase, and how much work guessing it shall be; nil leaves the key open.
  ///   - random: for salts.
  /// - Complexity: a passphrase takes what ``PassphraseWork`` says, up to seconds and 1 GiB.
  /// - Throws: ``SignatureWritingError`` for a comment that is not one line.
  package func written(
    as format: KeyFormat, comment: String = "", lock: NewLock? = nil, random: RandomSource
  ) throws(SignatureWritingError) -> SecretBytes? {
    let seed = key.seed
    switch format {
    case .pkcs8PEM where lock == nil:
      let der = SecretBytes(joining: [Self.pkcs8Head, seed.bytes])
      return SecretBytes(Armor.written("PRIVATE KEY", der.bytes, columns: 64))
    case .openSSH where lock == nil:
      let words = try SignatureWritingError.line(comment, limit: 1024)
      return openSSH(seed, comment: words, check: random.bytes(4))
    case .minisign: return minisign(seed, lock, random)
    case .signify where lock == nil: return try signify(seed, comment: comment, random)
    default: return nil
    }
  }

  /// `openssh-key-v1` without a cipher (PROTOCOL.key).
  private func openSSH(_ seed: SecretBytes, comment: [UInt8], check: [UInt8]) -> SecretBytes {
    let half = key.publicKey.bytes
    let none = WireString.bytes(Array("none".utf8))
    let name = WireString.bytes(SSHSignature.algorithm)
    let unpadded =
      8 + name.count + 4 + half.count + 4 + seed.count + half.count + 4 + comment.count
    let padding = (0..<(8 - unpadded % 8) % 8).map { UInt8($0 + 1) }
    let body = SecretBytes(joining: [
      check, check, name, WireString.bytes(half), WireString.number(seed.count + half.count),
      seed.bytes, half, WireString.bytes(comment), padding,
    ])
    let whole = SecretBytes(joining: [
      Array("openssh-key-v1\0".utf8), none, none, WireString.number(0), WireString.number(1),
      WireString.bytes(publicFile.sshBlob), WireString.number(body.count), body.bytes,
    ])
    return SecretBytes(Armor.written("OPENSSH PRIVATE KEY", whole.bytes, columns: 70))
  }

  /// minisign's: number, secret key and checksum, in the clear or under a passphrase.
  private func minisign(
    _ seed: SecretBytes, _ lock: NewLock?, _ random: RandomSource
  ) -> SecretBytes? {
    let algorithm = Array("Ed".utf8)
    let inner = SecretBytes(joining: [signingNumber, seed.bytes, key.publicKey.bytes])
    let covered = SecretBytes(joining: [algorithm, inner.bytes])
    let opened = SecretBytes(joining: [inner.bytes, Blake2b.digest(covered.bytes, count: 32)])
    let head: [UInt8]
    let kept: SecretBytes
    if let lock {
      let salt = random.bytes(32)
      let closed = MinisignLock(
        operations: lock.work.operations, memory: lock.work.memory, salt: salt,
        sealed: opened.bytes)
      // The stream is XORed over the key: closing and opening are one function.
      guard let sealed = closed.open(passphrase: lock.passphrase) else { return nil }
      kept = sealed
      head =
        algorithm + Array("ScB2".utf8) + salt + Self.littleEndian(lock.work.operations)
        + Self.littleEndian(lock.work.memory)
    } else {
      kept = opened
      head = algorithm + [0, 0] + Array("B2".utf8) + [UInt8](repeating: 0, count: 48)
    }
    let blob = SecretBytes(joining: [head, kept.bytes])
    let text = SecretBytes(Base64.encoded(blob.bytes))
    let words = "minisign \(lock == nil ? "" : "encrypted ")secret key\n"
    return SecretBytes(joining: [
      Array((CommentedBase64.untrusted + words).utf8), text.bytes, [0x0A],
    ])
  }

  /// signify's, as `signify -G -n` writes it: no rounds of its key derivation, a salt that counts for
  /// nothing then, the checksum of the secret, the number and the secret.
  private func signify(
    _ seed: SecretBytes, comment: String, _ random: RandomSource
  ) throws(SignatureWritingError) -> SecretBytes {
    // signify takes no longer comment.
    let words = try SignatureWritingError.line(comment.isEmpty ? "souk" : comment, limit: 1000)
    let secret = SecretBytes(joining: [seed.bytes, key.publicKey.bytes])
    let blob = SecretBytes(joining: [
      Array("EdBK".utf8), [0, 0, 0, 0], random.bytes(16),
      Array(SHA512.digest(secret.bytes).prefix(8)), signingNumber, secret.bytes,
    ])
    return SecretBytes(joining: [
      Array(CommentedBase64.untrusted.utf8), words, Array(" secret key\n".utf8),
      SecretBytes(Base64.encoded(blob.bytes)).bytes, [0x0A],
    ])
  }

  private static func littleEndian(_ value: UInt64) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: value >> UInt64(8 * $0)) }
  }
}
