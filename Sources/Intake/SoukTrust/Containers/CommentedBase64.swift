/// The form that minisign and signify share: a line of comment, a line of base64, and for minisign
/// signatures a second pair.
struct CommentedBase64 {
  /// A comment and the bytes under it.
  struct Pair {
    /// What follows the comment's marker.
    let comment: [UInt8]
    /// The decoded line.
    let bytes: [UInt8]
  }

  /// What the untrusted comment begins with.
  static let untrusted = "untrusted comment: "
  /// What the trusted comment begins with.
  static let trusted = "trusted comment: "
  /// No comment is longer, in bytes.
  static let commentLimit = 8192

  /// The first pair.
  let first: Pair
  /// The trusted comment and the signature over it, where they are there.
  let second: Pair?

  /// Whether the text begins like one of these files.
  static func isLikely(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: "untrusted comment:".utf8)
  }

  /// Reads the lines; `damaged` is the code for characters that do not belong.
  init(_ bytes: [UInt8], damaged: FailureCode) throws(Finding) {
    var lines = Self.lines(bytes)
    if lines.last?.isEmpty ?? false { lines.removeLast() }
    guard lines.count == 2 || lines.count == 4 else {
      throw Finding(
        damaged, "The file has \(lines.count) lines.",
        expected: "a comment and a line of base64, once or twice", found: "\(lines.count) lines",
        facts: ["lines": .int(lines.count)])
    }
    first = try Self.pair(lines[0], lines[1], Self.untrusted, in: bytes, damaged)
    second =
      lines.count == 4
      ? try Self.pair(lines[2], lines[3], Self.trusted, in: bytes, damaged) : nil
  }

  private static func pair(
    _ comment: ArraySlice<UInt8>, _ line: ArraySlice<UInt8>, _ marker: String, in file: [UInt8],
    _ damaged: FailureCode
  ) throws(Finding) -> Pair {
    guard comment.starts(with: marker.utf8), comment.count <= commentLimit else {
      let place = TextPosition(of: comment.startIndex, in: file)
      throw Finding(
        damaged, "Line \(place.line) does not begin with \"\(marker)\".", expected: marker,
        facts: place.facts)
    }
    do {
      let bytes = try Base64.bytes(Array(line))
      return Pair(comment: Array(comment.dropFirst(marker.utf8.count)), bytes: bytes)
    } catch {
      let place = TextPosition(of: min(line.startIndex + error.offset, line.endIndex), in: file)
      throw Finding(
        damaged, "The base64 is damaged: \(place.words).", expected: "base64",
        found: place.character, facts: place.facts)
    }
  }

  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map {
      $0.last == 0x0D ? $0.dropLast() : $0
    }
  }
}
