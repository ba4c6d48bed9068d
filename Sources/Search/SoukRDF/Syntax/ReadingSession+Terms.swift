import CSerd

/// What serd's nodes mean.
extension ReadingSession {
  /// The subject that a node stands for.
  func resource(_ node: SerdNode) throws -> Resource {
    switch unsafe node.type {
    case SERD_BLANK: return .blankNode(BlankNode(unsafe Self.text(node)))
    case SERD_URI, SERD_CURIE: return .namedNode(try unsafe namedNode(node))
    default: throw error("a literal where only an IRI or a blank node may stand")
    }
  }

  /// The object that a node stands for.
  func object(
    _ node: SerdNode, datatype: UnsafePointer<SerdNode>?, language: UnsafePointer<SerdNode>?
  ) throws -> Term {
    guard unsafe node.type == SERD_LITERAL else { return try unsafe resource(node).term }
    let text = unsafe Self.text(node)
    if let language = unsafe language?.pointee, unsafe language.n_bytes > 0 {
      return .literal(Literal(text, language: unsafe Self.text(language)))
    }
    if let datatype = unsafe datatype?.pointee, unsafe datatype.type != SERD_NOTHING {
      return .literal(Literal(text, datatype: try unsafe namedNode(datatype)))
    }
    return .literal(Literal(text))
  }

  /// The absolute IRI that a node stands for.
  func namedNode(_ node: SerdNode) throws -> NamedNode {
    let written = unsafe Self.text(node)
    var iri = written
    if unsafe node.type == SERD_CURIE || !Self.hasScheme(written) {
      guard syntax.isAbbreviating else { throw error("<\(written)> is a relative IRI") }
      iri = try unsafe expanded(node, written)
    }
    if let bad = iri.unicodeScalars.first(where: Self.isForbidden) {
      let number = String(bad.value, radix: 16, uppercase: true)
      throw error("the character U+\(number) in an IRI")
    }
    return NamedNode(iri)
  }

  private func expanded(_ node: SerdNode, _ written: String) throws -> String {
    if unsafe node.type != SERD_CURIE { return try resolved(written) }
    var node = unsafe node
    var full = unsafe serd_env_expand_node(environment, &node)
    defer { unsafe serd_node_free(&full) }
    guard unsafe full.buf != nil else {
      throw error("the prefix of \(written) is not declared")
    }
    return unsafe Self.text(full)
  }

  /// The bytes of a node, zero characters included.
  static func text(_ node: SerdNode) -> String {
    unsafe String(
      decoding: UnsafeBufferPointer(start: node.buf, count: node.n_bytes), as: UTF8.self)
  }

  /// Whether an IRI begins with a scheme, RFC 3986, clause 3.1.
  static func hasScheme(_ iri: String) -> Bool {
    guard let colon = iri.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let scheme = iri.utf8[..<colon]
    guard let first = scheme.first, Unicode.Scalar(first).properties.isAlphabetic, first < 0x80
    else { return false }
    return scheme.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5a, 0x61...0x7a: true
      default: "+-.".utf8.contains(byte)
      }
    }
  }

  /// What the grammar's IRIREF leaves out.
  static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value <= 0x20 || "<>\"{}|^`\\".unicodeScalars.contains(scalar)
  }
}
