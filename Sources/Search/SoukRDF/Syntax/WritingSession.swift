import CSerd

/// One Turtle text in the making; serd appends to it through a C function.
@safe final class WritingSession {
  private let environment: OpaquePointer
  private var writer: OpaquePointer?
  /// What serd has written so far.
  private(set) var text: [UInt8] = []

  /// An empty text of an abbreviating syntax.
  init(_ syntax: SerdSyntax = SERD_TURTLE) {
    unsafe environment = serd_env_new(nil)
    unsafe writer = serd_writer_new(
      syntax, SerdStyle(SERD_STYLE_ABBREVIATED.rawValue | SERD_STYLE_CURIED.rawValue),
      environment, nil, writingSink, Unmanaged.passUnretained(self).toOpaque())
  }

  deinit {
    // serd finishes the text when its writer is freed, so the text must still be there.
    unsafe serd_writer_free(writer)
    unsafe serd_env_free(environment)
  }

  /// Declares a prefix.
  func prefix(_ name: String, _ iri: String) throws(RDFWritingError) {
    guard let writer = unsafe writer else { throw .failed("out of memory") }
    let status = unsafe Self.withNode(SERD_LITERAL, name) { name in
      unsafe Self.withNode(SERD_URI, iri) { iri in
        unsafe serd_writer_set_prefix(writer, name, iri)
      }
    }
    try Self.check(status)
  }

  /// The text so far, which is forgotten here.
  func take() -> [UInt8] {
    defer { text.removeAll(keepingCapacity: true) }
    return text
  }

  /// Writes a triple whose terms have been checked, in a graph where the syntax has them.
  func write(_ triple: Triple, graph: Resource? = nil) throws(RDFWritingError) {
    guard let writer = unsafe writer else { throw .failed("out of memory") }
    var datatype: String?
    var language: String?
    if case .literal(let literal) = triple.object {
      language = literal.language
      if language == nil, literal.datatype != XSD.string { datatype = literal.datatype.iri }
    }
    let status = unsafe Self.withNode(triple.subject.term) { subject in
      unsafe Self.withNode(.namedNode(triple.predicate)) { predicate in
        unsafe Self.withNode(triple.object) { object in
          unsafe Self.withNode(SERD_URI, ifAny: datatype) { datatype in
            unsafe Self.withNode(SERD_LITERAL, ifAny: language) { language in
              unsafe Self.withNode(ifAny: graph?.term) { graph in
                unsafe serd_writer_write_statement(
                  writer, 0, graph, subject, predicate, object, datatype, language)
              }
            }
          }
        }
      }
    }
    try Self.check(status)
  }

  /// The whole text.
  func finish() throws(RDFWritingError) -> String {
    guard let writer = unsafe writer else { throw .failed("out of memory") }
    try Self.check(unsafe serd_writer_finish(writer))
    while text.suffix(2) == [0x0a, 0x0a] { text.removeLast() }
    return String(decoding: text, as: UTF8.self)
  }

  /// Appends what serd gives.
  fileprivate func append(_ bytes: UnsafeRawBufferPointer) { unsafe text += bytes }

  private static func check(_ status: SerdStatus) throws(RDFWritingError) {
    guard status == SERD_SUCCESS else {
      throw .failed(unsafe String(cString: serd_strerror(status)))
    }
  }

  private static func withNode(
    ifAny term: Term?, _ body: (UnsafePointer<SerdNode>?) -> SerdStatus
  ) -> SerdStatus {
    guard let term else { return body(nil) }
    return unsafe withNode(term) { unsafe body($0) }
  }

  private static func withNode(
    _ term: Term, _ body: (UnsafePointer<SerdNode>) -> SerdStatus
  ) -> SerdStatus {
    switch term {
    case .namedNode(let node): unsafe withNode(SERD_URI, node.iri, body)
    case .blankNode(let node): unsafe withNode(SERD_BLANK, node.label, body)
    case .literal(let literal): unsafe withNode(SERD_LITERAL, literal.lexicalForm, body)
    }
  }

  private static func withNode(
    _ type: SerdType, ifAny text: String?, _ body: (UnsafePointer<SerdNode>?) -> SerdStatus
  ) -> SerdStatus {
    guard let text else { return body(nil) }
    return unsafe withNode(type, text) { unsafe body($0) }
  }

  private static func withNode(
    _ type: SerdType, _ text: String, _ body: (UnsafePointer<SerdNode>) -> SerdStatus
  ) -> SerdStatus {
    // By length, as a text may hold zero characters; the zero at the end is for serd's reads ahead.
    let bytes = Array(text.utf8) + [0]
    return unsafe bytes.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return SERD_ERR_INTERNAL }
      var node = unsafe serd_node_from_substring(type, start, bytes.count - 1)
      return unsafe body(&node)
    }
  }
}

/// Takes what serd writes; the handle is the ``WritingSession``.
private func writingSink(
  _ bytes: UnsafeRawPointer, _ count: Int, _ handle: UnsafeMutableRawPointer
) -> Int {
  let session = unsafe Unmanaged<WritingSession>.fromOpaque(handle).takeUnretainedValue()
  unsafe session.append(UnsafeRawBufferPointer(start: bytes, count: count))
  return count
}
