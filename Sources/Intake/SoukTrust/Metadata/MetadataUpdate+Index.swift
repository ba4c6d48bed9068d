package import SoukModel

extension MetadataUpdate {
  /// Takes the index: the one that the head names, signed by the root's index keys.
  ///
  /// - Returns: the index as JSON.
  /// - Throws: a ``Finding``: R05 where it is not the one that the head names, T06 R08 R12 for its
  ///   signatures, R01 R02 R07 R10 for what it says.
  package mutating func takeIndex(_ document: SignedBytes) throws(Finding) -> JSONValue {
    guard let head else {
      throw Finding(.mixAndMatch, "There is no head that names an index.")
    }
    let digest = SHA256Digest(of: document.content)
    guard digest == head.indexSHA256, Int64(document.content.count) == head.indexSize else {
      throw notTheNamedOne(document.content, digest, head)
    }
    let signers = try requireThreshold(document, as: .index, "The index")
    let value: JSONValue
    do {
      value = try JSONReader.parse(document.content)
    } catch {
      throw Finding(
        .ambiguousJSON, "The index is not strict JSON: \(error).",
        facts: ["offset": .int(error.offset), "line": .int(error.line)])
    }
    let fields = try MetadataFields(value, as: .index)
    let name = try fields.registry("name")
    guard name == state.registry else {
      throw Finding(
        .statementMismatch, "The index is another registry's.", expected: "\(state.registry)",
        found: "\(name)")
    }
    let serial = try fields.number("serial", atLeast: 0)
    guard serial == head.indexSerial else {
      throw Finding(
        .mixAndMatch, "The index has another serial than the one that the head names.",
        expected: "\(head.indexSerial)", found: "\(serial)")
    }
    try requirePast(try fields.time("updated_at"), "The index")
    let expires = try fields.time("expires")
    try requireFresh(expires, "The index")
    publisherChanges = state.publishers.takeIn(value)
    state.index = MetadataState.Seen(
      serial: serial, sha256: digest, signers: signers, seenAt: now, expiresAt: expires)
    state.checkedAt = max(state.checkedAt, now)
    return value
  }

  /// Keeps the index that was accepted before, where the head still names it.
  ///
  /// - Throws: a ``Finding``: R05 where the head names another one, T06 where those who signed it
  ///   may not sign any more, R01 where its time has passed.
  package mutating func keepIndex() throws(Finding) {
    guard indexIsUnchanged else {
      if let head, let index = state.index, head.indexSHA256 == index.sha256 {
        throw Finding(
          .thresholdNotMet,
          "The index is the one that is here, and those who signed it may not sign any more.",
          facts: ["role": .text(MetadataRole.index.rawValue)])
      }
      throw Finding(.mixAndMatch, "The head names another index than the one that is here.")
    }
    try requireFresh(state.index?.expiresAt, "The index")
    state.checkedAt = max(state.checkedAt, now)
  }

  private func notTheNamedOne(
    _ content: [UInt8], _ digest: SHA256Digest, _ head: HeadDocument
  ) -> Finding {
    let older = digest == state.index?.sha256
    return Finding(
      .mixAndMatch,
      older
        ? "The index is the one of before, not the one that the head names."
        : "The index is not the one that the head names.",
      certainty: older
        ? .likely("the head is newer than the index: the mirror was fetched while it changed")
        : .proven,
      expected: "\(head.indexSHA256), \(head.indexSize) bytes",
      found: "\(digest), \(content.count) bytes",
      facts: [
        "signed_sha256": .hex(head.indexSHA256.bytes), "actual_sha256": .hex(digest.bytes),
        "signed_size": .int(head.indexSize), "actual_size": .int(content.count),
      ])
  }
}
