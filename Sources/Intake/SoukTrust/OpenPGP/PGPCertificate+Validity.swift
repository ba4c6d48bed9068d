extension PGPCertificate {
  /// Why a key of the certificate may not have signed a document at a time; nil where it may.
  ///
  /// - Parameter time: when the document is said to have been signed, seconds since 1970.
  func validity(of key: PGPKey, at time: Int64) -> Finding? {
    guard let selfSignature = newestSelfSignature else {
      return refuse(key, "has no name or word of its own that its signature holds over", time)
    }
    if let finding = revocation(direct, of: primary, at: time) { return finding }
    if let finding = expiry(primary, selfSignature.hashed, time) { return finding }
    guard key != primary else {
      return mayNotSign(selfSignature.hashed) ? refuse(key, "may not sign documents", time) : nil
    }
    guard let part = subkeys.first(where: { $0.subject == key }) else {
      return refuse(key, "is no part of this certificate", time)
    }
    guard let binding = binding(part) else {
      return refuse(key, "is not bound to its primary key", time)
    }
    if let finding = revocation(part.signatures, of: key, at: time) { return finding }
    if let finding = expiry(key, binding.hashed, time) { return finding }
    guard !mayNotSign(binding.hashed), isBoundBack(key, binding) else {
      return refuse(key, "may not sign documents", time)
    }
    return nil
  }

  /// The newest signature of the primary key over a name of its own, else over itself.
  private var newestSelfSignature: PGPSignature? {
    let overNames = names.flatMap { name in
      name.signatures.filter { signature in
        PGPSignature.Class.certifications.contains(signature.kind)
          && primary.failure(of: signature, over: hashedForm(name.subject)) == nil
      }
    }
    if let newest = Self.newest(overNames) { return newest }
    return Self.newest(
      direct.filter {
        $0.kind == PGPSignature.Class.directKey
          && primary.failure(of: $0, over: primary.hashedForm) == nil
      })
  }

  private static func newest(_ signatures: [PGPSignature]) -> PGPSignature? {
    signatures.max { ($0.hashed.created ?? 0) < ($1.hashed.created ?? 0) }
  }

  /// The primary key and a name, as signatures over the name hash them.
  private func hashedForm(_ name: [UInt8]) -> [UInt8] {
    let length = UInt32(truncatingIfNeeded: name.count)
    return primary.hashedForm + [0xB4]
      + (0..<4).map { UInt8(truncatingIfNeeded: length >> UInt32(24 - 8 * $0)) } + name
  }

  private func binding(_ part: Part<PGPKey>) -> PGPSignature? {
    Self.newest(
      part.signatures.filter {
        $0.kind == PGPSignature.Class.subkeyBinding
          && primary.failure(of: $0, over: primary.hashedForm + part.subject.hashedForm) == nil
      })
  }

  /// Whether the subkey itself says that it belongs to this key: else anybody could adopt it.
  private func isBoundBack(_ key: PGPKey, _ binding: PGPSignature) -> Bool {
    guard let body = binding.hashed.embedded ?? binding.unhashedEmbedded,
      let back = try? PGPSignature(body), back.kind == PGPSignature.Class.primaryBinding
    else { return false }
    return key.failure(of: back, over: primary.hashedForm + key.hashedForm) == nil
  }

  private func mayNotSign(_ words: PGPSubpackets) -> Bool {
    words.keyFlags.map { $0 & 2 == 0 } ?? false
  }

  private func revocation(
    _ signatures: [PGPSignature], of key: PGPKey, at time: Int64
  ) -> Finding? {
    let isPrimary = key == primary
    let kind = isPrimary ? PGPSignature.Class.keyRevocation : PGPSignature.Class.subkeyRevocation
    let content = isPrimary ? key.hashedForm : primary.hashedForm + key.hashedForm
    for signature in signatures where signature.kind == kind {
      guard primary.failure(of: signature, over: content) == nil else { continue }
      let revoked = signature.hashed.created ?? 0
      // Superseded (1) and retired (3) keys stay good for what they signed before.
      let isGentle = [1, 3].contains(signature.hashed.revocationReason ?? 0)
      if isGentle, time < revoked { continue }
      return Finding(
        .pgpKeyNotInForce, "Key \(key.id) was revoked on \(UTCTime.text(revoked)).",
        expected: "a key in force", found: "revoked",
        facts: [
          "issuer": .text(key.id), "revoked": .text(UTCTime.text(revoked)),
          "signed": .text(UTCTime.text(time)),
        ])
    }
    return nil
  }

  private func expiry(_ key: PGPKey, _ words: PGPSubpackets, _ time: Int64) -> Finding? {
    let signed = UTCTime.text(time)
    if time < key.created {
      let made = UTCTime.text(key.created)
      return Finding(
        .pgpKeyNotInForce, "Key \(key.id) was made after it is said to have signed.",
        expected: "signed after \(made)", found: signed,
        facts: ["issuer": .text(key.id), "key_created": .text(made), "signed": .text(signed)])
    }
    guard let seconds = words.keyExpiresAfter, seconds > 0, time >= key.created + seconds else {
      return nil
    }
    let expired = UTCTime.text(key.created + seconds)
    return Finding(
      .pgpKeyNotInForce, "Key \(key.id) expired on \(expired); it is said to have signed later.",
      expected: "signed before \(expired)", found: signed,
      facts: ["issuer": .text(key.id), "key_expired": .text(expired), "signed": .text(signed)])
  }

  private func refuse(_ key: PGPKey, _ reason: String, _ time: Int64) -> Finding {
    Finding(
      .pgpKeyNotInForce, "Key \(key.id) \(reason).", expected: "a key that may sign documents",
      found: reason, facts: ["issuer": .text(key.id), "signed": .text(UTCTime.text(time))])
  }
}
