import SoukModel

extension Ladder {
  /// The id of the key that is said to have signed.
  private var statedKeyID: RegistryText? {
    statement.map { RegistryText($0.keyID) } ?? evidence.release.keyID
  }

  /// Rung 5: the key is known, in force and allowed to sign this package.
  mutating func lookAtKey() {
    guard !isUnsigned, let id = statedKeyID else {
      return note(.key, isUnsigned ? .notApplicable : .skipped, "No key is named.")
    }
    guard let key = keys.key(id: id) else {
      return fail(
        .key, .signerUnknown, "Signed by a key that nobody here trusts.", status: .unknownKey,
        expected: "one of \(keys.keys.count) known keys", found: id.escapedPrefix(40),
        remedy: "Compare its fingerprint with the publisher by another channel, then add it.")
    }
    do {
      publicKey = try ListedKey.read(key.publicKey)
    } catch {
      return fail(.key, error, status: .malformed)
    }
    guard let publicKey, publicKey.id == id.raw else {
      return fail(
        .key, .copiedKeyID, "The key's bytes do not have the id under which it is listed.",
        status: .malformed, expected: id.escapedPrefix(40), found: publicKey?.id,
        remedy: "Compare the full fingerprint by another channel: ids can be copied.")
    }
    judge(key, bytes: publicKey)
  }

  private mutating func judge(_ key: TrustedKey, bytes: PublicKey) {
    let holder = key.name.escapedPrefix(60)
    let clock = UTCTime.text(now)
    if let revoked = key.revokedAt {
      return fail(
        .key, .keyRevoked, "The key of \(holder) was revoked: its signing dates cannot be trusted.",
        status: .keyRevoked, expected: "a key in force", found: "revoked \(UTCTime.text(revoked))",
        remedy: "Do not install it. Wait for a release signed by the successor key.")
    }
    if let end = key.notAfter, now > end || (statement?.publishedAt ?? end) > end {
      return fail(
        .key, .keyExpired, "The key of \(holder) has expired; the clock here says \(clock).",
        status: .keyExpired, expected: "until \(UTCTime.text(end))",
        found: now > end ? clock : UTCTime.text(statement?.publishedAt ?? end),
        remedy: "Check the clock of this machine; then look for a release signed by a newer key.")
    }
    if let start = key.notBefore, now < start || (statement?.publishedAt ?? start) < start {
      return fail(
        .key, .keyNotYetValid,
        "The key of \(holder) is not valid yet; the clock here says \(clock).",
        status: .keyExpired, expected: "from \(UTCTime.text(start))",
        found: now < start ? clock : UTCTime.text(statement?.publishedAt ?? start),
        remedy: "Check the clock of this machine; else the key was published too early.")
    }
    guard KeyRing.allows(key, package: evidence.id.name) else {
      let scope = key.scope.map { $0.escapedPrefix(60) }.joined(separator: ", ")
      return fail(
        .key, .keyOutOfScope, "\(holder) may not sign this package.", status: .wrongSigner,
        expected: scope, found: evidence.id.name.escapedPrefix(120),
        remedy: "Do not install it; ask the registry who may sign this package.")
    }
    note(
      .key, .passed, "The key of \(holder) is known, in force and may sign this package.",
      found: bytes.fingerprint)
  }

  /// Rung 6: the Ed25519 signature holds over the statement.
  mutating func lookAtSignature() {
    guard !isUnsigned else {
      return note(.signature, .notApplicable, "There is no signature to check.")
    }
    guard let text = evidence.release.signature else {
      return fail(
        .signature, .signatureMissing, "There is a statement and no signature over it.",
        status: .unsigned,
        expected: "64 bytes, base64", found: "none",
        remedy: "Do not install it before the publisher has signed it.")
    }
    let signature: [UInt8]
    do {
      signature = try Base64.bytes(text.raw)
    } catch {
      if let kind = ForeignContent.recogniseSignature(Array(text.raw.utf8)) {
        return fail(
          .signature, .notASignature, "The signature's text is \(kind).", status: .malformed,
          expected: "64 bytes, base64", found: kind, facts: ["kind": .text(kind)])
      }
      let place = TextPosition(of: error.offset, in: Array(text.raw.utf8))
      return fail(
        .signature, .signatureTextDamaged, "The signature's text is damaged: \(place.words).",
        status: .malformed, expected: "64 bytes, base64",
        found: "damaged at offset \(error.offset)",
        facts: place.facts)
    }
    if let form = SignatureForm.finding(signature) {
      return fail(.signature, form, status: .malformed)
    }
    guard let statement = evidence.release.statement, let publicKey else {
      if let malformation = Ed25519.malformation(of: signature) {
        return fail(
          .signature, malformation.code, "\(malformation)", status: .badSignature,
          found: Hexadecimal.text(signature))
      }
      return note(.signature, .skipped, "Without statement and key it cannot be checked.")
    }
    compare(signature, over: Array(statement.raw.utf8), by: publicKey)
  }

  private mutating func compare(
    _ signature: [UInt8], over message: [UInt8], by publicKey: PublicKey
  ) {
    var inquiry = SignatureInquiry(signature: signature, message: message, key: publicKey.bytes)
    inquiry.others = keys.keys.compactMap { trusted in
      (try? PublicKey(trusted.publicKey.raw)).map { KnownKey(name: trusted.name, key: $0) }
    }
    inquiry.siblings = evidence.neighbours.compactMap { neighbour in
      neighbour.statement.map { (neighbour.name, Array($0.raw.utf8)) }
    }
    inquiry.tools = tools
    let findings = inquiry.findings()
    guard !findings.isEmpty else {
      markSignatureHolds()
      return note(
        .signature, .passed, "The Ed25519 signature holds over the statement.",
        found: publicKey.fingerprint)
    }
    for finding in findings {
      // A trial explains; a key that fits here still turns nothing into an accepted release.
      let isOther = finding.code == .signedByAnotherKey
      fail(.signature, finding, status: isOther ? .wrongSigner : .badSignature)
    }
  }
}
