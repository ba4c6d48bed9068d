import SoukRDF

/// Reads a SPARQL 1.1 query by recursive descent.
///
/// [SPARQL 1.1 Query, clause 19.8](https://www.w3.org/TR/sparql11-query/#sparqlGrammar). Takes the time
/// of the text's length; nesting is bounded, so no text ends the process.
package struct QueryParser {
  /// What is nested deeper than this is refused.
  static let depthLimit = 128
  /// How many parts of one kind may stand side by side; their evaluation nests.
  static let chainLimit = 1_000
  /// The longest text read, in bytes.
  package static let lengthLimit = 1 << 20

  let text: QueryText
  let tokens: [Token]
  /// The next word's place in `tokens`.
  var index = 0
  /// The IRI that relative ones refer to.
  var base: IRIReference?
  /// The base as written.
  var baseText: String?
  var prefixes: [String: String] = [:]
  /// How many blank nodes were made.
  var anonymousCount = 0
  /// In which graph pattern a label stands.
  var labels: [String: Int] = [:]
  /// The number of the graph pattern that is being read.
  var patternNumber = 0
  /// How deep the reading has gone.
  var depth = 0
  /// Whether an aggregate may stand here.
  var allowsAggregates = false
  /// Whether an aggregate was seen since this was last set to false.
  var sawAggregate = false
  /// The terms read so far, with the places of the words that they begin with.
  var terms: [(place: Int, term: Term)] = []
  /// The places of those that are a triple's end or a value of an expression, and nothing else.
  var freePlaces: Set<Int> = []

  /// Reads a query.
  ///
  /// - Parameters:
  ///   - text: The query.
  ///   - base: The absolute IRI that relative ones refer to until a `BASE` says otherwise.
  ///   - prefixes: What need not be declared, by name without colon, until a `PREFIX` says otherwise.
  package static func parse(
    _ text: String, base: String? = nil, prefixes: [String: String] = [:]
  ) throws(QuerySyntaxError) -> Query {
    guard text.utf8.count <= Self.lengthLimit else {
      throw QuerySyntaxError(
        line: 1, column: 1, expected: "a query of at most \(Self.lengthLimit) bytes",
        found: "\(text.utf8.count) bytes", hint: nil)
    }
    let words = try QueryText(text)
    var parser = QueryParser(words, try QueryLexer.tokens(of: words), base: base)
    parser.prefixes = prefixes
    return try parser.query()
  }

  /// A parser at the beginning of a text that was cut into words.
  init(_ text: QueryText, _ tokens: [Token], base: String?) {
    self.text = text
    self.tokens = tokens
    self.base = base.map { IRIReference($0) }
    baseText = base
  }

  /// The next word.
  var token: Token { tokens[min(index, tokens.count - 1)] }

  /// The word after the next.
  var following: Token { tokens[min(index + 1, tokens.count - 1)] }

  /// Goes past the next word.
  mutating func advance() { index = min(index + 1, tokens.count - 1) }

  /// Whether the next word is this symbol.
  func stands(_ symbol: Token.Symbol) -> Bool { token.kind == .symbol(symbol) }

  /// Whether the next word is this keyword, in any case; it is given in capitals.
  func stands(_ keyword: String) -> Bool { Self.isKeyword(token, keyword) }

  /// Whether a word is a keyword, given in capitals.
  static func isKeyword(_ token: Token, _ keyword: String) -> Bool {
    guard case .word(let word) = token.kind, word.utf8.count == keyword.utf8.count else {
      return false
    }
    return zip(word.utf8, keyword.utf8).allSatisfy { byte, capital in
      byte == capital || ((0x61...0x7a).contains(byte) && byte - 0x20 == capital)
    }
  }

  /// Goes past a symbol when it stands here.
  mutating func take(_ symbol: Token.Symbol) -> Bool {
    guard stands(symbol) else { return false }
    advance()
    return true
  }

  /// Goes past a keyword when it stands here.
  mutating func take(_ keyword: String) -> Bool {
    guard stands(keyword) else { return false }
    advance()
    return true
  }

  /// Goes past a symbol that must stand here.
  mutating func expect(
    _ symbol: Token.Symbol, _ expected: String, opened: Token? = nil
  ) throws(QuerySyntaxError) {
    guard !take(symbol) else { return }
    var hint: QuerySyntaxError.Hint?
    if let opened, token.kind == .end {
      let (line, column) = text.position(of: opened.start)
      hint = .unclosed(symbol: opened.description, line: line, column: column)
    }
    throw error(expected, hint: hint)
  }

  /// An error at the next word.
  func error(_ expected: String, hint: QuerySyntaxError.Hint? = nil) -> QuerySyntaxError {
    error(at: token, expected, hint: hint)
  }

  /// An error at a word.
  func error(
    at token: Token, _ expected: String, found: String? = nil, hint: QuerySyntaxError.Hint? = nil
  ) -> QuerySyntaxError {
    let (line, column) = text.position(of: token.start)
    return QuerySyntaxError(
      line: line, column: column, expected: expected, found: found ?? token.description,
      hint: hint ?? usualSlip(at: token))
  }

  /// What is often written in place of SPARQL's own signs.
  private func usualSlip(at token: Token) -> QuerySyntaxError.Hint? {
    switch token.kind {
    case .symbol(.equal) where index > 0 && tokens[index - 1].kind == .symbol(.equal):
      .foreignOperator(written: "==", meant: "=")
    case .symbol(.greater) where index > 0 && tokens[index - 1].kind == .symbol(.less):
      .foreignOperator(written: "<>", meant: "!=")
    case .word where Self.isKeyword(token, "AND"): .foreignOperator(written: "AND", meant: "&&")
    case .word where Self.isKeyword(token, "OR"): .foreignOperator(written: "OR", meant: "||")
    case .word where Self.isKeyword(token, "LIKE"):
      .foreignOperator(written: "LIKE", meant: "REGEX or CONTAINS")
    default: nil
    }
  }

  /// Goes one level deeper; the caller comes back with ``leave()``.
  mutating func enter() throws(QuerySyntaxError) {
    depth += 1
    guard depth <= Self.depthLimit else {
      throw error("at most \(Self.depthLimit) levels of brackets and braces")
    }
  }

  /// Comes back from a level.
  mutating func leave() { depth -= 1 }

  /// Refuses a chain that is too long.
  func checkChain(_ count: Int) throws(QuerySyntaxError) {
    guard count <= Self.chainLimit else {
      throw error("at most \(Self.chainLimit) parts side by side")
    }
  }
}
