/// What a key file turned out to hold, before its numbers are judged.
///
/// One recogniser serves the readers of public and of private keys, so that each can say what the
/// other kind is when it meets it.
enum KeyMaterial {
  /// 32 bytes that could be a public key or a private key's seed.
  case bare(SecretBytes, KeyFormat)
  /// 64 bytes: a seed and a public half, a signature, or anything else.
  case pair(SecretBytes, KeyFormat)
  /// A public key.
  case publicKey(PublicKeyMaterial)
  /// A private key.
  case privateKey(PrivateKeyMaterial)
  /// A key that souk cannot use; whether it is a private one.
  case foreign(Finding, isPrivate: Bool)

  /// No key file is longer, in bytes.
  static let limit = 1 << 18

  /// Recognises a file.
  ///
  /// - Throws: a ``Finding`` of K01 to K07 or K16.
  /// - Complexity: linear in the length, which is bounded by ``limit``.
  static func read(_ bytes: [UInt8]) throws(Finding) -> KeyMaterial {
    guard !bytes.isEmpty else {
      throw Finding(
        .keyMissing, "The key file is empty.", expected: "a key", found: "0 bytes",
        facts: ["len": 0])
    }
    guard bytes.count <= limit else { throw wrongLength(bytes.count, "is far too long for a key") }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]), bytes.count != 32 {
      throw damage(at: 0, in: bytes, "UTF-8 text; the file is UTF-16")
    }
    return isText(bytes) ? try readText(bytes) : try readBinary(bytes)
  }

  /// Whether four fifths of the bytes are printable: damaged text is still text, and 32 random
  /// bytes look so once in 10^13 times.
  private static func isText(_ bytes: [UInt8]) -> Bool {
    let printable = bytes.count { (0x20...0x7E).contains($0) || (0x09...0x0D).contains($0) }
    return printable * 5 >= bytes.count * 4
  }

  /// K02 with what the length hints at.
  static func wrongLength(_ count: Int, _ hint: String? = nil) -> Finding {
    let guess: String? =
      switch count {
      case 31: "a byte was lost"
      case 33: "a byte too many, perhaps a newline"
      case 42: "it looks like the inside of a minisign key"
      case 44: "it looks like SubjectPublicKeyInfo in DER"
      case 48: "it looks like PKCS#8 in DER"
      case 64: "it looks like a signature or a private key"
      case 74: "it looks like a minisign signature"
      default: nil
      }
    let what = hint ?? guess
    return Finding(
      .keyWrongLength, "The key is \(count) bytes long" + (what.map { "; \($0)." } ?? "."),
      expected: "32 bytes", found: "\(count) bytes", facts: ["len": .int(count)])
  }

  /// K03 at a byte.
  static func damage(at offset: Int, in bytes: [UInt8], _ expected: String) -> Finding {
    let place = TextPosition(of: offset, in: bytes)
    return Finding(
      .keyTextDamaged, "The key's text is damaged: \(place.words).", expected: expected,
      found: place.character, facts: place.facts)
  }

  /// K16 with the kind's name.
  static func unsupported(_ kind: String, _ why: String) -> Finding {
    Finding(
      .unsupportedKeyKind, "The file holds \(kind): \(why).", expected: "a plain Ed25519 key",
      found: kind, facts: ["kind": .text(kind)])
  }
}
