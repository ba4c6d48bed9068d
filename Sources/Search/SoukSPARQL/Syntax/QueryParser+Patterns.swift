import SoukRDF

/// Groups and what stands in them.
extension QueryParser {
  /// A pattern in braces; the brace stands here.
  mutating func group() throws(QuerySyntaxError) -> GroupPattern {
    let opened = token
    try expect(.leftBrace, "{")
    try enter()
    defer { leave() }
    // Conditions inside a pattern see one solution, not a group, wherever the pattern stands.
    let allowed = allowsAggregates
    allowsAggregates = false
    defer { allowsAggregates = allowed }
    patternNumber += 1
    defer { patternNumber += 1 }
    if take("SELECT") {
      let subquery = try subquery()
      try expect(.rightBrace, "} after the subquery", opened: opened)
      return GroupPattern(elements: [.subquery(subquery)])
    }
    var elements: [PatternElement] = []
    var visible: Set<Variable> = []
    while !stands(.rightBrace) {
      try checkChain(elements.count)
      let element = try element(visible, opened)
      visible.formUnion(element.visibleVariables)
      elements.append(element)
      if case .triples = element { continue }
      // A dot may follow anything but is needed only between triples.
      _ = take(.dot)
    }
    try expect(.rightBrace, "}", opened: opened)
    return GroupPattern(elements: elements)
  }

  private mutating func element(
    _ visible: Set<Variable>, _ opened: Token
  ) throws(QuerySyntaxError) -> PatternElement {
    if take("FILTER") { return .filter(try constraint()) }
    if beginsTriples { return .triples(try triplesBlock(opened)) }
    patternNumber += 1
    if take("OPTIONAL") { return .optional(try group()) }
    if take("MINUS") { return .minus(try group()) }
    if take("GRAPH") {
      guard let graph = try variableOrIRI() else { throw error("the graph: an IRI or a variable") }
      return .graph(graph, try group())
    }
    if take("SERVICE") {
      let isSilent = take("SILENT")
      guard let service = try variableOrIRI() else {
        throw error("the service: an IRI or a variable")
      }
      return .service(service, try group(), isSilent: isSilent)
    }
    if take("BIND") { return try bind(visible) }
    if stands("VALUES") { return .values(try inlineData()) }
    if stands(.leftBrace) { return try union() }
    if stands("SELECT") { throw error("a subquery in braces of its own") }
    throw unexpectedElement(opened)
  }

  private func unexpectedElement(_ opened: Token) -> QuerySyntaxError {
    let expected = "a triple, FILTER, OPTIONAL, {, MINUS, GRAPH, BIND, VALUES or }"
    if token.kind == .end {
      let (line, column) = text.position(of: opened.start)
      return error(expected, hint: .unclosed(symbol: "{", line: line, column: column))
    }
    if case .word(let word) = token.kind {
      let isOuter = ["LIMIT", "ORDER", "GROUP", "HAVING", "OFFSET"].contains { stands($0) }
      let (line, column) = text.position(of: opened.start)
      return error(
        expected,
        hint: isOuter
          ? .unclosed(symbol: "{", line: line, column: column) : .missingQuestionMark(name: word))
    }
    return error(expected)
  }

  private mutating func bind(_ visible: Set<Variable>) throws(QuerySyntaxError) -> PatternElement {
    let opened = token
    try expect(.leftParenthesis, "( after BIND")
    let expression = try self.expression()
    let place = following
    let variable = try alias()
    guard !visible.contains(variable) else {
      throw error(
        at: place, "a new name for the value", found: "?\(variable.name)",
        hint: .alreadyBound(variable: variable.name))
    }
    try expect(.rightParenthesis, ")", opened: opened)
    return .bind(expression, variable)
  }

  private mutating func union() throws(QuerySyntaxError) -> PatternElement {
    var groups = [try group()]
    while take("UNION") {
      try checkChain(groups.count)
      guard stands(.leftBrace) else { throw error("a pattern in braces after UNION") }
      groups.append(try group())
    }
    return .union(groups)
  }

  private mutating func subquery() throws(QuerySyntaxError) -> Subquery {
    // A subquery's blank nodes are its own.
    let body = try selectBody(allowsDataset: false)
    return Subquery(
      select: body.select, pattern: body.pattern, modifiers: body.modifiers, values: body.values)
  }

  /// `VALUES` with its variables and rows; the keyword stands here.
  mutating func inlineData() throws(QuerySyntaxError) -> InlineData {
    advance()
    if case .variable(let name) = token.kind {
      advance()
      let opened = token
      try expect(.leftBrace, "{ after the variable of VALUES")
      var rows: [[Term?]] = []
      while !stands(.rightBrace) { rows.append([try dataValue()]) }
      try expect(.rightBrace, "}", opened: opened)
      return InlineData(variables: [Variable(name)], rows: rows)
    }
    try expect(.leftParenthesis, "a variable, or variables in brackets, after VALUES")
    var variables: [Variable] = []
    while case .variable(let name) = token.kind {
      let variable = Variable(name)
      guard !variables.contains(variable) else { throw error("another variable") }
      variables.append(variable)
      advance()
    }
    try expect(.rightParenthesis, "a variable or )")
    let opened = token
    try expect(.leftBrace, "{ after the variables of VALUES")
    var rows: [[Term?]] = []
    while !stands(.rightBrace) { rows.append(try dataRow(variables.count)) }
    try expect(.rightBrace, "}", opened: opened)
    return InlineData(variables: variables, rows: rows)
  }

  private mutating func dataRow(_ width: Int) throws(QuerySyntaxError) -> [Term?] {
    let opened = token
    try expect(.leftParenthesis, "a row in brackets, or }")
    var row: [Term?] = []
    while !stands(.rightParenthesis) {
      guard row.count < width else { throw error("\(width) values in this row, and then )") }
      row.append(try dataValue())
    }
    guard row.count == width else { throw error("\(width) values in this row") }
    try expect(.rightParenthesis, ")", opened: opened)
    return row
  }

  private mutating func dataValue() throws(QuerySyntaxError) -> Term? {
    if take("UNDEF") { return nil }
    if case .blankNode = token.kind { throw error("an IRI, a literal or UNDEF") }
    guard let term = try constantTerm() else { throw error("an IRI, a literal or UNDEF") }
    return term
  }
}
