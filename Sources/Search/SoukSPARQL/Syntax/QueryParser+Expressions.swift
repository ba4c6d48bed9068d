import SoukRDF

/// Expressions, by rising precedence.
///
/// [SPARQL 1.1 Query, productions 110 to 119](https://www.w3.org/TR/sparql11-query/#rExpression).
extension QueryParser {
  /// An expression.
  mutating func expression() throws(QuerySyntaxError) -> Expression {
    try enter()
    defer { leave() }
    var parts = [try conjunction()]
    while take(.or) { parts.append(try conjunction()) }
    return parts.count == 1 ? parts[0] : .or(parts)
  }

  private mutating func conjunction() throws(QuerySyntaxError) -> Expression {
    var parts = [try relation()]
    while take(.and) { parts.append(try relation()) }
    return parts.count == 1 ? parts[0] : .and(parts)
  }

  private mutating func relation() throws(QuerySyntaxError) -> Expression {
    let left = try sum()
    if case .symbol(let symbol) = token.kind,
      let comparison = Expression.Comparison(rawValue: symbol.rawValue)
    {
      advance()
      return .comparison(comparison, left, try sum())
    }
    if take("IN") { return .membership(left, try arguments(), isNegated: false) }
    if stands("NOT"), Self.isKeyword(following, "IN") {
      advance()
      advance()
      return .membership(left, try arguments(), isNegated: true)
    }
    return left
  }

  private mutating func sum() throws(QuerySyntaxError) -> Expression {
    var sum = try product()
    var count = 1
    while stands(.plus) || stands(.minus) {
      let operation: Expression.Arithmetic = stands(.plus) ? .add : .subtract
      advance()
      count += 1
      try checkChain(count)
      sum = .arithmetic(operation, sum, try product())
    }
    return sum
  }

  private mutating func product() throws(QuerySyntaxError) -> Expression {
    var product = try unary()
    var count = 1
    while stands(.star) || stands(.slash) {
      let operation: Expression.Arithmetic = stands(.star) ? .multiply : .divide
      advance()
      count += 1
      try checkChain(count)
      product = .arithmetic(operation, product, try unary())
    }
    return product
  }

  private mutating func unary() throws(QuerySyntaxError) -> Expression {
    if take(.not) { return .not(try primary()) }
    if stands(.plus) || stands(.minus), !isSignOfNumber {
      let isMinus = stands(.minus)
      advance()
      return isMinus ? .negative(try primary()) : .positive(try primary())
    }
    return try primary()
  }

  private mutating func primary() throws(QuerySyntaxError) -> Expression {
    let opened = token
    switch token.kind {
    case .symbol(.leftParenthesis):
      advance()
      let expression = try self.expression()
      try expect(.rightParenthesis, "an operator or )", opened: opened)
      return expression
    case .variable(let name):
      advance()
      return .variable(Variable(name))
    case .iri, .prefixedName:
      return try termOrFunction()
    case .word(let word):
      if let call = try call() { return call }
      if let term = try freeTerm() { return .term(term) }
      throw error(
        "a value: a variable, a literal, an IRI or a function",
        hint: following.kind == .symbol(.leftParenthesis) ? nil : .missingQuestionMark(name: word))
    default:
      if let term = try freeTerm(), term != .namedNode(RDF.nil) { return .term(term) }
      throw error(at: opened, "a value: a variable, a literal, an IRI or a function")
    }
  }

  private mutating func termOrFunction() throws(QuerySyntaxError) -> Expression {
    let place = index
    guard let node = try namedNode() else { throw error("an IRI") }
    guard stands(.leftParenthesis) else {
      freePlaces.insert(place)
      return .term(.namedNode(node))
    }
    return .function(node, try arguments(allowsDistinct: true))
  }

  /// A condition as `FILTER`, `HAVING` and `ORDER BY` take it: in brackets, or a call.
  mutating func constraint() throws(QuerySyntaxError) -> Expression {
    switch token.kind {
    case .symbol(.leftParenthesis):
      let opened = token
      advance()
      let expression = try self.expression()
      try expect(.rightParenthesis, "an operator or )", opened: opened)
      return expression
    case .iri, .prefixedName:
      guard let node = try namedNode(), stands(.leftParenthesis) else {
        throw error("the arguments of the function in brackets")
      }
      return .function(node, try arguments(allowsDistinct: true))
    default:
      guard let call = try call() else { throw error("a condition in brackets, or a function") }
      return call
    }
  }

  /// Expressions in brackets, with commas between them.
  mutating func arguments(allowsDistinct: Bool = false) throws(QuerySyntaxError) -> [Expression] {
    let opened = token
    try expect(.leftParenthesis, "(")
    if take(.rightParenthesis) { return [] }
    if allowsDistinct { _ = take("DISTINCT") }
    var arguments: [Expression] = []
    repeat { arguments.append(try expression()) } while take(.comma)
    try expect(.rightParenthesis, "a comma or )", opened: opened)
    return arguments
  }
}
