package import SoukRDF

/// A query that was read here, and the text with which another engine is asked the same.
package struct QueryRequest: Sendable {
  /// The query as it was read, with the values that were given for its variables; of a known shape the one
  /// that was read first.
  package let query: Query
  private let written: String
  private let base: String?
  private let prefixes: [String: String]
  private let values: [(Variable, Term)]
  /// The query as one of a known shape; nil where it was read by itself.
  package let parameters: QueryParameters?

  /// Reads a query.
  ///
  /// - Parameters:
  ///   - text: The query.
  ///   - base: The absolute IRI that relative ones refer to until a `BASE` says otherwise.
  ///   - prefixes: What need not be declared, by name without colon.
  ///   - values: Terms for some of its variables, which must be those of a `SELECT` or an `ASK`.
  package init(
    _ text: String, base: String? = nil, prefixes: [String: String] = [:],
    binding values: [(Variable, Term)] = []
  ) throws(QuerySyntaxError) {
    let query = try QueryParser.parse(text, base: base, prefixes: prefixes)
    self.query = values.isEmpty ? query : query.binding(values)
    written = text
    self.base = base
    self.prefixes = prefixes
    self.values = values
    parameters = nil
  }

  /// A query of a known shape.
  init(_ parameters: QueryParameters, _ text: String, base: String?) {
    query = parameters.known.query
    written = text
    self.base = base
    prefixes = [:]
    values = []
    self.parameters = parameters
  }

  /// The whole text, which needs nothing from outside; nil where a value or the base cannot be written in
  /// a query.
  ///
  /// What the person wrote stays as it is. Before it stand the base and the prefixes that it uses and does not
  /// declare; values come as `VALUES` at the beginning of its pattern.
  package func text() -> String? {
    var lines: [String] = []
    if let base {
      guard let reference = Term.reference(base) else { return nil }
      lines.append("BASE \(reference)")
    }
    for (name, iri) in neededPrefixes {
      guard let reference = Term.reference(iri) else { return nil }
      lines.append("PREFIX \(name): \(reference)")
    }
    guard let body = body() else { return nil }
    return (lines + [body]).joined(separator: "\n")
  }

  /// The prefixes without which the text cannot be read, in order.
  private var neededPrefixes: [(String, String)] {
    var needed = prefixes
    for name in prefixes.keys {
      var fewer = needed
      fewer[name] = nil
      if (try? QueryParser.parse(written, base: base, prefixes: fewer)) != nil { needed = fewer }
    }
    return needed.sorted { $0.key < $1.key }
  }

  /// The text with its values.
  private func body() -> String? {
    guard !values.isEmpty else { return written }
    var terms: [String] = []
    for (_, term) in values {
      guard let text = term.queryText else { return nil }
      terms.append(text)
    }
    let names = values.map { "?\($0.0.name)" }.joined(separator: " ")
    guard let text = try? QueryText(written), let place = Self.pattern(of: text) else { return nil }
    let body =
      String(decoding: text.bytes[..<place], as: UTF8.self)
      + " VALUES (\(names)) { (\(terms.joined(separator: " "))) } "
      + String(decoding: text.bytes[place...], as: UTF8.self)
    // Before a query in another one no values may stand.
    return (try? QueryParser.parse(body, base: base, prefixes: prefixes)) == nil ? nil : body
  }

  /// Where the pattern of a `SELECT` or an `ASK` begins: behind the first brace that no bracket holds, for
  /// those of the columns' expressions stand in brackets.
  private static func pattern(of text: QueryText) -> Int? {
    guard let tokens = try? QueryLexer.tokens(of: text) else { return nil }
    var depth = 0
    for token in tokens {
      switch token.kind {
      case .symbol(.leftParenthesis): depth += 1
      case .symbol(.rightParenthesis): depth -= 1
      case .symbol(.leftBrace) where depth == 0: return token.end
      case .word where QueryParser.isKeyword(token, "CONSTRUCT"): return nil
      case .word where QueryParser.isKeyword(token, "DESCRIBE"): return nil
      default: break
      }
    }
    return nil
  }
}
