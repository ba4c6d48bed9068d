/// One block of OpenPGP armor: header lines, base64 and a checksum line.
struct PGPArmor: Sendable {
  /// The bytes that the base64 stands for.
  let bytes: [UInt8]
  /// The checksum that is written under the base64; nil where there is none.
  let statedChecksum: UInt32?

  /// The header lines that may stand in a block; `Hash` belongs to the signed text.
  private static let names = ["Version", "Comment", "MessageID", "Hash", "Charset"]

  /// Whether the written checksum is another one than the bytes have.
  var isChecksumWrong: Bool { statedChecksum.map { $0 != CRC24.checksum(bytes) } ?? false }

  /// The finding about a wrong checksum; nil where it is right or there is none.
  ///
  /// A warning: the checksum guards against typing errors, the signature against everything.
  var checksumFinding: Finding? {
    guard isChecksumWrong, let statedChecksum else { return nil }
    let (stated, real) = (Self.digits(statedChecksum), Self.digits(CRC24.checksum(bytes)))
    return Finding(
      .armorChecksum, "The armor's checksum line is not the one of its bytes.", expected: real,
      found: stated, facts: ["crc_stated": .text(stated), "crc_found": .text(real)])
  }

  /// Reads the lines between the two markers.
  ///
  /// - Throws: ``Finding`` P01 where the header lines are not clean, S03 where the base64 is not.
  init(_ lines: ArraySlice<CleartextMessage.Line>, of whole: [UInt8]) throws(Finding) {
    guard let blank = lines.firstIndex(where: { $0.isBlank }) else {
      throw CleartextMessage.unclean(
        "The signature block has no empty line before its base64.", at: lines.first)
    }
    for line in lines[..<blank] where !Self.isHeader(line.text) {
      throw CleartextMessage.unclean(
        "Line \(line.number) of the signature block is no header that OpenPGP knows.", at: line)
    }
    var body = lines[(blank + 1)...]
    while body.last?.isBlank == true { body.removeLast() }
    statedChecksum = body.last.flatMap { Self.checksum($0.text) }
    if statedChecksum != nil { body.removeLast() }
    var joined: [UInt8] = []
    for line in body {
      let text = line.withoutTrailingBlanks
      if let stranger = text.firstIndex(where: { !Base64.isCharacter($0) }) {
        throw Self.damage(at: line.offset + stranger - text.startIndex, in: whole)
      }
      joined += text
    }
    do {
      bytes = try Base64.bytes(joined)
    } catch {
      throw Self.damage(at: body.last.map { $0.offset + $0.text.count } ?? 0, in: whole)
    }
  }

  /// Reads a file that holds one or more armored blocks of keys, one after the other.
  ///
  /// - Throws: ``Finding`` where a block is not closed or not clean.
  static func keyBlocks(_ bytes: [UInt8]) throws(Finding) -> [UInt8] {
    let lines = CleartextMessage.lines(of: bytes)
    var result: [UInt8] = []
    var rest = lines[...]
    while let begin = rest.firstIndex(where: { $0.isMarker("BEGIN PGP PUBLIC KEY BLOCK") }) {
      guard let end = rest[begin...].firstIndex(where: { $0.isMarker("END PGP PUBLIC KEY BLOCK") })
      else {
        throw Finding(
          .keyArmorWrong, "The key block that begins on line \(rest[begin].number) does not end.")
      }
      result += try PGPArmor(rest[(begin + 1)..<end], of: bytes).bytes
      rest = rest[(end + 1)...]
    }
    return result
  }

  private static func isHeader(_ text: ArraySlice<UInt8>) -> Bool {
    names.contains { text.starts(with: ($0 + ": ").utf8) }
  }

  private static func checksum(_ text: ArraySlice<UInt8>) -> UInt32? {
    guard text.first == 0x3D, let bytes = try? Base64.bytes(Array(text.dropFirst())),
      bytes.count == 3
    else { return nil }
    return bytes.reduce(0) { $0 << 8 | UInt32($1) }
  }

  private static func damage(at offset: Int, in bytes: [UInt8]) -> Finding {
    let place = TextPosition(of: offset, in: bytes)
    return Finding(
      .signatureTextDamaged, "The signature's base64 is damaged: \(place.words).",
      expected: "base64", found: place.character, facts: place.facts)
  }

  private static func digits(_ checksum: UInt32) -> String {
    Hexadecimal.text([
      UInt8(truncatingIfNeeded: checksum >> 16), UInt8(truncatingIfNeeded: checksum >> 8),
      UInt8(truncatingIfNeeded: checksum),
    ])
  }
}
