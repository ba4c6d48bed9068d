/// A signature of OpenBSD's signify: over the file itself.
package struct SignifySignature: Hashable, Sendable {
  /// The signature, 64 bytes.
  package let bytes: [UInt8]
  /// The 8 bytes by which the signing key is named.
  package let number: [UInt8]
  /// The comment that nobody signed, as the file gives it.
  package let comment: [UInt8]

  /// Reads the two lines.
  ///
  /// - Throws: a ``Finding`` S02, S03 or S13.
  static func read(_ file: CommentedBase64) throws(Finding) -> SignifySignature {
    let blob = file.first.bytes
    guard try MinisignSignature.mode(blob) == .pure else {
      throw Finding(
        .signatureTextDamaged,
        "The signature is minisign's (ED) and ends before its trusted comment.",
        expected: "4 lines", found: "2 lines", facts: ["lines": 2])
    }
    return SignifySignature(
      bytes: Array(blob[10...]), number: Array(blob[2..<10]), comment: file.first.comment)
  }

  /// Signs content as signify does.
  ///
  /// - Throws: ``SignatureWritingError`` for a comment that does not fit on a line of 1024 bytes.
  package init(
    signing content: [UInt8], with key: PrivateKeyFile, comment: String
  ) throws(SignatureWritingError) {
    self.init(
      bytes: key.key.signature(over: content), number: key.signingNumber,
      comment: try SignatureWritingError.line(comment, limit: 1024))
  }

  private init(bytes: [UInt8], number: [UInt8], comment: [UInt8]) {
    self.bytes = bytes
    self.number = number
    self.comment = comment
  }

  /// The file: two lines.
  package var written: [UInt8] {
    Array(CommentedBase64.untrusted.utf8) + comment + [0x0A]
      + Base64.encoded(Array("Ed".utf8) + number + bytes) + [0x0A]
  }
}
