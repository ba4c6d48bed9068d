/// One word of a query's text.
struct Token {
  /// What the word is.
  enum Kind: Equatable {
    /// `<…>`, without the brackets.
    case iri(String)
    /// `prefix:local`, the local part without its escapes.
    case prefixedName(prefix: String, local: String)
    /// `_:label`.
    case blankNode(String)
    /// `?name` or `$name`.
    case variable(String)
    /// `@tag`.
    case language(String)
    /// Digits.
    case integer(String)
    /// Digits with a dot.
    case decimal(String)
    /// Digits with an exponent.
    case double(String)
    /// A text without its quotes and escapes.
    case string(String)
    /// A keyword or a function's name, as written.
    case word(String)
    /// Punctuation.
    case symbol(Symbol)
    /// The end of the text.
    case end
  }

  /// Punctuation of one or two characters.
  enum Symbol: String {
    case leftBrace = "{"
    case rightBrace = "}"
    case leftParenthesis = "("
    case rightParenthesis = ")"
    case leftBracket = "["
    case rightBracket = "]"
    case dot = "."
    case comma = ","
    case semicolon = ";"
    case star = "*"
    case slash = "/"
    case plus = "+"
    case minus = "-"
    case equal = "="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case not = "!"
    case and = "&&"
    case or = "||"
    case pipe = "|"
    case caret = "^"
    case datatype = "^^"
    case question = "?"
  }

  /// What the word is.
  let kind: Kind
  /// Where its first byte is.
  let start: Int
  /// Where the byte after its last is.
  let end: Int
}

extension Token: CustomStringConvertible {
  /// The word as an error names it.
  var description: String {
    switch kind {
    case .iri(let iri): "<\(iri)>"
    case .prefixedName(let prefix, let local): "\(prefix):\(local)"
    case .blankNode(let label): "_:\(label)"
    case .variable(let name): "?\(name)"
    case .language(let tag): "@\(tag)"
    case .integer(let text), .decimal(let text), .double(let text): text
    case .string(let text):
      text.unicodeScalars.count > 40 ? "the text \"\(text.prefix(40))…\"" : "the text \"\(text)\""
    case .word(let word): word
    case .symbol(let symbol): symbol.rawValue
    case .end: "the end of the query"
    }
  }
}
