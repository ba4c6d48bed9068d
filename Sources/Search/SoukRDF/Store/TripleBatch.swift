/// Triples made ready to be written without the database at hand.
///
/// Terms are numbered within the batch, each distinct term once, as the bytes and the hash under
/// which the dictionary looks it up; ``TripleWriter/write(_:removing:)`` gives them their ids.
package struct TripleBatch: Sendable {
  /// A triple: its subject and predicate by number, its object by number or in its id.
  struct Row {
    let subject: UInt32
    let predicate: UInt32
    /// An id that holds the term itself, or a number as the payload of an id of kind `dictionary`.
    let object: TermID
  }

  /// What is known of a term besides its bytes.
  struct TermFacts {
    /// The hash under which the store keeps it; zero for a literal whose datatype has no id yet.
    let hash: UInt64
    /// The number of a typed literal's datatype; nil for every other term.
    let datatype: UInt32?
  }

  /// The distinct terms: a row's key, or for a typed literal the kind, the number of the datatype and
  /// the text.
  private(set) var keys = ByteKeyTable()
  /// What else is known of them.
  private(set) var terms: [TermFacts] = []
  /// The triples.
  private(set) var rows: [Row] = []
  private var scratch: [UInt8] = []
  private var lastSubject: (node: Resource, number: UInt32)?

  /// Bytes before the text of a typed literal's key.
  static let typedPrefix = 5

  /// How many triples were added, one that came twice counted twice.
  package var count: Int { rows.count }

  /// A batch without triples.
  package init() {}

  /// Adds a triple; one that comes twice is written once.
  package mutating func add(_ subject: Resource, _ predicate: NamedNode, _ object: Term) {
    let subjectNumber: UInt32
    if let last = lastSubject, last.node == subject {
      subjectNumber = last.number
    } else {
      subjectNumber = number(TermRow(subject))
      lastSubject = (subject, subjectNumber)
    }
    rows.append(
      Row(
        subject: subjectNumber, predicate: number(TermRow(.namedNode(predicate))),
        object: TermID(inline: object) ?? TermID(rawValue: Int64(number(of: object)) << 3)))
  }

  private mutating func number(of term: Term) -> UInt32 {
    switch term {
    case .namedNode(let node): number(TermRow(.namedNode(node)))
    case .blankNode(let node): number(TermRow(.blankNode(node)))
    case .literal(let literal):
      if literal.language == nil, literal.datatype != XSD.string {
        number(literal)
      } else {
        number(TermRow(literal))
      }
    }
  }

  private mutating func number(_ row: TermRow) -> UInt32 {
    row.write(to: &scratch)
    let number = keys.number(of: scratch)
    if number == terms.count {
      terms.append(TermFacts(hash: unsafe SipHash13.hash(scratch.span.bytes), datatype: nil))
    }
    return UInt32(number)
  }

  /// The number of a typed literal.
  private mutating func number(_ literal: Literal) -> UInt32 {
    let datatype = number(TermRow(.namedNode(literal.datatype)))
    scratch.removeAll(keepingCapacity: true)
    scratch.append(UInt8(TermRow.Kind.typedLiteral.rawValue))
    for shift in stride(from: UInt32(0), to: 32, by: 8) {
      scratch.append(UInt8(truncatingIfNeeded: datatype >> shift))
    }
    scratch.append(contentsOf: literal.lexicalForm.utf8)
    let number = keys.number(of: scratch)
    if number == terms.count { terms.append(TermFacts(hash: 0, datatype: datatype)) }
    return UInt32(number)
  }
}
