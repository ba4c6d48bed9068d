import SoukModel

/// A stated checksum, read for what it is.
enum ExpectedDigest: Hashable, Sendable {
  /// 64 hexadecimal digits of either case.
  case sha256(SHA256Digest)
  /// A digest of another length: the algorithms it may be of.
  case other([UInt8], algorithms: [String])
  /// No digest in its plain form; the digest that was meant, where that can be told.
  case malformed(Finding, meant: [UInt8]?)

  /// Reads the text exactly: nothing is trimmed and no prefix is taken off before it is judged.
  init(_ text: RegistryText) {
    let raw = text.raw
    if let bytes = Hexadecimal.bytes(raw) {
      self = Self.digest(bytes, text)
      return
    }
    let characters = Array(raw.utf8)
    if characters.allSatisfy({ Hexadecimal.value($0) != nil }) {
      self = .malformed(
        Self.finding(
          "The stated checksum has an odd number of digits, \(characters.count).", text,
          ["digits": .int(characters.count)]), meant: nil)
      return
    }
    if let named = Self.named(raw) {
      if named.algorithm != "sha256" {
        self = .other(named.bytes, algorithms: [named.algorithm])
      } else {
        self = .malformed(
          Self.finding(
            "The stated checksum has its algorithm's name before it.", text,
            ["problem": "prefix"]), meant: named.bytes)
      }
      return
    }
    if let bytes = try? Base64.bytes(raw), [16, 20, 28, 32, 48, 64].contains(bytes.count) {
      let names = FileDigest.names(length: bytes.count)
      self =
        bytes.count == 32
        ? .malformed(
          Self.finding("The stated checksum is base64.", text, ["problem": "base64"]),
          meant: bytes)
        : .other(bytes, algorithms: names)
      return
    }
    self = Self.damaged(text, characters)
  }

  private static func digest(_ bytes: [UInt8], _ text: RegistryText) -> ExpectedDigest {
    if let digest = SHA256Digest(bytes: bytes) { return .sha256(digest) }
    let names = FileDigest.names(length: bytes.count)
    guard names.isEmpty else { return .other(bytes, algorithms: names) }
    return .malformed(
      finding(
        "The stated checksum has \(bytes.count * 2) digits.", text,
        ["digits": .int(bytes.count * 2)]), meant: nil)
  }

  /// `sha256:…`, `SHA256=…`, `sha256-…` (base64), `md5:…`.
  private static func named(_ raw: String) -> (algorithm: String, bytes: [UInt8])? {
    guard let mark = raw.firstIndex(where: { ":=-".contains($0) }) else { return nil }
    let name = raw[..<mark].lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " }
    guard
      ["sha256", "sha512", "sha384", "sha224", "sha1", "md5", "blake2b", "crc32"].contains(name)
    else { return nil }
    let rest = String(raw[raw.index(after: mark)...])
    guard let bytes = Hexadecimal.bytes(rest) ?? (try? Base64.bytes(rest)), !bytes.isEmpty else {
      return nil
    }
    return (name, bytes)
  }

  private static func damaged(_ text: RegistryText, _ characters: [UInt8]) -> ExpectedDigest {
    guard !characters.isEmpty else {
      return .malformed(finding("The stated checksum is empty.", text, ["digits": 0]), meant: nil)
    }
    let digits = characters.filter { Hexadecimal.value($0) != nil }
    let first = characters.firstIndex { Hexadecimal.value($0) == nil } ?? 0
    let place = TextPosition(of: first, in: characters)
    var facts: Facts = [
      "offset": .int(first), "digits": .int(digits.count),
      "char": .text(place.character ?? ""),
    ]
    let blanks = characters.filter { [0x20, 0x09, 0x0A, 0x0D].contains($0) }.count
    if blanks + digits.count == characters.count { facts["problem"] = "white space" }
    return .malformed(
      finding(
        "The stated checksum has \(place.words) where a hexadecimal digit should be.", text, facts),
      meant: Hexadecimal.bytes(String(decoding: digits, as: UTF8.self)))
  }

  private static func finding(
    _ sentence: String, _ text: RegistryText, _ facts: Facts
  ) -> Finding {
    Finding(
      .digestMalformed, sentence, expected: "64 hexadecimal digits",
      found: text.escapedPrefix(140), facts: facts)
  }
}
