/// One OpenPGP cleartext message, and nothing before, between or after its parts.
///
/// What is read later is exactly what was hashed: ``text`` is the only form of the text there is.
struct CleartextMessage: Sendable {
  /// One line of the file.
  struct Line: Sendable {
    /// Its number, from 1.
    let number: Int
    /// Where it starts.
    let offset: Int
    /// Its bytes without the line end.
    let text: ArraySlice<UInt8>
  }

  /// The most bytes a message may have; Debian's largest has 150 KB.
  static let limit = 16 << 20

  /// The signed text in canonical form: dashes unescaped, blanks at line ends gone, lines joined
  /// by CR LF, no line end after the last (RFC 9580 section 7.1).
  let text: [UInt8]
  /// The signature block.
  let armor: PGPArmor

  /// Reads a message.
  ///
  /// - Throws: ``Finding``: P01 with the line where it is not clean, S01 where nothing is signed,
  ///   S04 where the file is something else, C08, R09, or S03 for damaged base64.
  /// - Complexity: linear.
  init(_ bytes: [UInt8]) throws(Finding) {
    guard !bytes.isEmpty else { throw Finding(.fileEmpty, "The file is empty.") }
    guard bytes.count <= Self.limit else {
      throw Finding(
        .tooBig, "The message has \(bytes.count) bytes.", expected: "\(Self.limit) at the most",
        found: "\(bytes.count)")
    }
    let lines = Self.lines(of: bytes)
    try Self.checkStart(lines, bytes)
    let blank = try Self.endOfHeaders(lines)
    guard let signature = lines[blank...].firstIndex(where: { $0.isMarker("BEGIN PGP SIGNATURE") })
    else { throw Self.unclean("The text begins and no signature follows.", at: lines.last) }
    text = try Self.canonical(lines[(blank + 1)..<signature])
    guard
      let end = lines[signature...].firstIndex(where: { $0.isMarker("END PGP SIGNATURE") })
    else { throw Self.unclean("The signature block does not end.", at: lines.last) }
    armor = try PGPArmor(lines[(signature + 1)..<end], of: bytes)
    if let stray = lines[(end + 1)...].first(where: { !$0.isBlank }) {
      throw Self.unclean(
        "Line \(stray.number) stands after the signature: it is not signed.", at: stray)
    }
  }

  private static func checkStart(_ lines: [Line], _ bytes: [UInt8]) throws(Finding) {
    guard let first = lines.first, !first.isMarker("BEGIN PGP SIGNED MESSAGE") else { return }
    if let begin = lines.first(where: { $0.isMarker("BEGIN PGP SIGNED MESSAGE") }) {
      throw unclean(
        "\(begin.number - 1) line(s) stand before -----BEGIN PGP SIGNED MESSAGE-----: "
          + "they are not signed.", at: first)
    }
    if let kind = ForeignContent.recognise(bytes) {
      throw Finding(
        .notASignature, "This is \(kind), not a signed message.",
        expected: "-----BEGIN PGP SIGNED MESSAGE-----", found: kind, facts: ["found": .text(kind)])
    }
    if lines.contains(where: { $0.isMarker("BEGIN PGP SIGNATURE") }) {
      throw unclean("The line -----BEGIN PGP SIGNED MESSAGE----- is missing.", at: first)
    }
    throw Finding(
      .signatureMissing, "The file is not signed.",
      expected: "-----BEGIN PGP SIGNED MESSAGE-----", found: "no such line")
  }

  /// The empty line after the `Hash:` lines; only they may stand there.
  private static func endOfHeaders(_ lines: [Line]) throws(Finding) -> Int {
    for (index, line) in lines.enumerated().dropFirst() {
      if line.isBlank { return index }
      guard line.text.starts(with: "Hash: ".utf8) else {
        throw unclean(
          "Line \(line.number) stands between the marker and the empty line: it is not signed.",
          at: line)
      }
    }
    throw unclean("There is no empty line before the text.", at: lines.last)
  }

  private static func canonical(_ lines: ArraySlice<Line>) throws(Finding) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(lines.reduce(0) { $0 + $1.text.count + 2 })
    for line in lines {
      if line.number != lines.first?.number { text += [0x0D, 0x0A] }
      var content = line.withoutTrailingBlanks
      if content.first == 0x2D {
        // "-" alone was "- " before its blank was cut: an escaped empty line.
        guard content.count == 1 || content.starts(with: [0x2D, 0x20]) else {
          throw unclean(
            "Line \(line.number) of the text begins with a dash that is not escaped.", at: line)
        }
        content = content.dropFirst(2)
      }
      text += content
    }
    return text
  }

  /// A P01 finding at a line.
  static func unclean(_ observation: String, at line: Line?) -> Finding {
    var facts = Facts()
    if let line {
      facts["line"] = .int(line.number)
      facts["offset"] = .int(line.offset)
    }
    return Finding(
      .cleartextUnclean, observation, expected: "one cleartext message and nothing besides",
      found: line.map { CleartextMessage.shown($0.text) }, facts: facts)
  }

  private static func shown(_ text: ArraySlice<UInt8>) -> String {
    String(decoding: text.prefix(80), as: UTF8.self)
  }

  /// The lines of a file; CR belongs to the line end.
  static func lines(of bytes: [UInt8]) -> [Line] {
    var lines: [Line] = []
    var offset = 0
    for part in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      lines.append(
        Line(
          number: lines.count + 1, offset: offset,
          text: part.last == 0x0D ? part.dropLast() : part))
      offset += part.count + 1
    }
    return lines
  }
}

extension CleartextMessage.Line {
  /// Whether there is nothing but blanks.
  var isBlank: Bool { text.allSatisfy(Self.isBlankByte) }

  /// The line without the blanks at its end, which no signature covers.
  var withoutTrailingBlanks: ArraySlice<UInt8> {
    var end = text.endIndex
    while end > text.startIndex, Self.isBlankByte(text[end - 1]) { end -= 1 }
    return text[text.startIndex..<end]
  }

  /// Whether the line is exactly `-----label-----`.
  func isMarker(_ label: String) -> Bool {
    text.elementsEqual("-----\(label)-----".utf8)
  }

  private static func isBlankByte(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0D
  }
}
