import SoukModel

extension SignatureFile {
  /// Reads raw bytes, digits, base64, minisign, signify or SSHSIG.
  ///
  /// Nothing may follow the signature; text may end in one newline.
  /// - Throws: the ``Finding`` S01 to S04, S12, S13 or K16 that says what the file is instead.
  /// - Complexity: linear in the length; files over 64 KiB are refused unread.
  package static func read(_ bytes: [UInt8]) throws(Finding) -> SignatureFile {
    guard !bytes.isEmpty else {
      throw Finding(
        .signatureMissing, "The signature file is empty.", expected: "a signature",
        found: "0 bytes", facts: ["len": 0])
    }
    guard bytes.count <= limit else { throw tooLong(bytes) }
    let isText = bytes.allSatisfy { (0x20...0x7E).contains($0) || (0x09...0x0D).contains($0) }
    if bytes.count == Ed25519.signatureLength, !isText {
      return .bare(BareSignature(bytes: bytes, format: .raw))
    }
    if bytes.starts(with: SSHSignature.magic) { throw notASignature(bareBlob) }
    if bytes.starts(with: "-----BEGIN \(SSHSignature.label)".utf8) {
      return .ssh(try SSHSignature.read(try dearmored(bytes)))
    }
    if CommentedBase64.isLikely(bytes) { return try readCommented(bytes) }
    if let kind = ForeignContent.recogniseSignature(bytes) ?? keyKind(bytes) {
      throw notASignature(kind)
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      throw damage(at: 0, in: bytes, "no byte order mark")
    }
    if Armor.isLikely(bytes) {
      do {
        throw notASignature("a block of \(try Armor(bytes).label)")
      } catch let error as ArmorError {
        throw error.finding(.signatureTextDamaged)
      } catch let finding as Finding {
        throw finding
      } catch {
        throw notASignature("an armored block")
      }
    }
    return try readBare(bytes)
  }

  private static func readCommented(_ bytes: [UInt8]) throws(Finding) -> SignatureFile {
    let file = try CommentedBase64(bytes, damaged: .signatureTextDamaged)
    // The lengths of keys: 42 a public one, 104 and 158 private ones.
    switch file.first.bytes.count {
    case 42: throw notASignature("a public key (minisign or signify)")
    case 104, 158: throw notASignature("a PRIVATE key (minisign or signify)")
    default: break
    }
    let isPrehashed = file.first.bytes.starts(with: "ED".utf8)
    return file.second != nil || isPrehashed
      ? .minisign(try MinisignSignature.read(file))
      : .signify(try SignifySignature.read(file))
  }

  private static func dearmored(_ bytes: [UInt8]) throws(Finding) -> [UInt8] {
    let armor: Armor
    do throws(ArmorError) {
      armor = try Armor(bytes)
    } catch {
      throw error.finding(.signatureTextDamaged)
    }
    // Armor as keys have it may end in blank lines; a signature has one way to be written.
    var end = bytes[...]
    if end.last == 0x0A { end = end.dropLast() }
    if end.last == 0x0D { end = end.dropLast() }
    guard end.last == 0x2D else { throw damage(at: end.count - 1, in: bytes, "nothing after END") }
    do throws(ArmorBodyError) {
      return try armor.decoded()
    } catch {
      throw error.finding(.signatureTextDamaged, in: bytes)
    }
  }

  /// Hexadecimal or base64, with at most one newline at the end.
  private static func readBare(_ bytes: [UInt8]) throws(Finding) -> SignatureFile {
    var end = bytes.count
    if bytes.last == 0x0A { end -= bytes.dropLast().last == 0x0D ? 2 : 1 }
    let body = Array(bytes[..<end])
    let strangers = body.count { !Base64.isCharacter($0) }
    // Bytes of a cut or extended raw signature are not text with a wrong character.
    guard strangers * 4 < max(1, body.count) else { throw wrongLength(bytes.count) }
    if body.allSatisfy({ Hexadecimal.value($0) != nil }) {
      guard let decoded = Hexadecimal.bytes(String(decoding: body, as: UTF8.self)) else {
        var facts = TextPosition(of: end, in: bytes).facts
        facts["digits"] = .int(body.count)
        throw Finding(
          .signatureTextDamaged,
          "The signature has \(body.count) hexadecimal digits, an odd number.",
          expected: "128 digits", found: "\(body.count) digits", facts: facts)
      }
      return try sized(decoded, .hex)
    }
    let decoded: [UInt8]
    do throws(Base64Error) {
      decoded = try Base64.bytes(body)
    } catch {
      throw damage(at: min(error.offset, end), in: bytes, "base64")
    }
    return try sized(decoded, .base64)
  }

  private static func sized(
    _ bytes: [UInt8], _ format: SignatureFormat
  ) throws(Finding) -> SignatureFile {
    switch bytes.count {
    case Ed25519.signatureLength: return .bare(BareSignature(bytes: bytes, format: format))
    case 74 where bytes.starts(with: "Ed".utf8) || bytes.starts(with: "ED".utf8):
      throw notASignature("one line of a minisign or signify signature; give the whole file")
    default:
      if bytes.starts(with: SSHSignature.magic) { throw notASignature(bareBlob) }
      throw wrongLength(bytes.count)
    }
  }

  private static let bareBlob = "an SSH signature without its BEGIN and END lines"

  /// Whether the file is a key, said in words.
  private static func keyKind(_ bytes: [UInt8]) -> String? {
    switch try? KeyMaterial.read(bytes) {
    case .publicKey(let key): "a public key (\(key.format.rawValue))"
    case .privateKey(let key): "a PRIVATE key (\(key.format.rawValue))"
    case .foreign(let finding, let isPrivate):
      (isPrivate ? "a PRIVATE key" : "a key")
        + (finding.found.map { ": \($0.escapedPrefix(60))" } ?? "")
    case .bare, .pair, nil: nil
    }
  }

  private static func notASignature(_ kind: String) -> Finding {
    Finding(
      .notASignature, "The file is \(kind), not a signature that souk reads.",
      expected: "a signature", found: kind, facts: ["kind": .text(kind)])
  }

  private static func tooLong(_ bytes: [UInt8]) -> Finding {
    if let kind = ForeignContent.recogniseSignature(bytes) { return notASignature(kind) }
    return wrongLength(bytes.count)
  }

  private static func damage(at offset: Int, in bytes: [UInt8], _ expected: String) -> Finding {
    let place = TextPosition(of: offset, in: bytes)
    return Finding(
      .signatureTextDamaged, "The signature's text is damaged: \(place.words).",
      expected: expected, found: place.character, facts: place.facts)
  }
}
