import SoukRDF

/// Triples, with lists and nodes in brackets.
extension QueryParser {
  /// Whether a triple begins here.
  var beginsTriples: Bool {
    switch token.kind {
    case .variable, .iri, .prefixedName, .blankNode, .integer, .decimal, .double, .string: true
    case .symbol(.leftParenthesis), .symbol(.leftBracket): true
    case .symbol(.plus), .symbol(.minus): true
    case .word: stands("TRUE") || stands("FALSE")
    default: false
    }
  }

  /// Neighbouring triples, up to what is no triple.
  mutating func triplesBlock(_ opened: Token) throws(QuerySyntaxError) -> [PathPattern] {
    var triples: [PathPattern] = []
    while beginsTriples {
      try triplesOfSubject(&triples, allowsPaths: true)
      guard !take(.dot) else { continue }
      if beginsTriples { throw error("a dot, ; , or }", hint: .missingDot) }
      break
    }
    return triples
  }

  /// The triples of one subject.
  mutating func triplesOfSubject(
    _ triples: inout [PathPattern], allowsPaths: Bool
  ) throws(QuerySyntaxError) {
    let hasTriples =
      (stands(.leftBracket) && following.kind != .symbol(.rightBracket))
      || (stands(.leftParenthesis) && following.kind != .symbol(.rightParenthesis))
    guard let subject = try node(&triples, allowsPaths: allowsPaths) else {
      throw error("a subject: a variable, an IRI, or [")
    }
    if hasTriples, !beginsVerb { return }
    try properties(of: subject, &triples, allowsPaths: allowsPaths)
  }

  private var beginsVerb: Bool {
    switch token.kind {
    case .variable, .iri, .prefixedName, .symbol(.leftParenthesis), .symbol(.not),
      .symbol(.caret):
      true
    case .word(let word): word == "a"
    default: false
    }
  }

  private mutating func properties(
    of subject: TermPattern, _ triples: inout [PathPattern], allowsPaths: Bool
  ) throws(QuerySyntaxError) {
    guard beginsVerb else { throw verbError() }
    repeat {
      // More than one semicolon, and one before the end, are allowed.
      if stands(.semicolon) { continue }
      let verb = try self.verb(allowsPaths: allowsPaths)
      repeat {
        guard let object = try node(&triples, allowsPaths: allowsPaths) else {
          throw objectError()
        }
        triples.append(verb.pattern(subject, object))
      } while take(.comma)
    } while take(.semicolon) && (beginsVerb || stands(.semicolon))
  }

  private func verbError() -> QuerySyntaxError {
    let expected = "a property: an IRI, a prefixed name, a path, a variable or `a`"
    guard case .word(let word) = token.kind else { return error(expected) }
    return error(expected, hint: .missingQuestionMark(name: word))
  }

  private func objectError() -> QuerySyntaxError {
    let expected = "a value: a variable, an IRI, a literal, [ or ("
    guard case .word(let word) = token.kind else { return error(expected) }
    return error(expected, hint: .missingQuestionMark(name: word))
  }

  private enum Verb {
    case variable(Variable)
    case path(PropertyPath)

    func pattern(_ subject: TermPattern, _ object: TermPattern) -> PathPattern {
      switch self {
      case .variable(let variable):
        .triple(TriplePattern(subject, .variable(variable), object))
      case .path(.property(let property)): .triple(TriplePattern(subject, property, object))
      case .path(let path): .path(subject, path, object)
      }
    }
  }

  private mutating func verb(allowsPaths: Bool) throws(QuerySyntaxError) -> Verb {
    if case .variable(let name) = token.kind {
      advance()
      return .variable(Variable(name))
    }
    if allowsPaths { return .path(try path()) }
    if case .word("a") = token.kind {
      advance()
      return .path(.property(RDF.type))
    }
    guard let property = try namedNode() else {
      throw error("a property; a template has no paths")
    }
    return .path(.property(property))
  }

  /// A node: a variable, a term, a list or a node in brackets, whose triples are added.
  private mutating func node(
    _ triples: inout [PathPattern], allowsPaths: Bool
  ) throws(QuerySyntaxError) -> TermPattern? {
    switch token.kind {
    case .variable(let name):
      advance()
      return .variable(Variable(name))
    case .blankNode(let label):
      return .variable(try labelled(label))
    case .symbol(.leftParenthesis):
      return try list(&triples, allowsPaths: allowsPaths)
    case .symbol(.leftBracket):
      let opened = token
      advance()
      let node = TermPattern.variable(newAnonymous())
      if take(.rightBracket) { return node }
      try enter()
      defer { leave() }
      try properties(of: node, &triples, allowsPaths: allowsPaths)
      try expect(.rightBracket, "; , or ]", opened: opened)
      return node
    default:
      return try (allowsPaths ? freeTerm() : constantTerm()).map { .term($0) }
    }
  }

  private mutating func list(
    _ triples: inout [PathPattern], allowsPaths: Bool
  ) throws(QuerySyntaxError) -> TermPattern {
    let opened = token
    advance()
    try enter()
    defer { leave() }
    var members: [TermPattern] = []
    while !stands(.rightParenthesis) {
      guard let member = try node(&triples, allowsPaths: allowsPaths) else {
        if token.kind == .end { break }
        throw error("a member of the list, or )")
      }
      members.append(member)
    }
    try expect(.rightParenthesis, "a member of the list, or )", opened: opened)
    var rest = TermPattern.term(.namedNode(RDF.nil))
    for member in members.reversed() {
      let cell = TermPattern.variable(newAnonymous())
      triples.append(.triple(TriplePattern(cell, RDF.first, member)))
      triples.append(.triple(TriplePattern(cell, RDF.rest, rest)))
      rest = cell
    }
    return rest
  }

  private mutating func labelled(_ label: String) throws(QuerySyntaxError) -> Variable {
    if let known = labels[label], known != patternNumber {
      throw error("a variable, or another label", hint: .labelInTwoPatterns(label: label))
    }
    labels[label] = patternNumber
    advance()
    // Labels of the text and those made for brackets are kept apart.
    return .anonymous("l_\(label)")
  }

  private mutating func newAnonymous() -> Variable {
    anonymousCount += 1
    return .anonymous("b_\(anonymousCount)")
  }
}
