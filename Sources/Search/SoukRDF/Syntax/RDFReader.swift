import CSerd

/// Reads triples from text, one after the other, in bounded memory.
///
/// The syntax is the C library serd's, in its strict mode: the first error ends the reading. What
/// was read before it has been given away already, so a caller that wants all or nothing works in a
/// transaction. Nothing a text holds ends the process.
package struct RDFReader: Sendable {
  private let syntax: RDFSyntax
  private let file: String
  private let base: String?
  private let blankNodePrefix: String

  /// A reader for texts of one syntax.
  ///
  /// - Parameters:
  ///   - syntax: How the text is written.
  ///   - file: The name that errors give the text.
  ///   - base: The absolute IRI that relative ones refer to; without it they are errors.
  ///   - blankNodePrefix: Leads every label, so that nodes of two texts stay two.
  package init(
    _ syntax: RDFSyntax, file: String, base: String? = nil, blankNodePrefix: String = ""
  ) {
    self.syntax = syntax
    self.file = file
    self.base = base
    self.blankNodePrefix = blankNodePrefix
  }

  /// Calls `body` with each triple of a text that comes in pieces.
  ///
  /// - Parameters:
  ///   - nextChunk: Gives the next bytes, or nil at the end.
  ///   - body: Takes a triple; returns false to read no more.
  /// - Throws: ``SyntaxError``, and whatever the two closures throw.
  package func read(
    _ nextChunk: () throws -> [UInt8]?, _ body: (Triple) throws -> Bool
  ) throws {
    try readQuads(nextChunk) { try body($0.triple) }
  }

  /// Calls `body` with each triple of a text that comes in pieces, and the name of its graph.
  ///
  /// - Throws: ``SyntaxError``, and whatever the two closures throw.
  package func readQuads(
    _ nextChunk: () throws -> [UInt8]?, _ body: (Quad) throws -> Bool
  ) throws {
    // The session lives no longer than this call, so that neither closure escapes it.
    try withoutActuallyEscaping(nextChunk) { nextChunk in
      try withoutActuallyEscaping(body) { body in
        let session = ReadingSession(
          syntax, file: file, base: base, blankNodePrefix: blankNodePrefix, nextChunk: nextChunk,
          body: body)
        try session.run()
      }
    }
  }

  /// All triples of a text in memory, with the names of their graphs.
  package func quads(_ text: [UInt8]) throws -> [Quad] {
    var rest: [UInt8]? = text
    var quads: [Quad] = []
    let chunk = { () -> [UInt8]? in
      defer { rest = nil }
      return rest
    }
    try readQuads(chunk) { quad in
      quads.append(quad)
      return true
    }
    return quads
  }

  /// All triples of a text in memory.
  package func triples(_ text: [UInt8]) throws -> [Triple] {
    try quads(text).map(\.triple)
  }
}
