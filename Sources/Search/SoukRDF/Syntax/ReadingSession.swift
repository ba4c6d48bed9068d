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
  private let body: (Triple) throws -> Bool

  private var chunk: [UInt8] = []
  private var position = 0
  private var watch = NestingGuard()
  /// Prefixes and base, as the text sets them.
  let environment: OpaquePointer
  /// Why reading stops before the end.
  private var failure: (any Error)?
  private var isStopped = false

  /// A session that has read nothing.
  init(
    _ syntax: RDFSyntax, file: String, base: String?, blankNodePrefix: String,
    nextChunk: @escaping () throws -> [UInt8]?, body: @escaping (Triple) throws -> Bool
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
        syntax == .turtle ? SERD_TURTLE : SERD_NTRIPLES, handle, nil, readingBase, readingPrefix,
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
      while position >= chunk.count {
        guard let next = try nextChunk() else { return nil }
        chunk = next
        position = 0
      }
      let byte = chunk[position]
      position += 1
      try watch.see(byte)
      return byte
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
  func give(_ triple: Triple) throws {
    if try !body(triple) { isStopped = true }
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

  /// Takes over a base or a prefix as the text sets it.
  func define(
    _ what: String, _ define: (OpaquePointer) -> SerdStatus
  ) throws {
    guard unsafe define(environment) == SERD_SUCCESS else {
      throw error("a \(what) that is no absolute IRI")
    }
  }

  private func setBase(_ iri: String) throws {
    let status = unsafe iri.withCString(encodedAs: UTF8.self) { text in
      var node = unsafe serd_node_from_string(SERD_URI, text)
      return unsafe serd_env_set_base_uri(environment, &node)
    }
    guard status == SERD_SUCCESS, Self.hasScheme(iri) else {
      throw error("the base <\(iri)> is no absolute IRI")
    }
  }
}
