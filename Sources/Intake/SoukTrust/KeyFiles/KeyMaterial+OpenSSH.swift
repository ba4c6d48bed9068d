import SoukModel

extension KeyMaterial {
  private static let plain = Array("ssh-ed25519".utf8)

  /// Recognises a line of a `.pub` file; nil where the text is none.
  static func readOpenSSHLine(_ bytes: [UInt8]) throws(Finding) -> KeyMaterial? {
    let lines = bytes.split(separator: 0x0A).map { $0.last == 0x0D ? $0.dropLast() : $0 }
      .filter { line in
        line.first != 0x23 && !line.allSatisfy { $0 == 0x20 || $0 == 0x09 }
      }
    guard let line = lines.first else { return nil }
    let words = line.split(maxSplits: 2) { $0 == 0x20 || $0 == 0x09 }
    guard let first = words.first else { return nil }
    let type = String(decoding: first, as: UTF8.self)
    if words.count > 2, words[1].elementsEqual(plain), !isType(type) {
      throw unsupported(
        "a line of an allowed-signers file", "take the part that begins with ssh-ed25519")
    }
    guard isType(type) else { return nil }
    guard type == "ssh-ed25519" else { throw unsupportedType(type) }
    guard lines.count == 1 else {
      throw Finding(
        .keyArmorWrong, "The file holds \(lines.count) keys.", expected: "one key",
        found: "\(lines.count) lines", facts: ["keys": .int(lines.count)])
    }
    guard words.count > 1 else { throw damage(at: first.endIndex, in: bytes, "the key's base64") }
    let blob: [UInt8]
    do {
      blob = try Base64.bytes(Array(words[1]))
    } catch {
      throw damage(
        at: min(words[1].startIndex + error.offset, words[1].endIndex), in: bytes, "base64")
    }
    let comment = words.count > 2 ? String(decoding: words[2], as: UTF8.self) : nil
    return try readOpenSSHBlob(blob, type: type, comment: comment)
  }

  /// Reads the wire form of a public key.
  static func readOpenSSHBlob(
    _ blob: [UInt8], type: String?, comment: String?
  ) throws(Finding) -> KeyMaterial {
    var reader = ByteReader(blob)
    guard let name = reader.string() else { throw wrongLength(blob.count) }
    let inner = String(decoding: name, as: UTF8.self)
    guard name == plain else {
      if let type, type != inner {
        throw unsupported(
          "a line that says \(type) around another key", "the two names must be the same")
      }
      throw unsupportedType(inner)
    }
    guard let key = reader.string() else { throw wrongLength(max(0, reader.left - 4)) }
    guard key.count == 32, reader.left == 0 else { throw wrongLength(key.count + reader.left) }
    return .publicKey(PublicKeyMaterial(bytes: key, format: .openSSH, comment: comment))
  }

  /// Reads `openssh-key-v1`: encrypted or not.
  static func readOpenSSHPrivate(_ bytes: [UInt8]) throws(Finding) -> KeyMaterial {
    var reader = ByteReader(bytes)
    let magic = Array("openssh-key-v1\0".utf8)
    guard reader.take(magic.count) == magic, let cipher = reader.string(),
      let derivation = reader.string(), reader.string() != nil, let count = reader.number(),
      let publicBlob = reader.string(), let body = reader.string()
    else {
      throw structure("The OpenSSH key is cut short at byte \(reader.position).", reader.position)
    }
    guard count == 1 else {
      throw unsupported("\(count) OpenSSH keys in one file", "one key a file")
    }
    guard reader.left == 0 else {
      throw structure("\(reader.left) bytes follow the OpenSSH key.", reader.position)
    }
    let stated: KeyMaterial
    do {
      stated = try readOpenSSHBlob(publicBlob, type: nil, comment: nil)
    } catch {
      return .foreign(error, isPrivate: true)
    }
    guard case .publicKey(let half) = stated else {
      throw structure("The OpenSSH key holds no public half.", 0)
    }
    let cipherName = String(decoding: cipher, as: UTF8.self)
    guard cipherName == "none" else {
      return .privateKey(
        PrivateKeyMaterial(
          statedPublics: [half.bytes], format: .openSSH,
          lock: .foreign(
            cipher: cipherName, derivation: String(decoding: derivation, as: UTF8.self))))
    }
    return .privateKey(try readOpenSSHSecret(SecretBytes(body), outer: half.bytes))
  }

  private static func readOpenSSHSecret(
    _ body: SecretBytes, outer: [UInt8]
  ) throws(Finding) -> PrivateKeyMaterial {
    var reader = ByteReader(body.bytes)
    guard let first = reader.number(), let second = reader.number(), first == second else {
      throw structure("The two check numbers of the OpenSSH key differ.", 0)
    }
    guard reader.string() == plain, let half = reader.string(), half.count == 32,
      let pair = reader.string(), pair.count == 64, let comment = reader.string()
    else { throw structure("The OpenSSH key's private part is damaged.", reader.position) }
    let padding = reader.take(reader.left) ?? []
    guard padding.count < 8, padding.enumerated().allSatisfy({ Int($1) == $0 + 1 }) else {
      throw structure("The padding of the OpenSSH key is not 1, 2, 3, ….", reader.position)
    }
    let secret = SecretBytes(pair)
    return PrivateKeyMaterial(
      seed: secret.part(0..<32), statedPublics: [half, Array(secret.bytes[32...]), outer],
      format: .openSSH, comment: String(decoding: comment, as: UTF8.self))
  }

  private static func structure(_ observation: String, _ offset: Int) -> Finding {
    Finding(.derMalformed, observation, facts: ["offset": .int(offset)])
  }

  private static func isType(_ word: String) -> Bool {
    word.hasPrefix("ssh-") || word.hasPrefix("ecdsa-sha2-") || word.hasPrefix("sk-ssh-")
      || word.hasPrefix("sk-ecdsa-") || word.hasPrefix("rsa-sha2-")
  }

  private static func unsupportedType(_ type: String) -> Finding {
    let why =
      type.hasPrefix("sk-")
      ? "signing with it needs a hardware token"
      : type.contains("-cert-")
        ? "souk takes the key alone, not a certificate" : "souk uses ssh-ed25519 only"
    return unsupported(RegistryText(type).escapedPrefix(60), why)
  }
}
