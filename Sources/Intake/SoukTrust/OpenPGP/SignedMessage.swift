import SoukModel

/// A cleartext message with what came of each of its signatures.
package struct SignedMessage: Sendable {
  /// How far a signature's time may lie ahead of this machine's clock, in seconds.
  static let clockTolerance: Int64 = 600
  /// The most signatures that are looked at.
  static let signatureLimit = 64

  /// The text in the form that was hashed.
  package let text: [UInt8]
  /// One line for each signature, in order.
  package let lines: [IssuerLine]
  /// The finding about the armor's checksum line, where it is wrong.
  let armorFinding: Finding?

  /// The first signature that counts.
  package var goodLine: IssuerLine? { lines.first(where: \.isGood) }

  /// Reads a message and checks every signature.
  ///
  /// - Parameter now: seconds since 1970.
  /// - Throws: ``Finding`` where the message is not one clean message or holds no signature.
  package init(_ bytes: [UInt8], keyring: PGPKeyring, now: Int64) throws(Finding) {
    let message = try CleartextMessage(bytes)
    text = message.text
    armorFinding = message.armor.checksumFinding
    let packets: [PGPPacket]
    do {
      packets = try PGPPacket.packets(of: message.armor.bytes)
    } catch {
      throw Finding(
        .mpiMalformed, "The signature block is damaged: \(error.reason).",
        facts: ["offset": .int(error.offset)])
    }
    if let stranger = packets.first(where: { $0.tag != PGPPacket.Tag.signature }) {
      throw Finding(
        .cleartextUnclean, "A packet of kind \(stranger.tag) stands between the signatures.",
        expected: "signatures alone", found: "tag \(stranger.tag)",
        facts: ["tag": .int(Int(stranger.tag)), "offset": .int(stranger.offset)])
    }
    guard !packets.isEmpty, packets.count <= Self.signatureLimit else {
      throw Finding(
        packets.isEmpty ? .signatureMissing : .tooBig,
        "The signature block holds \(packets.count) signatures.",
        expected: "1 to \(Self.signatureLimit)", found: "\(packets.count)")
    }
    lines = packets.map { Self.line($0.body, over: message.text, keyring, now) }
  }

  private static func line(
    _ body: [UInt8], over text: [UInt8], _ keyring: PGPKeyring, _ now: Int64
  ) -> IssuerLine {
    let signature: PGPSignature
    do {
      signature = try PGPSignature(body)
    } catch {
      return IssuerLine(keyID: "unknown", algorithm: "unreadable", failure: error)
    }
    let hash = PGPHash.name(signature.hash)
    var line = IssuerLine(
      keyID: .init(signature.issuerID),
      algorithm: "\(PGPAlgorithm.name(signature.algorithm))/\(hash)",
      signedAt: signature.hashed.created)
    let candidates = signature.issuer.map { keyring.candidates(for: $0) } ?? []
    if let first = candidates.first {
      line.holder = .init(first.certificate.name)
      line.algorithm = "\(first.key.algorithmName)/\(hash)"
    }
    line.failure = mistakenClass(signature)
    guard line.failure == nil else { return line }
    line.failure = unknownIssuer(signature, keyring)
    for (certificate, key) in candidates {
      line.failure =
        key.failure(of: signature, over: text) ?? time(signature, now)
        ?? removal(certificate, key, keyring)
        ?? certificate.validity(of: key, at: signature.hashed.created ?? 0)
      if line.failure == nil { break }
    }
    return line
  }

  private static func mistakenClass(_ signature: PGPSignature) -> Finding? {
    guard ![PGPSignature.Class.binary, PGPSignature.Class.text].contains(signature.kind) else {
      return nil
    }
    let number = "0x" + Hexadecimal.text([signature.kind])
    return Finding(
      .wrongSignatureClass, "A signature of type \(number) is not over a document.",
      expected: "0x00 or 0x01", found: number,
      facts: ["issuer": .text(signature.issuerID), "sigclass": .int(Int(signature.kind))])
  }

  private static func unknownIssuer(_ signature: PGPSignature, _ keyring: PGPKeyring) -> Finding? {
    // What souk cannot check is said even where the key is unknown: no key would help.
    let known = [PGPAlgorithm.rsa, PGPAlgorithm.rsaSignOnly, PGPAlgorithm.edDSA]
    if !known.contains(signature.algorithm) {
      let name = PGPAlgorithm.name(signature.algorithm)
      return Finding(
        .pgpAlgorithm, "The signature is made with \(name), which souk does not check.",
        expected: "EdDSA or RSA", found: name,
        facts: [
          "issuer": .text(signature.issuerID),
          "pubkey_algorithm": .int(Int(signature.algorithm)),
        ])
    }
    if PGPHash(rawValue: signature.hash) == nil {
      let name = PGPHash.name(signature.hash)
      return Finding(
        .pgpAlgorithm, "The signature is over \(name), which proves nothing today.",
        expected: "SHA-256, SHA-384 or SHA-512", found: name,
        facts: [
          "issuer": .text(signature.issuerID), "hash_algorithm": .int(Int(signature.hash)),
        ])
    }
    return Finding(
      .issuerUnknown,
      "The signature is by \(signature.issuerID); the ring has \(keyring.count) other keys.",
      expected: keyring.ids.prefix(8).map(\.escaped).joined(separator: ", "),
      found: signature.issuerID,
      facts: ["issuer": .text(signature.issuerID), "known_keys": .int(keyring.count)])
  }

  private static func time(_ signature: PGPSignature, _ now: Int64) -> Finding? {
    guard let created = signature.hashed.created else {
      return Finding(
        .pgpSignatureTime, "The signature does not say when it was made.",
        facts: ["issuer": .text(signature.issuerID)])
    }
    let made = UTCTime.text(created)
    let clock = UTCTime.text(now)
    let facts: Facts = [
      "issuer": .text(signature.issuerID), "signed": .text(made), "now": .text(clock),
    ]
    if created > now + clockTolerance {
      return Finding(
        .pgpSignatureTime, "The signature was made \(created - now) seconds in the future.",
        certainty: .likely("the clock of one of the two machines is wrong"),
        expected: "before \(clock)", found: made, facts: facts)
    }
    if let seconds = signature.hashed.expiresAfter, seconds > 0, now >= created + seconds {
      let end = UTCTime.text(created + seconds)
      return Finding(
        .pgpSignatureTime, "The signature expired on \(end).", expected: "before \(end)",
        found: clock, facts: facts.merging(["expired": .text(end)]))
    }
    return nil
  }

  private static func removal(
    _ certificate: PGPCertificate, _ key: PGPKey, _ keyring: PGPKeyring
  ) -> Finding? {
    guard keyring.isRemoved(certificate) else { return nil }
    return Finding(
      .pgpKeyNotInForce, "Key \(key.id) was taken out of use by the archive.",
      expected: "a key in use", found: "removed", facts: ["issuer": .text(key.id)])
  }
}
