import SoukRDF

/// Calls of the language's own functions.
extension QueryParser {
  /// A call, if the word that stands here names a function.
  mutating func call() throws(QuerySyntaxError) -> Expression? {
    guard case .word(let word) = token.kind else { return nil }
    if stands("EXISTS") {
      advance()
      return .exists(try existingPattern(), isNegated: false)
    }
    if stands("NOT"), Self.isKeyword(following, "EXISTS") {
      advance()
      advance()
      return .exists(try existingPattern(), isNegated: true)
    }
    let name = word.uppercased()
    if let function = AggregateCall.Function(rawValue: name) {
      return .aggregate(try aggregate(function))
    }
    guard let function = BuiltIn(rawValue: name) else { return nil }
    let place = token
    advance()
    guard stands(.leftParenthesis) else { throw error("( after \(name)") }
    let arguments = try self.arguments()
    guard function.arity.contains(arguments.count) else {
      throw error(
        at: place, Self.wanted(function, name),
        found: "\(arguments.count) argument\(arguments.count == 1 ? "" : "s")")
    }
    if function == .bound {
      guard case .variable = arguments[0] else {
        throw error(at: place, "a variable as the argument of BOUND", found: "something else")
      }
    }
    return .call(function, arguments)
  }

  private static func wanted(_ function: BuiltIn, _ name: String) -> String {
    let arity = function.arity
    if arity.upperBound == .max { return "\(arity.lowerBound) or more arguments of \(name)" }
    if arity.lowerBound == arity.upperBound {
      return "\(arity.lowerBound) argument\(arity.lowerBound == 1 ? "" : "s") of \(name)"
    }
    return "\(arity.lowerBound) to \(arity.upperBound) arguments of \(name)"
  }

  private mutating func existingPattern() throws(QuerySyntaxError) -> GroupPattern {
    guard stands(.leftBrace) else { throw error("a pattern in braces after EXISTS") }
    return try group()
  }

  private mutating func aggregate(
    _ function: AggregateCall.Function
  ) throws(QuerySyntaxError) -> AggregateCall {
    guard allowsAggregates else {
      throw error("a value of one solution; aggregates stand in SELECT, HAVING and ORDER BY")
    }
    sawAggregate = true
    advance()
    let opened = token
    try expect(.leftParenthesis, "( after \(function.rawValue)")
    allowsAggregates = false
    defer { allowsAggregates = true }
    let isDistinct = take("DISTINCT")
    var argument: Expression?
    if function != .count || !take(.star) { argument = try expression() }
    var separator = " "
    if function == .concatenation, take(.semicolon) {
      guard take("SEPARATOR") else { throw error("SEPARATOR") }
      try expect(.equal, "= after SEPARATOR")
      guard case .string(let text) = token.kind else { throw error("a text after SEPARATOR =") }
      separator = text
      advance()
    }
    try expect(.rightParenthesis, ")", opened: opened)
    return AggregateCall(
      function: function, isDistinct: isDistinct, argument: argument, separator: separator)
  }
}
