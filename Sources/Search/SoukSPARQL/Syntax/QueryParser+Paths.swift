import SoukRDF

/// Property paths.
///
/// [SPARQL 1.1 Query, productions 88 to 96](https://www.w3.org/TR/sparql11-query/#rPath).
extension QueryParser {
  /// A path, of which a plain property is the simplest.
  mutating func path() throws(QuerySyntaxError) -> PropertyPath {
    try enter()
    defer { leave() }
    var path = try pathSequence()
    var count = 1
    while take(.pipe) {
      count += 1
      try checkChain(count)
      path = .alternative(path, try pathSequence())
    }
    return path
  }

  private mutating func pathSequence() throws(QuerySyntaxError) -> PropertyPath {
    var path = try pathStep()
    var count = 1
    while take(.slash) {
      count += 1
      try checkChain(count)
      path = .sequence(path, try pathStep())
    }
    return path
  }

  private mutating func pathStep() throws(QuerySyntaxError) -> PropertyPath {
    let isInverse = take(.caret)
    var path = try pathPrimary()
    switch token.kind {
    case .symbol(.question):
      path = .zeroOrOne(path)
      advance()
    case .symbol(.star):
      path = .zeroOrMore(path)
      advance()
    case .symbol(.plus) where !isSignOfNumber:
      path = .oneOrMore(path)
      advance()
    default: break
    }
    return isInverse ? .inverse(path) : path
  }

  private mutating func pathPrimary() throws(QuerySyntaxError) -> PropertyPath {
    let opened = token
    if take(.leftParenthesis) {
      let path = try self.path()
      try expect(.rightParenthesis, ") or more of the path", opened: opened)
      return path
    }
    if take(.not) { return try negatedSet() }
    return .property(try pathProperty())
  }

  private mutating func negatedSet() throws(QuerySyntaxError) -> PropertyPath {
    var forward: [NamedNode] = []
    var backward: [NamedNode] = []
    let opened = token
    guard take(.leftParenthesis) else {
      let isBackward = take(.caret)
      let property = try pathProperty()
      return isBackward
        ? .negated(forward: [], backward: [property]) : .negated(forward: [property], backward: [])
    }
    if !stands(.rightParenthesis) {
      repeat {
        let isBackward = take(.caret)
        let property = try pathProperty()
        if isBackward { backward.append(property) } else { forward.append(property) }
      } while take(.pipe)
    }
    try expect(.rightParenthesis, "| or )", opened: opened)
    return .negated(forward: forward, backward: backward)
  }

  private mutating func pathProperty() throws(QuerySyntaxError) -> NamedNode {
    if case .word("a") = token.kind {
      advance()
      return RDF.type
    }
    guard let property = try namedNode() else { throw error("a property of the path") }
    return property
  }
}
