/// Finds which parts of a shown text made it match a query.
package enum MatchHighlighter {
  /// The ranges of `text` that match a word of the query, in order, not overlapping.
  ///
  /// Whole tokens for whole words, the typed part for a prefix. Works on text as it is shown (escaped): ranges are of that very string.
  package static func ranges(
    in text: String, of query: SearchQuery, field: SearchField?
  ) -> [Range<String.Index>] {
    ranges(
      in: text,
      of: query.clauses.filter {
        !$0.isNegated && ($0.field == nil || field == nil || $0.field == field)
      })
  }

  /// The ranges of `text` that match a word of some clauses, whatever field those are about.
  package static func ranges(
    in text: String, of wanted: [SearchQuery.Clause]
  ) -> [Range<String.Index>] {
    guard !wanted.isEmpty else { return [] }
    var ranges: [Range<String.Index>] = []
    var start = text.startIndex
    while start < text.endIndex {
      guard isWordCharacter(text[start]) else {
        start = text.index(after: start)
        continue
      }
      let end = text[start...].firstIndex { !isWordCharacter($0) } ?? text.endIndex
      if let length = matchedLength(TextFolding.fold(String(text[start..<end])), wanted) {
        let stop = text.index(start, offsetBy: length, limitedBy: end) ?? end
        ranges.append(start..<stop)
      }
      start = end
    }
    return ranges
  }

  private static func isWordCharacter(_ character: Character) -> Bool {
    character.unicodeScalars.first.map(Tokenizer.isTokenScalar) ?? false
  }

  /// How many characters of the token are matched by the longest-matching clause; nil for none.
  private static func matchedLength(_ token: String, _ clauses: [SearchQuery.Clause]) -> Int? {
    var best: Int?
    for clause in clauses {
      for (index, word) in clause.tokens.enumerated() {
        let isPrefix = clause.isPrefix && index == clause.tokens.count - 1
        if token == word || (isPrefix && token.hasPrefix(word)) {
          best = max(best ?? 0, isPrefix ? word.count : token.count)
        }
      }
    }
    return best
  }
}
