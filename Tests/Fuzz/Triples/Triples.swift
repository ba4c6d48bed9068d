import SoukRDF

/// Any bytes where triples are wanted, in the syntax that the first one chooses: what is read can be written
/// and read again.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  let syntaxes: [RDFSyntax] = [.turtle, .nTriples, .nQuads, .triG]
  guard let first = bytes.first else { return 0 }
  let reader = RDFReader(
    syntaxes[Int(first) % syntaxes.count], file: "any", base: "http://e/", blankNodePrefix: "b")
  guard let quads = try? reader.quads(Array(bytes.dropFirst())) else { return 0 }
  for quad in quads {
    for term in [quad.triple.subject.term, .namedNode(quad.triple.predicate), quad.triple.object] {
      var written: [UInt8] = []
      term.write(to: &written)
      precondition(!written.isEmpty)
    }
  }
  return 0
}
