extension SearchQuery {
  /// Reads what a person typed.
  ///
  /// Every text is a query; the empty one matches everything.
  ///
  /// `"json pars"` → json, pars*; `"name:jq"` → jq* in the name; `"foo:bar"` → foo, bar*;
  /// `"\"http server\" -java"` → the phrase, without java; `"\"open"` → open*;
  /// `"json sig:fail"` → json, and a verdict that begins with fail.
  ///
  /// Of a text longer than ``longestText`` the rest is not read, nor are more than ``mostClauses``
  /// parts of it: what a query costs has a limit.
  package init(parsing whole: String) {
    let text =
      whole.utf8.count <= Self.longestText
      ? whole : String(String.UnicodeScalarView(whole.unicodeScalars.prefix(Self.longestText)))
    var parsed: [Clause] = []
    var trust: [TrustFilter] = []
    var plain: [Substring] = []
    var rest = Substring(text)
    var endsInTrust = false
    while parsed.count + trust.count < Self.mostClauses {
      let before = rest
      guard let word = Self.nextWord(&rest) else { break }
      endsInTrust = word.isTrust
      if word.isTrust {
        let folded = TextFolding.fold(String(word.body))
        if !folded.isEmpty { trust.append(TrustFilter(folded, isNegated: word.isNegated)) }
      } else {
        parsed += Self.clauses(of: word)
        plain.append(before[..<rest.startIndex])
      }
    }
    if endsInTrust {
      if let last = trust.indices.last, !Self.endsInPhrase(text) { trust[last].isPrefix = true }
    } else if let last = parsed.indices.last, !parsed[last].isNegated,
      parsed[last].tokens.count == 1
    {
      parsed[last].isPrefix = parsed[last].isPrefix || !Self.endsInPhrase(text)
    }
    self.init(
      text: whole, clauses: Array(parsed.prefix(Self.mostClauses)), trust: trust,
      plainText: trust.isEmpty ? text : plain.joined(separator: " "))
  }

  /// How many Unicode scalars of a text are read.
  package static let longestText = 1_024
  /// How many words and filters a query has at the most.
  package static let mostClauses = 32

  private struct Word {
    var body: Substring
    var isPhrase: Bool
    var isNegated: Bool
    var field: SearchField?
    var isTrust = false
  }

  /// What stands before the colon of a filter on trust.
  private static let trustName = "sig"

  /// Cuts the next word or quoted phrase off `rest`.
  private static func nextWord(_ rest: inout Substring) -> Word? {
    rest = rest.drop(while: \.isWhitespace)
    guard !rest.isEmpty else { return nil }
    var word = Word(body: rest, isPhrase: false, isNegated: false)
    if rest.first == "-", let next = rest.dropFirst().first, !next.isWhitespace {
      word.isNegated = true
      rest = rest.dropFirst()
    }
    if let colon = rest.firstIndex(of: ":"),
      !rest[..<colon].contains(where: { $0.isWhitespace || $0 == "\"" })
    {
      word.field = SearchField(typed: rest[..<colon])
      word.isTrust = rest[..<colon].lowercased() == trustName
      if word.field != nil || word.isTrust { rest = rest[rest.index(after: colon)...] }
    }
    if rest.first == "\"", let end = rest.dropFirst().firstIndex(of: "\"") {
      word.body = rest[rest.index(after: rest.startIndex)..<end]
      word.isPhrase = true
      rest = rest[rest.index(after: end)...]
    } else {
      word.body = rest.prefix { !$0.isWhitespace }
      rest = rest[word.body.endIndex...]
    }
    return word
  }

  /// The clauses of one word: one for a phrase or a negation, one for each token otherwise.
  private static func clauses(of word: Word) -> [Clause] {
    let tokens = Tokenizer.tokens(of: String(word.body))
    guard !tokens.isEmpty else { return [] }
    if word.isPhrase || word.isNegated {
      return [Clause(tokens: tokens, isNegated: word.isNegated, field: word.field)]
    }
    return tokens.map { Clause(tokens: [$0], field: word.field) }
  }

  private static func endsInPhrase(_ text: String) -> Bool {
    let trimmed = text.reversed().drop(while: \.isWhitespace)
    return trimmed.first == "\"" && text.count(where: { $0 == "\"" }).isMultiple(of: 2)
  }
}
