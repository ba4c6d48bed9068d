/// A name without what separates its parts: `http-server`, `HTTPServer` and `http.server` are one.
package enum JoinedName {
  /// How many bytes of a joined name are kept and compared.
  package static let limit = 256

  /// The runs of a name, joined and cut at ``limit``.
  package static func bytes(of name: String) -> [UInt8] {
    var joined: [UInt8] = []
    let bytes = name.utf8.span
    guard !bytes.isASCII else {
      Tokenizer.forEachRun(inASCII: bytes) { run in
        for place in Tokenizer.cut(run) where joined.count < limit {
          joined.append(TextFolding.folded(ofASCII: bytes[place]))
        }
      }
      return joined
    }
    Tokenizer.forEachRun(of: name) { joined += $0.text.utf8 }
    return cut(joined)
  }

  /// What is compared of a text that is joined already.
  package static func cut(_ joined: some Sequence<UInt8>) -> [UInt8] {
    Array(joined.prefix(limit))
  }
}
