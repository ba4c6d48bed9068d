import SoukRDF

/// IRIs and literals.
extension QueryParser {
  /// A variable or an IRI, if one stands here.
  mutating func variableOrIRI() throws(QuerySyntaxError) -> TermPattern? {
    if case .variable(let name) = token.kind {
      advance()
      return .variable(Variable(name))
    }
    return try namedNode().map { .term(.namedNode($0)) }
  }

  /// An IRI in either form, if one stands here.
  mutating func namedNode() throws(QuerySyntaxError) -> NamedNode? {
    switch token.kind {
    case .iri(let iri):
      let node = NamedNode(try resolved(iri))
      terms.append((index, .namedNode(node)))
      advance()
      return node
    case .prefixedName(let prefix, let local):
      guard let iri = prefixes[prefix] else {
        throw error(
          "a prefix that was declared",
          hint: .undeclaredPrefix(name: prefix, usual: Self.usualPrefixes[prefix]))
      }
      let node = NamedNode(iri + local)
      terms.append((index, .namedNode(node)))
      advance()
      return node
    default: return nil
    }
  }

  /// An IRI or a literal, if one stands here.
  mutating func constantTerm() throws(QuerySyntaxError) -> Term? {
    if let node = try namedNode() { return .namedNode(node) }
    switch token.kind {
    case .string(let text):
      let place = index
      advance()
      let literal = try literal(text)
      terms.append((place, .literal(literal)))
      return .literal(literal)
    case .integer, .decimal, .double: return number(sign: "")
    case .symbol(.plus) where isSignOfNumber:
      advance()
      return number(sign: "+")
    case .symbol(.minus) where isSignOfNumber:
      advance()
      return number(sign: "-")
    case .symbol(.leftParenthesis) where following.kind == .symbol(.rightParenthesis):
      advance()
      advance()
      return .namedNode(RDF.nil)
    case .word:
      if take("TRUE") { return .boolean(true) }
      if take("FALSE") { return .boolean(false) }
      return nil
    default: return nil
    }
  }

  /// The same where it is a triple's end or a value of an expression.
  mutating func freeTerm() throws(QuerySyntaxError) -> Term? {
    let place = index
    guard let term = try constantTerm() else { return nil }
    freePlaces.insert(place)
    return term
  }

  /// Whether the sign that stands here belongs to a number right after it.
  var isSignOfNumber: Bool {
    guard token.end == following.start else { return false }
    switch following.kind {
    case .integer, .decimal, .double: return true
    default: return false
    }
  }

  private mutating func number(sign: String) -> Term? {
    let literal: Literal
    switch token.kind {
    case .integer(let digits): literal = Literal(sign + digits, datatype: XSD.integer)
    case .decimal(let digits): literal = Literal(sign + digits, datatype: XSD.decimal)
    case .double(let digits): literal = Literal(sign + digits, datatype: XSD.double)
    default: return nil
    }
    advance()
    return .literal(literal)
  }

  private mutating func literal(_ text: String) throws(QuerySyntaxError) -> Literal {
    if case .language(let tag) = token.kind {
      advance()
      return Literal(text, language: tag)
    }
    guard take(.datatype) else { return Literal(text) }
    guard let datatype = try namedNode() else { throw error("the datatype: an IRI") }
    return Literal(text, datatype: datatype)
  }

  /// The absolute IRI of a reference that stands here.
  func resolved(_ reference: String) throws(QuerySyntaxError) -> String {
    let parsed = IRIReference(reference)
    if let base { return parsed.resolved(against: base) }
    guard parsed.isAbsolute else { throw error("an absolute IRI", hint: .noBase) }
    return reference
  }

  /// What the prefixes that people leave out stand for.
  private static let usualPrefixes = [
    "rdf": RDF.namespace, "xsd": XSD.namespace,
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#", "owl": "http://www.w3.org/2002/07/owl#",
    "foaf": "http://xmlns.com/foaf/0.1/", "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/", "skos": "http://www.w3.org/2004/02/skos/core#",
    "spdx": "http://spdx.org/rdf/terms#", "p": "https://ggen.io/marketplace/properties/",
    "c": "https://ggen.io/marketplace/classes/",
  ]
}
