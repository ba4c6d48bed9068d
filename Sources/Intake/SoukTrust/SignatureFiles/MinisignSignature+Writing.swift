extension MinisignSignature {
  /// Signs content as minisign does: prehashed unless the old mode is asked for.
  ///
  /// - Parameters:
  ///   - comment: for whoever opens the file; nobody signs it.
  ///   - trustedComment: signed as well.
  /// - Throws: ``SignatureWritingError`` for comments that do not fit on a line of 8192 bytes.
  package init(
    signing content: [UInt8], with key: PrivateKeyFile, comment: String, trustedComment: String,
    isPrehashed: Bool = true
  ) throws(SignatureWritingError) {
    self.comment = try SignatureWritingError.line(comment, limit: 1024)
    self.trustedComment = try SignatureWritingError.line(trustedComment, limit: 8192)
    self.isPrehashed = isPrehashed
    number = key.signingNumber
    let form: SignedForm = isPrehashed ? .blake2b : .plain
    bytes = key.key.signature(over: form.message(of: content))
    commentSignature = key.key.signature(over: bytes + self.trustedComment)
  }

  /// The file: four lines.
  package var written: [UInt8] {
    let algorithm = Array((isPrehashed ? "ED" : "Ed").utf8)
    return Array(CommentedBase64.untrusted.utf8) + comment + [0x0A]
      + Base64.encoded(algorithm + number + bytes) + [0x0A]
      + Array(CommentedBase64.trusted.utf8) + trustedComment + [0x0A]
      + Base64.encoded(commentSignature) + [0x0A]
  }
}
