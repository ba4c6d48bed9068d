import SoukModel

extension MetadataUpdate {
  /// Takes the head: signed by the root's head keys, in force, and not older than the last one.
  ///
  /// What it refuses leaves ``state`` as it was.
  /// - Throws: a ``Finding``: T06 R08 R12 for its signatures, R07 for another registry's, R03 R04
  ///   for its order and for that of the index it names, R01 R02 for its dates and the root's.
  package mutating func takeHead(_ document: SignedBytes) throws(Finding) {
    try finishRoots()
    let signers = try requireThreshold(document, as: .head, "The head")
    let head = try HeadDocument(parsing: document.content)
    guard head.registry == state.registry else {
      throw Finding(
        .statementMismatch, "The head is another registry's.", expected: "\(state.registry)",
        found: "\(head.registry)")
    }
    let digest = SHA256Digest(of: document.content)
    try requireOrder(head.serial, digest, after: state.head, "The head")
    for seen in [state.named, state.index] {
      try requireOrder(
        head.indexSerial, head.indexSHA256, after: seen, "The index that the head names")
    }
    try requirePast(head.createdAt, "The head")
    try requireFresh(head.expiresAt, "The head")
    self.head = head
    state.head = MetadataState.Seen(
      serial: head.serial, sha256: digest, signers: signers, seenAt: now,
      expiresAt: head.expiresAt)
    state.named = MetadataState.Seen(
      serial: head.indexSerial, sha256: head.indexSHA256, signers: signers, seenAt: now,
      expiresAt: nil)
  }
}
