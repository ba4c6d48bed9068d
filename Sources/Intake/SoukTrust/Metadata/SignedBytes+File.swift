import SoukModel

extension SignedBytes {
  /// Both in one file, so that one rename replaces both: the signatures, an empty line, and the
  /// document as it was signed.
  package var file: [UInt8] {
    (signatures ?? []) + [0x0A] + content
  }

  /// Takes such a file apart.
  ///
  /// - Throws: a ``Finding`` with C07 for a page of a web server and S04 for anything else that
  ///   does not begin with signatures.
  package init(parsingFile bytes: [UInt8]) throws(Finding) {
    guard bytes.starts(with: SignatureList.header.utf8) else {
      if bytes.first == 0x3C {
        throw Finding(
          .errorPageSaved, "A web page came in place of the registry's head.",
          expected: SignatureList.header, found: "text that begins with <")
      }
      throw Finding(
        .notASignature, "The registry's head does not begin with its signatures.",
        expected: SignatureList.header,
        found: RegistryText(String(decoding: bytes.prefix(40), as: UTF8.self)).escapedPrefix(40))
    }
    // The signatures are lines that are not empty: the first empty one ends them.
    var place = bytes.startIndex
    while let end = bytes[place...].firstIndex(of: 0x0A) {
      let next = bytes.index(after: end)
      if end == place {
        self.init(content: Array(bytes[next...]), signatures: Array(bytes[..<place]))
        return
      }
      place = next
    }
    throw Finding(
      .fileTooShort, "The registry's head ends before its document begins.",
      expected: "an empty line and the document", found: "the end of the file")
  }
}
