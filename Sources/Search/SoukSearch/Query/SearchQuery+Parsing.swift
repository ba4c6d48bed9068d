extension SearchQuery {
  /// Reads what a person typed.
  ///
  /// Every text is a query; the empty one matches everything.
  ///
  /// `"json pars"` → json, pars*; `"name:jq"` → jq* in the name; `"foo:bar"` → foo, bar*;
  /// `"\"http server\" -java"` → the phrase, without java; `"\"open"` → open*;
  /// `"json sig:fail"` → json, and a verdict that begins with fail; `"downloads:x jq"` → jq*, and a
  /// diagnostic.
  ///
  /// Of a text longer than ``longestText`` the rest is not read, nor are more than ``mostClauses``
  /// parts of it: what a query costs has a limit.
  package init(parsing whole: String) {
    let text =
      whole.utf8.count <= Self.longestText
      ? whole : String(String.UnicodeScalarView(whole.unicodeScalars.prefix(Self.longestText)))
    var parsed: [Clause] = []
    var filters: [PackageFilter] = []
    var diagnostics: [QueryDiagnostic] = []
    var plain: [Substring] = []
    var rest = Substring(text)
    var endsInFilter = false
    var hasFilters = false
    func note(_ problem: QueryDiagnostic.Problem, _ range: Range<String.Index>) {
      let scalars = text.unicodeScalars
      let start = scalars.distance(from: scalars.startIndex, to: range.lowerBound)
      let length = scalars.distance(from: range.lowerBound, to: range.upperBound)
      diagnostics.append(QueryDiagnostic(start..<start + length, problem))
    }
    while parsed.count + filters.count < Self.mostClauses {
      let before = rest
      guard let word = QueryWord(takenFrom: &rest) else { break }
      endsInFilter = word.isFilter
      if word.isFilter {
        hasFilters = true
        do throws(QueryDiagnostic.Problem) {
          let isLast = rest.allSatisfy(\.isWhitespace)
          if let filter = try word.filter(isLast: isLast) { filters.append(filter) }
        } catch {
          note(error, word.start..<word.body.endIndex)
        }
      } else {
        parsed += Self.clauses(of: word)
        plain.append(before[..<rest.startIndex])
        if let unknown = word.unknownField { note(unknown.problem, unknown.range) }
      }
      // What follows a quote that nothing closes is one mistake, not one for each of its words.
      if word.opensQuote, !diagnostics.contains(where: { $0.problem == .unclosedQuote }) {
        note(.unclosedQuote, word.body.startIndex..<text.endIndex)
      }
    }
    if !endsInFilter, let last = parsed.indices.last, !parsed[last].isNegated,
      parsed[last].tokens.count == 1
    {
      parsed[last].isPrefix = parsed[last].isPrefix || !Self.endsInPhrase(text)
    }
    self.init(
      text: whole, clauses: Array(parsed.prefix(Self.mostClauses)), filters: filters,
      diagnostics: diagnostics,
      plainText: hasFilters ? plain.joined(separator: " ") : text)
  }

  /// How many Unicode scalars of a text are read.
  package static let longestText = 1_024
  /// How many words and filters a query has at the most.
  package static let mostClauses = 32

  /// The clauses of one word: one for a phrase or a negation, one for each token otherwise.
  ///
  /// A sign of East Asia alone asks for all words that begin with it, which are those that hold it.
  private static func clauses(of word: QueryWord) -> [Clause] {
    let runs = Tokenizer.runs(of: String(word.body))
    guard let last = runs.last else { return [] }
    let field = word.field?.searchField
    if word.isPhrase || word.isNegated {
      let tokens = runs.dropLast().flatMap(\.tokens) + last.wanted
      return [
        Clause(
          tokens: tokens, isPrefix: last.isSign, isNegated: word.isNegated, field: field,
          joined: runs.map(\.text).joined())
      ]
    }
    let parts = parts(of: word.body, runs)
    return zip(runs, parts).flatMap { run, parts in
      run.wanted.enumerated().map { place, token in
        Clause(
          tokens: [token], isPrefix: run.isSign, field: field, parts: parts,
          joined: place == 0 ? run.text : "")
      }
    }
  }

  /// For each run of a word the words into which capitals divide it.
  private static func parts(of body: Substring, _ runs: [TokenRun]) -> [[String]] {
    let none = [[String]](repeating: [], count: runs.count)
    guard body.unicodeScalars.contains(where: \.properties.isUppercase) else { return none }
    // What separates may fold to letters: only where it does not is it known whose capitals are whose.
    let pieces = body.unicodeScalars.split { scalar in
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark: false
      default: !Tokenizer.isTokenScalar(scalar)
      }
    }.map { String($0) }.filter { !Tokenizer.runs(of: $0).isEmpty }
    guard pieces.map(Tokenizer.runs) == runs.map({ [$0] }) else { return none }
    return pieces.map(NameParts.words)
  }

  private static func endsInPhrase(_ text: String) -> Bool {
    let trimmed = text.reversed().drop(while: \.isWhitespace)
    return trimmed.first == "\"" && text.count(where: { $0 == "\"" }).isMultiple(of: 2)
  }
}
