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
      }, field)
  }

  /// The ranges of `text` that match a word of some clauses, whatever field those are about.
  ///
  /// - Parameter field: what the text is; only a name is divided at capitals and digits.
  package static func ranges(
    in text: String, of wanted: [SearchQuery.Clause], _ field: SearchField?
  ) -> [Range<String.Index>] {
    let wanted = wanted + wanted.flatMap(\.divided)
    guard !wanted.isEmpty else { return [] }
    var ranges: [Range<String.Index>] = []
    var start = text.startIndex
    while start < text.endIndex {
      guard isWordCharacter(text[start]) else {
        start = text.index(after: start)
        continue
      }
      let isSigns = isIdeographic(text[start])
      let end =
        text[start...].firstIndex { !isWordCharacter($0) || isIdeographic($0) != isSigns }
        ?? text.endIndex
      if isSigns {
        ranges += signs(in: text[start..<end], wanted)
      } else if let length = matchedLength(text[start..<end], wanted) {
        ranges.append(start..<(text.index(start, offsetBy: length, limitedBy: end) ?? end))
      } else if field == .name {
        ranges += parts(of: text[start..<end], wanted)
      }
      start = end
    }
    return ranges
  }

  /// The signs of East Asia that a word asks for.
  private static func signs(
    in run: Substring, _ wanted: [SearchQuery.Clause]
  ) -> [Range<String.Index>] {
    var ranges: [Range<String.Index>] = []
    for start in run.indices {
      for token in wanted.flatMap(\.tokens) {
        guard let first = token.unicodeScalars.first, Tokenizer.isIdeographic(first),
          let end = run.index(start, offsetBy: token.count, limitedBy: run.endIndex),
          TextFolding.fold(String(run[start..<end])) == token
        else { continue }
        if let last = ranges.last, last.upperBound >= start {
          ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, end)
        } else {
          ranges.append(start..<end)
        }
      }
    }
    return ranges
  }

  /// The parts of a run of a name that a word asks for.
  private static func parts(
    of run: Substring, _ wanted: [SearchQuery.Clause]
  ) -> [Range<String.Index>] {
    var ranges: [Range<String.Index>] = []
    for part in NameParts.parts(of: run) {
      guard let length = matchedLength(run[part], wanted) else { continue }
      let end = run.index(part.lowerBound, offsetBy: length, limitedBy: part.upperBound)
      ranges.append(part.lowerBound..<(end ?? part.upperBound))
    }
    return ranges
  }

  private static func isWordCharacter(_ character: Character) -> Bool {
    character.unicodeScalars.first.map(Tokenizer.isTokenScalar) ?? false
  }

  private static func isIdeographic(_ character: Character) -> Bool {
    TextFolding.fold(String(character)).unicodeScalars.first.map(Tokenizer.isIdeographic) ?? false
  }

  /// How many characters of the token are matched by the longest-matching clause; nil for none.
  private static func matchedLength(
    _ run: Substring, _ clauses: [SearchQuery.Clause]
  ) -> Int? {
    let token = TextFolding.fold(String(run))
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
