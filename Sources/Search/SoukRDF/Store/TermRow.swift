/// A term as a row of the dictionary.
struct TermRow {
  /// What `rdf_term.kind` says.
  enum Kind: Int64 {
    /// An IRI.
    case namedNode = 0
    /// A blank node.
    case blankNode = 1
    /// An `xsd:string`.
    case string = 2
    /// A string in a language.
    case languageString = 3
    /// A literal of any other datatype.
    case typedLiteral = 4
  }

  /// What `rdf_term.qualifier` says.
  enum Qualifier {
    /// Nothing.
    case none
    /// A language tag.
    case language(String)
    /// The id of the datatype.
    case datatype(TermID)
  }

  /// The kind of term.
  let kind: Kind
  /// IRI, label or lexical form.
  let value: String
  /// What else makes the term.
  let qualifier: Qualifier

  /// The row of a resource.
  init(_ resource: Resource) {
    switch resource {
    case .namedNode(let node):
      self.init(kind: .namedNode, value: node.iri, qualifier: .none)
    case .blankNode(let node):
      self.init(kind: .blankNode, value: node.label, qualifier: .none)
    }
  }

  /// The row of any term; `datatypeID` gives the id of a datatype, or nil to give up.
  init?(
    _ term: Term, datatypeID: (NamedNode) throws(TripleStoreError) -> TermID?
  ) throws(TripleStoreError) {
    switch term {
    case .namedNode(let node):
      self.init(.namedNode(node))
    case .blankNode(let node):
      self.init(.blankNode(node))
    case .literal(let literal):
      if let language = literal.language {
        self.init(
          kind: .languageString, value: literal.lexicalForm, qualifier: .language(language))
      } else if literal.datatype == XSD.string {
        self.init(kind: .string, value: literal.lexicalForm, qualifier: .none)
      } else {
        guard let datatype = try datatypeID(literal.datatype) else { return nil }
        self.init(
          kind: .typedLiteral, value: literal.lexicalForm, qualifier: .datatype(datatype))
      }
    }
  }

  private init(kind: Kind, value: String, qualifier: Qualifier) {
    self.kind = kind
    self.value = value
    self.qualifier = qualifier
  }

  /// Replaces the contents of `key` with bytes that no other row has.
  ///
  /// The language is closed by a byte that UTF-8 never uses, so no two rows run together.
  func write(to key: inout [UInt8]) {
    key.removeAll(keepingCapacity: true)
    key.append(UInt8(kind.rawValue))
    switch qualifier {
    case .none:
      break
    case .language(let tag):
      key.append(contentsOf: tag.utf8)
      key.append(0xff)
    case .datatype(let id):
      for shift in stride(from: Int64(0), to: 64, by: 8) {
        key.append(UInt8(truncatingIfNeeded: id.rawValue >> shift))
      }
    }
    key.append(contentsOf: value.utf8)
  }
}
