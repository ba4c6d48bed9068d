import SoukModel

extension KeyMaterial {
  /// Recognises text: armor, an OpenSSH line, minisign, or bare digits.
  static func readText(_ bytes: [UInt8]) throws(Finding) -> KeyMaterial {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      throw damage(at: 0, in: bytes, "no byte order mark")
    }
    if Armor.isLikely(bytes) { return try readArmor(bytes) }
    if bytes.starts(with: "---- BEGIN SSH2".utf8) {
      throw unsupported("an SSH2 key (RFC 4716)", "export it with ssh-keygen -i")
    }
    if CommentedBase64.isLikely(bytes) { return try readCommented(bytes) }
    if let material = try readOpenSSHLine(bytes) { return material }
    if let kind = ForeignContent.recognise(bytes) {
      throw Finding(
        .keyTextDamaged, "The file is \(kind), not a key.", expected: "a key", found: kind,
        facts: TextPosition(of: 0, in: bytes).facts)
    }
    return try readBare(bytes)
  }

  /// Hexadecimal or base64, after an optional `ed25519:`, with at most one newline at the end.
  private static func readBare(_ bytes: [UInt8]) throws(Finding) -> KeyMaterial {
    var end = bytes.count
    if bytes.last == 0x0A { end -= bytes.dropLast().last == 0x0D ? 2 : 1 }
    var start = 0
    if let colon = bytes.prefix(24).firstIndex(of: 0x3A) {
      let name = String(decoding: bytes[..<colon], as: UTF8.self).lowercased()
      if let identifier = algorithms[name] {
        return .foreign(foreignKey(name, identifier), isPrivate: false)
      }
      if name == "ed25519" { start = colon + 1 }
    }
    let body = bytes[start..<max(start, end)]
    guard !body.allSatisfy({ $0 == 0x20 || (0x09...0x0D).contains($0) }) else {
      throw Finding(
        .keyMissing, "The key file holds nothing but white space.", expected: "a key",
        found: "\(bytes.count) blank bytes", facts: ["len": .int(bytes.count)])
    }
    let digits = body.count { Hexadecimal.value($0) != nil }
    return digits * 4 >= body.count * 3
      ? try readHex(body, in: bytes) : try readBase64(body, in: bytes)
  }

  private static let algorithms = [
    "x25519": "1.3.101.110", "x448": "1.3.101.111", "ed448": "1.3.101.113",
    "rsa": "1.2.840.113549.1.1.1", "ecdsa": "1.2.840.10045.2.1",
  ]

  private static func readHex(
    _ digits: ArraySlice<UInt8>, in file: [UInt8]
  ) throws(Finding) -> KeyMaterial {
    if let stranger = digits.firstIndex(where: { Hexadecimal.value($0) == nil }) {
      throw damage(at: stranger, in: file, "hexadecimal digits")
    }
    guard let bytes = Hexadecimal.bytes(String(decoding: digits, as: UTF8.self)) else {
      var facts = TextPosition(of: digits.endIndex, in: file).facts
      facts["digits"] = .int(digits.count)
      throw Finding(
        .keyTextDamaged, "The key has \(digits.count) hexadecimal digits, an odd number.",
        expected: "64 digits", found: "\(digits.count) digits", facts: facts)
    }
    return try sized(bytes, .hex)
  }

  private static func readBase64(
    _ text: ArraySlice<UInt8>, in file: [UInt8]
  ) throws(Finding) -> KeyMaterial {
    let isURL =
      text.contains { $0 == 0x2D || $0 == 0x5F } && !text.contains { $0 == 0x2B || $0 == 0x2F }
    let isUnpadded = !text.contains(0x3D) && !text.contains { $0 == 0x2B || $0 == 0x2F }
    var characters = Array(text)
    defer { SecretBytes.wipe(&characters) }
    if isURL {
      characters = characters.map { $0 == 0x2D ? 0x2B : $0 == 0x5F ? 0x2F : $0 }
    }
    if isUnpadded, characters.count % 4 > 1 {
      characters += [UInt8](repeating: 0x3D, count: 4 - characters.count % 4)
    }
    do {
      let bytes = try Base64.bytes(characters)
      return try sized(bytes, isURL || isUnpadded && text.count % 4 != 0 ? .base64URL : .base64)
    } catch let error as Base64Error {
      throw damage(at: min(text.startIndex + error.offset, text.endIndex), in: file, "base64")
    } catch let finding as Finding {
      throw finding
    } catch {
      throw damage(at: text.startIndex, in: file, "base64")
    }
  }

  /// What decoded bytes are, by their length and how they begin.
  private static func sized(
    _ bytes: [UInt8], _ format: KeyFormat
  ) throws(Finding) -> KeyMaterial {
    switch bytes.count {
    case 32: return .bare(SecretBytes(bytes), format)
    case 64: return .pair(SecretBytes(bytes), format)
    case 42, 104, 158:
      if bytes.starts(with: "Ed".utf8) { return try readKeyBlob(bytes, comment: nil) }
    case 51:
      if bytes.starts(with: [0, 0, 0, 11]) {
        return try readOpenSSHBlob(bytes, type: nil, comment: nil)
      }
    case 44, 48, 83:
      if bytes[0] == DERReader.Tag.sequence { return try readDER(bytes, isPEM: false) }
    default: break
    }
    throw wrongLength(bytes.count)
  }
}
