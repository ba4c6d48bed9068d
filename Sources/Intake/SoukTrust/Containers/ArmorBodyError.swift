import SoukModel

/// Where the base64 inside an armored block is damaged.
struct ArmorBodyError: Error, Hashable, Sendable {
  /// The line in the file, from 1.
  let line: Int
  /// The character within the line, from 1, where it is known.
  let column: Int?
  /// The byte in the file, where it is known.
  let offset: Int?
  /// How many characters the damaged line or the whole block has.
  let count: Int

  /// The finding, under the code of whatever was being read.
  func finding(_ code: FailureCode, in bytes: [UInt8]) -> Finding {
    var facts: Facts = ["line": .int(line)]
    guard let column, let offset else {
      facts["count"] = .int(count)
      return Finding(
        code, "The block has \(count) base64 characters; line \(line) lacks or repeats some.",
        expected: "a multiple of 4", found: "\(count)", facts: facts)
    }
    let place = TextPosition(of: offset, in: bytes)
    facts["column"] = .int(column)
    facts["offset"] = .int(offset)
    if let character = place.character { facts["char"] = .text(character) }
    return Finding(
      code, "The base64 is damaged: \(place.words).", expected: "base64", found: place.character,
      facts: facts)
  }
}
