/// Where and why a text is no SPARQL query.
package struct QuerySyntaxError: Error, Equatable, Sendable {
  /// The line, from 1.
  package let line: Int
  /// The column in characters, from 1.
  package let column: Int
  /// What may stand there.
  package let expected: String
  /// What stands there.
  package let found: String
  /// What the writer may have meant, where it is one of the usual slips.
  package let hint: Hint?

  /// A usual slip.
  package enum Hint: Equatable, Sendable {
    /// A prefix that no `PREFIX` line declares; the IRI is the one it usually stands for.
    case undeclaredPrefix(name: String, usual: String?)
    /// A triple that begins before the one before has ended.
    case missingDot
    /// A brace or bracket that is never closed.
    case unclosed(symbol: String, line: Int, column: Int)
    /// A name that is to be a variable.
    case missingQuestionMark(name: String)
    /// A comma between the variables of `SELECT`.
    case commaInProjection
    /// `==`, `<>`, `AND`, `OR` or `NOT`.
    case foreignOperator(written: String, meant: String)
    /// An expression with `AS` outside brackets.
    case unbracketedExpression
    /// Quotes as a word processor sets them.
    case typographicQuote
    /// A text in quotes that has no end on its line.
    case unclosedText
    /// An update; the graph is only read.
    case update
    /// A `SELECT` that groups, and a variable that is not grouped.
    case notGrouped(variable: String)
    /// A variable that has a value already.
    case alreadyBound(variable: String)
    /// One label of a blank node in two graph patterns.
    case labelInTwoPatterns(label: String)
    /// A relative IRI where there is no base.
    case noBase
  }
}

extension QuerySyntaxError: CustomStringConvertible {
  /// The place, what was expected and found, and the hint.
  package var description: String {
    let problem = "line \(line), column \(column): expected \(expected), found \(found)"
    return hint.map { "\(problem); \($0)" } ?? problem
  }
}

extension QuerySyntaxError.Hint: CustomStringConvertible {
  /// Half a sentence that says what to do.
  package var description: String {
    switch self {
    case .undeclaredPrefix(let name, let usual):
      "declare the prefix before the query: PREFIX \(name): <\(usual ?? "…")>"
    case .missingDot: "end the triple before it with a dot"
    case .unclosed(let symbol, let line, let column):
      "the \(symbol) of line \(line), column \(column) is not closed"
    case .missingQuestionMark(let name): "a variable begins with a question mark: ?\(name)"
    case .commaInProjection: "the variables of SELECT stand side by side without commas"
    case .foreignOperator(let written, let meant): "SPARQL writes \(meant) for \(written)"
    case .unbracketedExpression: "put the expression and its name in brackets: (… AS ?name)"
    case .typographicQuote: "quotes are the plain \" or '"
    case .unclosedText: "close the text on its line, or write it between \"\"\" and \"\"\""
    case .update: "the graph is only read here; SELECT, ASK, CONSTRUCT and DESCRIBE ask it"
    case .notGrouped(let variable):
      "name ?\(variable) in GROUP BY, or put it in an aggregate such as SAMPLE(?\(variable))"
    case .alreadyBound(let variable): "?\(variable) has a value already; choose another name"
    case .labelInTwoPatterns(let label):
      "a label is known inside one graph pattern only; write a variable for _:\(label)"
    case .noBase: "write the IRI in full, or give a BASE"
    }
  }
}
