import CSerd

/// The functions that serd calls while a ``ReadingSession`` runs.
///
/// The handle is always the session, which outlives the parser.
private func session(_ handle: UnsafeMutableRawPointer) -> ReadingSession {
  unsafe Unmanaged<ReadingSession>.fromOpaque(handle).takeUnretainedValue()
}

/// Gives serd the one byte it asks for, or none at the end.
func readingSource(
  _ buffer: UnsafeMutableRawPointer, _ size: Int, _ count: Int, _ handle: UnsafeMutableRawPointer
) -> Int {
  guard count > 0, let byte = unsafe session(handle).nextByte() else { return 0 }
  unsafe buffer.storeBytes(of: byte, as: UInt8.self)
  return 1
}

/// Takes a new base.
func readingBase(
  _ handle: UnsafeMutableRawPointer?, _ iri: UnsafePointer<SerdNode>
) -> SerdStatus {
  guard let handle = unsafe handle else { return SERD_ERR_INTERNAL }
  let session = unsafe session(handle)
  return session.perform {
    try session.setBase(unsafe ReadingSession.text(iri.pointee))
  }
}

/// Takes a new prefix.
func readingPrefix(
  _ handle: UnsafeMutableRawPointer?, _ name: UnsafePointer<SerdNode>,
  _ iri: UnsafePointer<SerdNode>
) -> SerdStatus {
  guard let handle = unsafe handle else { return SERD_ERR_INTERNAL }
  let session = unsafe session(handle)
  return session.perform {
    try unsafe session.setPrefix(name.pointee, iri.pointee)
  }
}

/// Takes a statement.
func readingStatement(
  _ handle: UnsafeMutableRawPointer?, _ flags: UInt32, _ graph: UnsafePointer<SerdNode>?,
  _ subject: UnsafePointer<SerdNode>, _ predicate: UnsafePointer<SerdNode>,
  _ object: UnsafePointer<SerdNode>, _ datatype: UnsafePointer<SerdNode>?,
  _ language: UnsafePointer<SerdNode>?
) -> SerdStatus {
  guard let handle = unsafe handle else { return SERD_ERR_INTERNAL }
  let session = unsafe session(handle)
  return session.perform {
    let triple = Triple(
      try unsafe session.resource(subject.pointee),
      try unsafe session.namedNode(predicate.pointee),
      try unsafe session.object(object.pointee, datatype: datatype, language: language))
    try session.give(
      Quad(triple, graph: try unsafe graph.map { try unsafe session.resource($0.pointee) }))
  }
}

/// Takes an error's words.
func readingError(
  _ handle: UnsafeMutableRawPointer?, _ problem: UnsafePointer<SerdError>
) -> SerdStatus {
  guard let handle = unsafe handle else { return SERD_ERR_INTERNAL }
  var text = [CChar](repeating: 0, count: 256)
  unsafe text.withUnsafeMutableBufferPointer { text in
    unsafe souk_serd_error_text(problem, text.baseAddress, text.count)
  }
  let bytes = text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
  unsafe session(handle).note(
    String(decoding: bytes, as: UTF8.self), line: problem.pointee.line,
    column: problem.pointee.col)
  return SERD_SUCCESS
}
