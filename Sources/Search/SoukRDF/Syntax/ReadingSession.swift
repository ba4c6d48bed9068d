import CSerd

/// One text on its way through serd.
///
/// serd asks for bytes and hands out statements through C functions that get this object as their
/// handle. They run only inside ``run()``, on its thread, which holds the object.
@safe final class ReadingSession {
  /// How the text is written.
  let syntax: RDFSyntax
  private let file: String
  private let base: String?
  private let blankNodePrefix: String
  private let nextChunk: () throws -> [UInt8]?
  private let body: (Quad) throws -> Bool

  private var chunk: [UInt8] = []
  private var position = 0
  private var watch = NestingGuard()
  /// Bytes to be given before the chunk goes on, the next one last.
  private var pending: [UInt8] = []
  private static let zeroEscape = Array("\\u0000".utf8)
  /// What relative IRIs refer to at this place of the text.
  private(set) var reference: IRIReference?
  /// Prefixes and base, as the text sets them.
  let environment: OpaquePointer
  /// Why reading stops before the end.
  private var failure: (any Error)?
  private var isStopped = false

  /// A session that has read nothing.
  init(
    _ syntax: RDFSyntax, file: String, base: String?, blankNodePrefix: String,
    nextChunk: @escaping () throws -> [UInt8]?, body: @escaping (Quad) throws -> Bool
  ) {
    self.syntax = syntax
    self.file = file
    self.base = base
    self.blankNodePrefix = blankNodePrefix
    self.nextChunk = nextChunk
    self.body = body
    unsafe environment = serd_env_new(nil)
  }

  deinit { unsafe serd_env_free(environment) }

  /// Reads to the end, to the first error, or until the body wants no more.
  func run() throws {
    if let base { try setBase(base) }
    let handle = unsafe Unmanaged.passUnretained(self).toOpaque()
    guard
      let reader = unsafe serd_reader_new(
        syntax.serd, handle, nil, readingBase, readingPrefix,
        readingStatement, nil)
    else { throw error("out of memory") }
    defer { unsafe serd_reader_free(reader) }
    unsafe serd_reader_set_strict(reader, true)
    unsafe serd_reader_set_error_sink(reader, readingError, handle)
    if !blankNodePrefix.isEmpty { unsafe serd_reader_add_blank_prefix(reader, blankNodePrefix) }
    // One byte at a time, so that the guard's line and column are the parser's.
    let status = unsafe serd_reader_read_source(
      reader, readingSource, { _ in 0 }, handle, "input", 1)
    if let failure { throw failure }
    if !isStopped, status.rawValue > SERD_FAILURE.rawValue {
      throw error(unsafe String(cString: serd_strerror(status)))
    }
  }

  /// The next byte, or nil at the end or once reading has failed.
  func nextByte() -> UInt8? {
    guard failure == nil, !isStopped else { return nil }
    do {
      while pending.isEmpty, position >= chunk.count {
        guard let next = try nextChunk() else { return nil }
        chunk = next
        position = 0
      }
      if let byte = pending.popLast() { return byte }
      let byte = chunk[position]
      position += 1
      if try watch.see(byte) { return byte }
      // serd takes a zero byte for the end of the text; inside a literal its escape says the same.
      pending = Self.zeroEscape.reversed()
      return pending.popLast()
    } catch let refusal as NestingGuard.Refusal {
      failure = error(refusal.description)
    } catch {
      failure = error
    }
    return nil
  }

  /// Runs `work` for a C function: what it throws is kept, and serd is told to stop.
  func perform(_ work: () throws -> Void) -> SerdStatus {
    guard failure == nil, !isStopped else { return SERD_ERR_INTERNAL }
    do {
      try work()
      return isStopped ? SERD_ERR_INTERNAL : SERD_SUCCESS
    } catch {
      failure = error
      return SERD_ERR_INTERNAL
    }
  }

  /// Hands a triple to the body.
  func give(_ quad: Quad) throws {
    if try !body(quad) { isStopped = true }
  }

  /// Keeps what serd says, unless something said more before.
  func note(_ text: String, line: UInt32, column: UInt32) {
    guard failure == nil, !isStopped else { return }
    var reason = text
    while let last = reason.unicodeScalars.last, last == "\n" || last == "." {
      reason.unicodeScalars.removeLast()
    }
    failure = SyntaxError(file: file, line: Int(line), column: Int(column), reason: reason)
  }

  /// An error at the byte read last.
  func error(_ reason: String) -> SyntaxError {
    SyntaxError(file: file, line: watch.line, column: watch.column, reason: reason)
  }

  /// Takes over a prefix as the text sets it.
  func setPrefix(_ name: SerdNode, _ iri: SerdNode) throws {
    let absolute = try unsafe resolved(Self.text(iri))
    var name = unsafe name
    let status = unsafe absolute.withCString(encodedAs: UTF8.self) { text in
      var node = unsafe serd_node_from_string(SERD_URI, text)
      return unsafe serd_env_set_prefix(environment, &name, &node)
    }
    guard status == SERD_SUCCESS else { throw error("a prefix that is no absolute IRI") }
  }

  /// Takes over a base, given or as the text sets it.
  func setBase(_ iri: String) throws {
    let absolute = reference == nil ? iri : try resolved(iri)
    let status = unsafe absolute.withCString(encodedAs: UTF8.self) { text in
      var node = unsafe serd_node_from_string(SERD_URI, text)
      return unsafe serd_env_set_base_uri(environment, &node)
    }
    guard status == SERD_SUCCESS, Self.hasScheme(absolute) else {
      throw error("the base <\(absolute)> is no absolute IRI")
    }
    reference = IRIReference(absolute)
  }

  /// The absolute IRI of a reference; serd's own way leaves some dot segments in.
  func resolved(_ written: String) throws -> String {
    if Self.hasScheme(written) { return written }
    guard let reference else {
      throw error("<\(written)> is a relative IRI, and the text has no base")
    }
    return IRIReference(written).resolved(against: reference)
  }
}
