/// One block between `-----BEGIN …-----` and `-----END …-----`, and nothing else in the file.
struct Armor {
  /// A line of the block, without its line end.
  struct Line {
    /// Its number in the file, from 1.
    let number: Int
    /// Where it starts in the file.
    let offset: Int
    /// Its characters.
    let text: [UInt8]
  }

  /// What the block says it holds: `PUBLIC KEY`.
  let label: String
  /// `Name: value` lines before the base64, as old formats have them.
  let headers: [Line]
  /// The base64 lines.
  let body: [Line]

  private static let begin = Array("-----BEGIN ".utf8)
  private static let end = Array("-----END ".utf8)
  private static let dashes = Array("-----".utf8)

  /// Whether the text has a marker line anywhere, so that it should be read as armor.
  static func isLikely(_ bytes: [UInt8]) -> Bool {
    lines(of: bytes).contains { $0.text.starts(with: begin) || $0.text.starts(with: end) }
  }

  /// Finds the block.
  ///
  /// - Throws: ``ArmorError`` where a marker is missing, the two differ, or other text is there.
  init(_ bytes: [UInt8]) throws(ArmorError) {
    let lines = Self.lines(of: bytes)
    guard let first = lines.firstIndex(where: { $0.text.starts(with: Self.begin) }) else {
      throw .noBegin
    }
    if let stray = lines[..<first].first(where: { !Self.isBlank($0.text) }) {
      throw .textBefore(line: stray.number)
    }
    guard let label = Self.label(of: lines[first].text, after: Self.begin) else {
      throw .badMarker(line: lines[first].number)
    }
    guard let last = lines[(first + 1)...].firstIndex(where: { $0.text.starts(with: Self.end) })
    else { throw .noEnd(label: label) }
    let inner = lines[(first + 1)..<last]
    if let second = inner.first(where: { $0.text.starts(with: Self.begin) }) {
      throw .secondBlock(line: second.number)
    }
    guard let closing = Self.label(of: lines[last].text, after: Self.end) else {
      throw .badMarker(line: lines[last].number)
    }
    guard closing == label else { throw .labelsDiffer(begin: label, end: closing) }
    if let stray = lines[(last + 1)...].first(where: { !Self.isBlank($0.text) }) {
      throw stray.text.starts(with: Self.begin)
        ? .secondBlock(line: stray.number) : .textAfter(line: stray.number)
    }
    self.label = label
    // Headers end at an empty line; without one, a colon is damage in the base64.
    let named = inner.prefix { $0.text.contains(0x3A) || $0.text.first == 0x20 }
    let rest = inner.dropFirst(named.count)
    let endsBlank = rest.first.map { Self.isBlank($0.text) } ?? false
    headers = endsBlank ? Array(named) : []
    body = Array(endsBlank ? rest.dropFirst() : inner)
  }

  /// The bytes that the base64 lines stand for.
  func decoded() throws(ArmorBodyError) -> [UInt8] {
    var joined: [UInt8] = []
    for line in body {
      if let stranger = line.text.firstIndex(where: { !Base64.isCharacter($0) }) {
        throw ArmorBodyError(
          line: line.number, column: stranger + 1, offset: line.offset + stranger,
          count: line.text.count)
      }
      joined += line.text
    }
    defer { SecretBytes.wipe(&joined) }
    guard joined.count.isMultiple(of: 4), !joined.isEmpty else {
      throw ArmorBodyError(line: oddLine, column: nil, offset: nil, count: joined.count)
    }
    do {
      return try Base64.bytes(joined)
    } catch {
      throw place(of: error.offset)
    }
  }

  /// The line that is of another length than it should be: one before the last, or the last.
  private var oddLine: Int {
    let full = body.first?.text.count ?? 0
    let odd = body.dropLast().first { $0.text.count != full } ?? body.last
    return odd?.number ?? 1
  }

  private func place(of offset: Int) -> ArmorBodyError {
    var left = offset
    for line in body {
      if left < line.text.count {
        return ArmorBodyError(
          line: line.number, column: left + 1, offset: line.offset + left, count: line.text.count)
      }
      left -= line.text.count
    }
    return ArmorBodyError(line: oddLine, column: nil, offset: nil, count: offset)
  }

  private static func lines(of bytes: [UInt8]) -> [Line] {
    var lines: [Line] = []
    var start = 0
    for part in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let text = part.last == 0x0D ? part.dropLast() : part
      lines.append(Line(number: lines.count + 1, offset: start, text: Array(text)))
      start += part.count + 1
    }
    return lines
  }

  private static func isBlank(_ text: [UInt8]) -> Bool {
    text.allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  private static func label(of line: [UInt8], after marker: [UInt8]) -> String? {
    let rest = line.dropFirst(marker.count)
    guard rest.count > dashes.count, Array(rest.suffix(dashes.count)) == dashes else { return nil }
    let label = rest.dropLast(dashes.count)
    guard label.allSatisfy({ (0x20...0x7E).contains($0) }) else { return nil }
    return String(decoding: label, as: UTF8.self)
  }
}
