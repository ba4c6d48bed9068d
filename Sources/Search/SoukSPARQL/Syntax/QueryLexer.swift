/// Cuts a query's text into words.
///
/// [SPARQL 1.1 Query, clause 19.8](https://www.w3.org/TR/sparql11-query/#sparqlGrammar), productions
/// 139 to 173: the longest word wins, white space and comments are left out.
struct QueryLexer {
  /// The text.
  let text: QueryText
  /// Where the next byte is.
  var offset = 0

  /// A lexer at the beginning of a text.
  init(_ text: QueryText) { self.text = text }

  /// All words, the end last.
  static func tokens(of text: QueryText) throws(QuerySyntaxError) -> [Token] {
    var lexer = QueryLexer(text)
    var tokens: [Token] = []
    while true {
      let token = try lexer.next()
      tokens.append(token)
      if token.kind == .end { return tokens }
    }
  }

  /// The byte so far ahead, or nil at the end.
  func byte(_ ahead: Int = 0) -> UInt8? {
    offset + ahead < text.bytes.count ? text.bytes[offset + ahead] : nil
  }

  /// An error at a place.
  func error(
    at offset: Int, expected: String, found: String, hint: QuerySyntaxError.Hint? = nil
  ) -> QuerySyntaxError {
    let (line, column) = text.position(of: offset)
    return QuerySyntaxError(
      line: line, column: column, expected: expected, found: found, hint: hint)
  }

  private mutating func next() throws(QuerySyntaxError) -> Token {
    skipSpace()
    let start = offset
    let kind = try kind()
    return Token(kind: kind, start: start, end: offset)
  }

  private mutating func skipSpace() {
    while let byte = byte() {
      switch byte {
      case 0x20, 0x09, 0x0a, 0x0d: offset += 1
      case UInt8(ascii: "#"):
        while let byte = self.byte(), byte != 0x0a, byte != 0x0d { offset += 1 }
      default: return
      }
    }
  }

  private mutating func kind() throws(QuerySyntaxError) -> Token.Kind {
    guard let byte = byte() else { return .end }
    switch byte {
    case UInt8(ascii: "<"): return iri() ?? symbol(.lessOrEqual) ?? take(.less)
    case UInt8(ascii: "?"), UInt8(ascii: "$"):
      if let variable = variable() { return variable }
      if byte == UInt8(ascii: "?") { return take(.question) }
    case UInt8(ascii: "@"): return try language()
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return try string(quote: byte)
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return number()
    case UInt8(ascii: "."):
      if let next = self.byte(1), (0x30...0x39).contains(next) { return number() }
      return take(.dot)
    case UInt8(ascii: "_"):
      if self.byte(1) == UInt8(ascii: ":") { return try blankNode() }
    default:
      if let symbol = symbol(startingWith: byte) { return symbol }
    }
    if let name = try name() { return name }
    throw unknownCharacter()
  }

  private func unknownCharacter() -> QuerySyntaxError {
    let scalar = String(decoding: text.bytes[offset...].prefix(4), as: UTF8.self).unicodeScalars
      .first
    let isQuote = scalar.map { "“”„‘’‚«»".unicodeScalars.contains($0) } ?? false
    let isPlain = scalar.map { $0.value > 0x20 && !$0.properties.isDefaultIgnorableCodePoint }
    let found = scalar.map { scalar in
      isPlain == true
        ? "\(scalar)" : "the character U+\(String(scalar.value, radix: 16, uppercase: true))"
    }
    return error(
      at: offset, expected: "a word of SPARQL", found: found ?? "nothing",
      hint: isQuote ? .typographicQuote : nil)
  }

  private mutating func symbol(startingWith byte: UInt8) -> Token.Kind? {
    switch byte {
    case UInt8(ascii: "{"): take(.leftBrace)
    case UInt8(ascii: "}"): take(.rightBrace)
    case UInt8(ascii: "("): take(.leftParenthesis)
    case UInt8(ascii: ")"): take(.rightParenthesis)
    case UInt8(ascii: "["): take(.leftBracket)
    case UInt8(ascii: "]"): take(.rightBracket)
    case UInt8(ascii: ","): take(.comma)
    case UInt8(ascii: ";"): take(.semicolon)
    case UInt8(ascii: "*"): take(.star)
    case UInt8(ascii: "/"): take(.slash)
    case UInt8(ascii: "+"): take(.plus)
    case UInt8(ascii: "-"): take(.minus)
    case UInt8(ascii: "="): take(.equal)
    case UInt8(ascii: "!"): symbol(.notEqual) ?? take(.not)
    case UInt8(ascii: ">"): symbol(.greaterOrEqual) ?? take(.greater)
    case UInt8(ascii: "&"): symbol(.and)
    case UInt8(ascii: "|"): symbol(.or) ?? take(.pipe)
    case UInt8(ascii: "^"): symbol(.datatype) ?? take(.caret)
    default: nil
    }
  }

  /// The symbol when it stands here.
  private mutating func symbol(_ symbol: Token.Symbol) -> Token.Kind? {
    text.bytes[offset...].starts(with: symbol.rawValue.utf8) ? take(symbol) : nil
  }

  private mutating func take(_ symbol: Token.Symbol) -> Token.Kind {
    offset += symbol.rawValue.utf8.count
    return .symbol(symbol)
  }
}
