import CSerd

/// Writes triples as they come, in bounded memory: for dumps of a whole store.
///
/// The order is the caller's; triples of one subject should come together, so that the abbreviating
/// syntaxes can share it. Text is handed on in pieces of about ``pieceSize`` bytes.
package final class TripleStreamWriter {
  private let syntax: RDFSyntax
  private let session: WritingSession?
  private var lines: [UInt8] = []

  /// About how many bytes a piece of text has.
  package static let pieceSize = 1 << 16

  /// A writer; prefixes map a name without colon to the IRI it stands for.
  package init(_ syntax: RDFSyntax, prefixes: [String: String] = [:]) throws(RDFWritingError) {
    self.syntax = syntax
    session = syntax.isAbbreviating ? WritingSession(syntax.serd) : nil
    for (name, iri) in prefixes.sorted(by: { $0.key < $1.key }) {
      try session?.prefix(name, iri)
    }
  }

  /// Adds a triple; the name of its graph is left out where the syntax has none.
  ///
  /// - Returns: the text that has come together, or nil while it is short.
  package func write(_ quad: Quad) throws(RDFWritingError) -> [UInt8]? {
    try RDFWriter.check(quad.triple)
    if let session {
      // serd would end the literal there.
      if case .literal(let literal) = quad.triple.object, literal.lexicalForm.utf8.contains(0) {
        throw .unwritable("a zero character in Turtle: \(quad.triple.object)")
      }
      try session.write(quad.triple, graph: syntax.hasGraphs ? quad.graph : nil)
      return session.text.count >= Self.pieceSize ? session.take() : nil
    }
    let graph = syntax.hasGraphs ? quad.graph.map { " \($0.term)" } ?? "" : ""
    let triple = quad.triple
    lines += "\(triple.subject.term) \(triple.predicate) \(triple.object)\(graph) .\n".utf8
    guard lines.count >= Self.pieceSize else { return nil }
    defer { lines.removeAll(keepingCapacity: true) }
    return lines
  }

  /// The rest of the text.
  package func finish() throws(RDFWritingError) -> [UInt8] {
    guard let session else { return lines }
    return Array(try session.finish().utf8)
  }
}
