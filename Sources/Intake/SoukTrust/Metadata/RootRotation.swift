import SoukModel

/// Makes roots, and checks them as every client will before anyone can see them.
package enum RootRotation {
  /// Makes a registry's first root.
  ///
  /// - Throws: a ``Finding``: T06 for a threshold that its keys or these signers cannot reach, R01
  ///   for a root that has expired already, T08 for a version other than 1.
  package static func first(
    _ root: RootDocument, signers: [SigningKey], now: Int64
  ) throws(Finding) -> SignedBytes {
    guard root.version == 1 else {
      throw Finding(
        .rotationBroken, "The first root has version 1.", expected: "1", found: "\(root.version)")
    }
    try check(root, now: now)
    let document = SignedBytes(signing: root.bytes, as: .root, with: unique(signers))
    _ = try MetadataState(adopting: document, pin: .none, now: now)
    return document
  }

  /// Makes the root that follows another one.
  ///
  /// - Parameters:
  ///   - root: the new root; its version must be one more.
  ///   - old: the trusted root, exactly as it is published.
  ///   - signers: the keys to sign with: enough of the old root's and of the new one's.
  ///   - now: seconds since 1970.
  /// - Throws: a ``Finding`` for everything that a client would refuse.
  package static func next(
    _ root: RootDocument, after old: SignedBytes, signers: [SigningKey], now: Int64
  ) throws(Finding) -> SignedBytes {
    try check(root, now: now)
    let document = SignedBytes(signing: root.bytes, as: .root, with: unique(signers))
    var update = try MetadataUpdate(
      try MetadataState(adopting: old, pin: .none, now: now), now: now)
    try update.takeRoot(document)
    try update.finishRoots()
    return document
  }

  /// Refuses a root that could not be used.
  static func check(_ root: RootDocument, now: Int64) throws(Finding) {
    _ = try RootDocument(parsing: root.bytes)
    guard root.expiresAt > now else {
      throw Finding(
        .metadataExpired, "The new root would have expired already.",
        expected: "after \(UTCTime.text(now))", found: UTCTime.text(root.expiresAt))
    }
    for role in MetadataRole.allCases {
      let usable = root.keys(of: role).filter { $0.obstacle(at: now) == nil }
      let threshold = root.roles[role]?.threshold ?? Int.max
      guard usable.count < threshold else { continue }
      throw Finding(
        .thresholdNotMet,
        "The role \(role.rawValue) needs \(threshold) signatures and has \(usable.count) keys "
          + "that may sign now.",
        expected: "\(threshold) keys", found: "\(usable.count)",
        facts: ["role": .text(role.rawValue)])
    }
  }

  private static func unique(_ keys: [SigningKey]) -> [SigningKey] {
    var seen: Set<PublicKey> = []
    return keys.filter { seen.insert($0.publicKey).inserted }
  }
}
