import SoukModel

/// What a file is that should be the 64 bytes of a signature and is not.
enum SignatureForm {
  /// S01 to S04 for bytes that are no signature of 64 bytes; nil where they could be one.
  static func finding(_ bytes: [UInt8]) -> Finding? {
    guard !bytes.isEmpty else {
      return Finding(
        .signatureMissing, "The signature is empty.", expected: "64 bytes", found: "0 bytes",
        facts: ["len": 0])
    }
    let printable = bytes.count { (0x20...0x7E).contains($0) || (0x09...0x0D).contains($0) }
    // 64 printable bytes by chance are out of reach; a signature may begin like anything else.
    guard bytes.count != Ed25519.signatureLength || printable == bytes.count else { return nil }
    if let kind = kind(bytes) {
      return Finding(
        .notASignature, "The file is \(kind), not a signature.", expected: "a signature",
        found: kind, facts: ["len": .int(bytes.count), "kind": .text(kind)])
    }
    if printable * 5 >= bytes.count * 4, bytes.count >= 40, let finding = damagedText(bytes) {
      return finding
    }
    return bytes.count == Ed25519.signatureLength ? nil : wrongLength(bytes)
  }

  /// S02 with what the length hints at.
  static func wrongLength(_ bytes: [UInt8]) -> Finding {
    let hint: String? =
      switch bytes.count {
      case 62, 63: "a zero byte was dropped, or the end is cut"
      case 65: bytes.last == 0x0A ? "a newline was added" : "a byte too many"
      case 66...67: "something was added, perhaps a newline"
      case 74: "it looks like the inside of a minisign signature"
      case 85...90 where isBase64(bytes): "it is still base64"
      case 127...130 where Hexadecimal.bytes(text(bytes)) != nil: "it is still hexadecimal digits"
      case 32: "it is half a signature, or a key"
      default: nil
      }
    return Finding(
      .signatureWrongLength,
      "The signature is \(bytes.count) bytes long" + (hint.map { "; \($0)." } ?? "."),
      expected: "64 bytes", found: "\(bytes.count) bytes", facts: ["len": .int(bytes.count)])
  }

  private static func kind(_ bytes: [UInt8]) -> String? {
    let start = String(decoding: bytes.prefix(40), as: UTF8.self)
    if start.hasPrefix("-----BEGIN SSH SIGNATURE") || start.hasPrefix("SSHSIG") {
      return "an SSH signature"
    }
    if start.hasPrefix("untrusted comment:") { return "a minisign or signify file" }
    return ForeignContent.recogniseSignature(bytes)
  }

  /// S03 where the text is base64 or hexadecimal digits but for a few characters.
  private static func damagedText(_ bytes: [UInt8]) -> Finding? {
    let strangers = bytes.indices.filter { index in
      !Base64.isCharacter(bytes[index]) && bytes[index] != 0x0A && bytes[index] != 0x0D
    }
    guard let first = strangers.first else { return nil }
    guard strangers.count * 10 <= bytes.count, !bytes.contains(0x20) || strangers.count <= 2 else {
      return Finding(
        .notASignature, "The file is some text, not a signature.", expected: "a signature",
        found: "text of \(bytes.count) bytes", facts: ["len": .int(bytes.count), "kind": "text"])
    }
    let place = TextPosition(of: first, in: bytes)
    return Finding(
      .signatureTextDamaged, "The signature's text is damaged: \(place.words).",
      expected: "base64 or hexadecimal digits", found: place.character, facts: place.facts)
  }

  private static func text(_ bytes: [UInt8]) -> String {
    String(decoding: bytes.last == 0x0A ? Array(bytes.dropLast()) : bytes, as: UTF8.self)
  }

  private static func isBase64(_ bytes: [UInt8]) -> Bool {
    bytes.allSatisfy { Base64.isCharacter($0) || $0 == 0x0A || $0 == 0x0D }
  }
}
