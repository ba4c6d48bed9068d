import SoukModel

extension MetadataUpdate {
  /// The version of the root that should be looked for next.
  package var nextRootVersion: Int64 { state.root.version + 1 }

  /// Takes the root that follows the trusted one: signed by the keys of both.
  ///
  /// The dates of roots on the way do not matter; see ``finishRoots()``.
  /// - Throws: a ``Finding``: T08 where the old keys did not sign or a version is left out, T06 where
  ///   its own did not, R03 or R04 for a root of before.
  package mutating func takeRoot(_ document: SignedBytes) throws(Finding) {
    let root = try Self.check(document, follows: state.root, bytes: state.rootBytes, &counts)
    let before = state
    state.root = root
    state.rootBytes = document.content
    // What was signed by keys that count no more is forgotten: so a registry recovers from
    // serials that a thief drove up. The head's word about the index goes with either key, the
    // index itself only with its own: without its keys nobody can have driven it up.
    let headHolds = stillHolds(before.head?.signers, .head, now: nil)
    let indexHolds = before.index.map { stillHolds($0.signers, .index, now: nil) }
    if !headHolds { state.head = nil }
    if indexHolds == false { state.index = nil }
    if !headHolds || replaced(.index, since: before.root) { state.named = nil }
  }

  /// Ends the chain of roots: the last one must be in force.
  package mutating func finishRoots() throws(Finding) {
    try requirePast(state.root.createdAt, "The root of version \(state.root.version)")
    try requireFresh(state.root.expiresAt, "The root of version \(state.root.version)")
  }

  /// Checks one link of the chain, for readers and for those who are about to publish it.
  static func check(
    _ document: SignedBytes, follows old: RootDocument, bytes oldBytes: [UInt8],
    _ counts: inout [SignatureCount]
  ) throws(Finding) -> RootDocument {
    guard document.content.count <= MetadataRole.root.byteLimit else {
      throw tooBig(.root, document.content.count, limit: MetadataRole.root.byteLimit)
    }
    let list: SignatureList
    do {
      list = try SignatureList(parsing: document.signatures)
    } catch {
      guard error.code == .signatureMissing else { throw error }
      throw Finding(
        .rotationBroken, "The root after version \(old.version) carries no signatures.",
        facts: ["after": .int(old.version)])
    }
    let root = try RootDocument(parsing: document.content)
    let what = "The root of version \(root.version)"
    guard root.registry == old.registry else {
      throw Finding(
        .statementMismatch, "\(what) is of another registry.", expected: "\(old.registry)",
        found: "\(root.registry)")
    }
    let byOld = SignatureCount(list, over: document.content, role: .root, root: old, now: nil)
    counts.append(byOld)
    guard byOld.isMet else {
      throw byOld.finding(.rotationBroken, "\(what), by the keys of version \(old.version),")
    }
    if let finding = misnumbered(root, document.content, old, oldBytes) { throw finding }
    let byOwn = SignatureCount(list, over: document.content, role: .root, root: root, now: nil)
    counts.append(byOwn)
    guard byOwn.isMet else {
      throw byOwn.finding(.thresholdNotMet, "\(what), by its own keys,")
    }
    return root
  }

  private static func misnumbered(
    _ root: RootDocument, _ bytes: [UInt8], _ old: RootDocument, _ oldBytes: [UInt8]
  ) -> Finding? {
    let facts: Facts = ["version": .int(root.version), "trusted": .int(old.version)]
    let expected = "\(old.version + 1)"
    let found = "\(root.version)"
    if root.version < old.version {
      return Finding(
        .rollback, "The root has version \(found), and \(old.version) is trusted already.",
        expected: expected, found: found, facts: facts)
    }
    if root.version == old.version {
      return Finding(
        bytes == oldBytes ? .rotationBroken : .equivocation,
        bytes == oldBytes
          ? "The trusted root was served as the one after it."
          : "Two different roots carry version \(found).",
        expected: expected, found: found, facts: facts)
    }
    if root.version > old.version + 1 {
      return Finding(
        .rotationBroken, "The root of version \(expected) is left out.", expected: expected,
        found: found, facts: facts)
    }
    return nil
  }

  /// Whether those who signed a document would be enough under the present root.
  ///
  /// - Parameter now: seconds since 1970; nil leaves the time of keys aside.
  func stillHolds(_ signers: [PublicKey]?, _ role: MetadataRole, now: Int64?) -> Bool {
    guard let signers, let rule = state.root.roles[role] else { return false }
    let left = state.root.keys(of: role).filter { key in
      signers.contains(key.key) && key.obstacle(at: now) == nil
    }
    return left.count >= rule.threshold
  }

  /// Whether a key that could sign for a role before cannot any more.
  private func replaced(_ role: MetadataRole, since old: RootDocument) -> Bool {
    let left = Set(
      state.root.keys(of: role).filter { $0.obstacle(at: nil) == nil }.map(\.key))
    return old.keys(of: role).contains { $0.obstacle(at: nil) == nil && !left.contains($0.key) }
  }
}
