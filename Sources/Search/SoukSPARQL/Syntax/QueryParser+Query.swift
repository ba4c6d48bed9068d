import SoukRDF

/// The forms of a query and what stands before them.
extension QueryParser {
  /// The whole query, to the end of the text.
  mutating func query() throws(QuerySyntaxError) -> Query {
    try prologue()
    let query: Query
    if take("SELECT") {
      query = try selectQuery()
    } else if take("CONSTRUCT") {
      query = try constructQuery()
    } else if take("DESCRIBE") {
      query = try describeQuery()
    } else if take("ASK") {
      query = try askQuery()
    } else {
      let updates = ["INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "COPY", "MOVE", "ADD"]
      throw error(
        "SELECT, ASK, CONSTRUCT or DESCRIBE",
        hint: updates.contains { stands($0) } ? .update : nil)
    }
    guard token.kind == .end else { throw error("the end of the query") }
    return query
  }

  private mutating func prologue() throws(QuerySyntaxError) {
    while true {
      if take("BASE") {
        guard case .iri(let iri) = token.kind else { throw error("the base as <IRI>") }
        let absolute = try resolved(iri)
        base = IRIReference(absolute)
        baseText = absolute
        advance()
      } else if take("PREFIX") {
        guard case .prefixedName(let name, "") = token.kind else {
          throw error("a prefix with its colon, such as dc:")
        }
        advance()
        guard case .iri(let iri) = token.kind else {
          throw error("the IRI that \(name): stands for, as <IRI>")
        }
        prefixes[name] = try resolved(iri)
        advance()
      } else {
        return
      }
    }
  }

  private mutating func selectQuery() throws(QuerySyntaxError) -> Query {
    let body = try selectBody(allowsDataset: true)
    return Query(
      form: .select(body.select), dataset: body.dataset, pattern: body.pattern,
      modifiers: body.modifiers, values: body.values, prefixes: prefixes, base: baseText)
  }

  private mutating func constructQuery() throws(QuerySyntaxError) -> Query {
    if stands(.leftBrace) {
      let template = try template()
      let dataset = try datasetClauses()
      let pattern = try whereClause()
      let modifiers = try modifiers()
      return try finish(.construct(template), dataset, pattern, modifiers)
    }
    let dataset = try datasetClauses()
    guard take("WHERE"), stands(.leftBrace) else {
      throw error("a template in braces, or WHERE and a pattern of plain triples")
    }
    let template = try template(keepsLabels: true)
    let modifiers = try modifiers()
    let pattern = GroupPattern(
      elements: template.isEmpty ? [] : [.triples(template.map { .triple($0) })])
    return try finish(.construct(template), dataset, pattern, modifiers)
  }

  private mutating func describeQuery() throws(QuerySyntaxError) -> Query {
    var nodes: [TermPattern]?
    if !take(.star) {
      var listed: [TermPattern] = []
      while let node = try variableOrIRI() { listed.append(node) }
      guard !listed.isEmpty else { throw error("*, or the nodes to be described") }
      nodes = listed
    }
    let dataset = try datasetClauses()
    var pattern: GroupPattern?
    if stands("WHERE") || stands(.leftBrace) { pattern = try whereClause() }
    let modifiers = try modifiers()
    return try finish(.describe(nodes), dataset, pattern, modifiers)
  }

  private mutating func askQuery() throws(QuerySyntaxError) -> Query {
    let dataset = try datasetClauses()
    let pattern = try whereClause()
    let modifiers = try modifiers()
    return try finish(.ask, dataset, pattern, modifiers)
  }

  private mutating func finish(
    _ form: QueryForm, _ dataset: [DatasetClause], _ pattern: GroupPattern?,
    _ modifiers: SolutionModifiers
  ) throws(QuerySyntaxError) -> Query {
    let values = stands("VALUES") ? try inlineData() : nil
    return Query(
      form: form, dataset: dataset, pattern: pattern, modifiers: modifiers, values: values,
      prefixes: prefixes, base: baseText)
  }

  /// `FROM` and `FROM NAMED`, as many as there are.
  mutating func datasetClauses() throws(QuerySyntaxError) -> [DatasetClause] {
    var clauses: [DatasetClause] = []
    while take("FROM") {
      let isNamed = take("NAMED")
      guard let graph = try namedNode() else { throw error("the IRI of a graph") }
      clauses.append(isNamed ? .named(graph) : .default(graph))
    }
    return clauses
  }

  /// `WHERE`, which may be left out, and the pattern.
  mutating func whereClause() throws(QuerySyntaxError) -> GroupPattern {
    _ = take("WHERE")
    guard stands(.leftBrace) else {
      if case .word = token.kind { throw error("WHERE and a pattern in braces") }
      throw error("a pattern in braces")
    }
    return try group()
  }

  private mutating func template(
    keepsLabels: Bool = false
  ) throws(QuerySyntaxError) -> [TriplePattern] {
    let opened = token
    try expect(.leftBrace, "{")
    patternNumber += 1
    var triples: [PathPattern] = []
    while !stands(.rightBrace) {
      try triplesOfSubject(&triples, allowsPaths: false)
      guard take(.dot) else { break }
    }
    try expect(
      .rightBrace, "a dot or }", opened: opened)
    // The labels of a template have nothing to do with those of the pattern.
    if !keepsLabels { labels = [:] }
    return triples.compactMap { if case .triple(let triple) = $0 { triple } else { nil } }
  }
}
