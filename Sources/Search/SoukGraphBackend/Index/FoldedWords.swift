import SoukSearch

/// The words of a name and a summary that are not ASCII, folded when the index is built: to fold them for
/// every key would cost more than all else.
///
/// | bytes | what |
/// | --- | --- |
/// | | for each run of the name: its text; how many tokens follow, none where it is its only one; those |
/// | 1 | 0 |
/// | | for each part of the name its token |
/// | 1 | 0 |
/// | | for each token of the summary |
///
/// Texts stand behind their length, which is never 0, and numbers are in groups of 7 bits, the lowest first.
enum FoldedWords {
  /// The bytes for a name and a summary; nil where both are ASCII, whose words are found by looking at them.
  ///
  /// Of one that is ASCII nothing is kept.
  static func bytes(name: String, summary: String) -> [UInt8]? {
    let isPlainName = name.utf8.allSatisfy { $0 < 0x80 }
    let isPlainSummary = summary.utf8.allSatisfy { $0 < 0x80 }
    guard !isPlainName || !isPlainSummary else { return nil }
    var bytes: [UInt8] = []
    for run in isPlainName ? [] : Tokenizer.runs(of: name) {
      StoredRow.append(run.text, to: &bytes)
      let tokens = run.tokens
      guard tokens != [run.text] else {
        bytes.append(0)
        continue
      }
      StoredRow.append(UInt64(tokens.count), to: &bytes)
      for token in tokens { StoredRow.append(token, to: &bytes) }
    }
    bytes.append(0)
    for part in isPlainName ? [] : NameParts.tokens(of: name) {
      StoredRow.append(part, to: &bytes)
    }
    bytes.append(0)
    for token in isPlainSummary ? [] : Tokenizer.tokens(of: summary) {
      StoredRow.append(token, to: &bytes)
    }
    return bytes
  }

  /// Calls the bodies with what stands of a name.
  ///
  /// - Returns: where the tokens of the summary begin; nil in damaged bytes.
  @inline(__always)
  static func readName(
    _ bytes: Span<UInt8>, in words: Range<Int>, run: (Range<Int>) -> Void,
    token: (Range<Int>) -> Void, part: (Range<Int>) -> Void
  ) -> Int? {
    var position = words.lowerBound
    while true {
      guard let text = StoredRow.text(bytes, &position, before: words.upperBound) else {
        return nil
      }
      if text.isEmpty { break }
      run(text)
      guard let count = StoredRow.number(bytes, &position, before: words.upperBound) else {
        return nil
      }
      if count == 0 { token(text) }
      for _ in 0..<min(count, UInt64(words.count)) {
        guard let found = StoredRow.text(bytes, &position, before: words.upperBound) else {
          return nil
        }
        token(found)
      }
    }
    while true {
      guard let text = StoredRow.text(bytes, &position, before: words.upperBound) else {
        return nil
      }
      if text.isEmpty { return position }
      part(text)
    }
  }

  /// Calls `body` with each token of the summary.
  @inline(__always)
  static func readSummary(_ bytes: Span<UInt8>, in words: Range<Int>, _ body: (Range<Int>) -> Void)
  {
    var position = words.lowerBound
    while position < words.upperBound,
      let token = StoredRow.text(bytes, &position, before: words.upperBound)
    {
      body(token)
    }
  }
}
