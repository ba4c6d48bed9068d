import CSerd

/// Writes triples as text: the same triples give the same bytes, in whatever order they come.
///
/// Triples are sorted by subject, then the type before all else, predicate and object, each by its
/// characters; one that comes twice is written once. N-Triples are in their canonical form; Turtle
/// is written by the C library serd, with only those prefixes declared that were asked for, and
/// cannot hold a zero character.
package struct RDFWriter: Sendable {
  private let syntax: RDFSyntax
  private let prefixes: [(name: String, iri: String)]

  /// A writer of one syntax; prefixes map a name without colon to the IRI it stands for.
  package init(_ syntax: RDFSyntax, prefixes: [String: String] = [:]) {
    self.syntax = syntax
    self.prefixes = prefixes.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The text of these triples.
  package func text(of triples: some Sequence<Triple>) throws(RDFWritingError) -> String {
    let sorted = try Self.sorted(triples)
    switch syntax {
    case .nTriples, .nQuads: return sorted.map { "\($0)\n" }.joined()
    case .turtle, .triG: return try turtle(sorted)
    }
  }

  private static func sorted(
    _ triples: some Sequence<Triple>
  ) throws(RDFWritingError) -> [Triple] {
    let unique = Set(triples)
    for triple in unique { try check(triple) }
    let keyed = unique.map { triple in
      let rank = triple.predicate == RDF.type ? "0" : "1"
      return (
        ["\(triple.subject.term)", "\(rank)\(triple.predicate)", "\(triple.object)"], triple
      )
    }
    return keyed.sorted { left, right in
      for (left, right) in zip(left.0, right.0) where !CodePoints.equal(left, right) {
        return CodePoints.precedes(left, right)
      }
      return false
    }.map(\.1)
  }

  /// Refuses what no syntax can hold: serd would write something else in its place.
  static func check(_ triple: Triple) throws(RDFWritingError) {
    try check(triple.subject.term)
    try check(.namedNode(triple.predicate))
    try check(triple.object)
  }

  private static func check(_ term: Term) throws(RDFWritingError) {
    let isWritable: Bool
    switch term {
    case .namedNode(let node): isWritable = isIRI(node)
    case .blankNode(let node): isWritable = isName(node.label)
    case .literal(let literal):
      isWritable = isIRI(literal.datatype) && (literal.language.map(isTag) ?? true)
    }
    guard isWritable else { throw .unwritable("\(term)") }
  }

  private static func isIRI(_ node: NamedNode) -> Bool {
    ReadingSession.hasScheme(node.iri)
      && !node.iri.unicodeScalars.contains(where: ReadingSession.isForbidden)
  }

  /// A blank node's label of the plainest kind, and no other.
  private static func isName(_ label: String) -> Bool {
    guard let first = label.utf8.first, first != UInt8(ascii: "-") else { return false }
    return label.utf8.allSatisfy { isAlphanumeric($0) || "_-".utf8.contains($0) }
  }

  private static func isTag(_ tag: String) -> Bool {
    guard let first = tag.utf8.first, first != UInt8(ascii: "-"), !(0x30...0x39).contains(first),
      tag.utf8.last != UInt8(ascii: "-"), !tag.contains("--")
    else { return false }
    return tag.utf8.allSatisfy { isAlphanumeric($0) || $0 == UInt8(ascii: "-") }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5a, 0x61...0x7a: true
    default: false
    }
  }

  private func turtle(_ triples: [Triple]) throws(RDFWritingError) -> String {
    let session = WritingSession()
    for (name, iri) in prefixes {
      guard Self.isIRI(NamedNode(iri)), name.isEmpty || Self.isName(name) else {
        throw .unwritable("the prefix \(name): <\(iri)>")
      }
      try session.prefix(name, iri)
    }
    for triple in triples {
      // serd would end the literal there.
      if case .literal(let literal) = triple.object, literal.lexicalForm.utf8.contains(0) {
        throw .unwritable("a zero character in Turtle: \(triple.object)")
      }
      try session.write(triple)
    }
    return try session.finish()
  }
}
