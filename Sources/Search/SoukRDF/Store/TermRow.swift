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
      if literal.language != nil || literal.datatype == XSD.string {
        self.init(literal)
      } else {
        guard let datatype = try datatypeID(literal.datatype) else { return nil }
        self.init(literal.lexicalForm, datatype: datatype)
      }
    }
  }

  /// The row of a literal that is a plain string or a string in a language.
  init(_ string: Literal) {
    self.init(
      kind: string.language == nil ? .string : .languageString, value: string.lexicalForm,
      qualifier: string.language.map { .language($0) } ?? .none)
  }

  /// The row of a literal of another datatype, whose id is given.
  init(_ lexicalForm: String, datatype: TermID) {
    self.init(kind: .typedLiteral, value: lexicalForm, qualifier: .datatype(datatype))
  }

  /// The row that ``write(to:)`` made the bytes of; not for a typed literal.
  init(key: ArraySlice<UInt8>) {
    let rest = key.dropFirst()
    switch key.first {
    case UInt8(Kind.namedNode.rawValue):
      self.init(kind: .namedNode, value: String(decoding: rest, as: UTF8.self), qualifier: .none)
    case UInt8(Kind.blankNode.rawValue):
      self.init(kind: .blankNode, value: String(decoding: rest, as: UTF8.self), qualifier: .none)
    case UInt8(Kind.languageString.rawValue):
      let end = rest.firstIndex(of: 0xff) ?? rest.endIndex
      self.init(
        kind: .languageString, value: String(decoding: rest[end...].dropFirst(), as: UTF8.self),
        qualifier: .language(String(decoding: rest[..<end], as: UTF8.self)))
    default:
      self.init(kind: .string, value: String(decoding: rest, as: UTF8.self), qualifier: .none)
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
