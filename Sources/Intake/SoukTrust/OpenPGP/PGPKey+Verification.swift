import SoukModel

extension PGPKey {
  /// Why a signature over some content does not hold under this key; nil where it holds.
  ///
  /// - Parameter content: what the signature's class says is hashed before the signature's own part.
  func failure(of signature: PGPSignature, over content: [UInt8]) -> Finding? {
    var facts: Facts = [
      "issuer": .text(id), "pubkey_algorithm": .int(Int(signature.algorithm)),
      "hash_algorithm": .int(Int(signature.hash)),
    ]
    guard let digest = signature.digest(over: content), let hash = PGPHash(rawValue: signature.hash)
    else {
      let name = PGPHash.name(signature.hash)
      return Finding(
        .pgpAlgorithm, "The signature is over \(name), which proves nothing today.",
        expected: "SHA-256, SHA-384 or SHA-512", found: name, facts: facts)
    }
    guard Self.fits(signature.algorithm, algorithm) else {
      return Finding(
        .pgpAlgorithm, "The signature says another algorithm than its key has.",
        expected: PGPAlgorithm.name(algorithm), found: PGPAlgorithm.name(signature.algorithm),
        facts: facts)
    }
    facts["digest"] = .hex(digest)
    guard Array(digest.prefix(2)) == signature.hint else {
      return Finding(
        .signedTextChanged,
        "The text was changed after signing: its digest begins otherwise than the signed one.",
        expected: Hexadecimal.text(signature.hint), found: Hexadecimal.text(digest.prefix(2)),
        facts: facts)
    }
    do {
      guard try !holds(signature, digest, hash) else { return nil }
    } catch {
      var finding = error
      finding.facts = facts.merging(error.facts)
      return finding
    }
    return Finding(
      .pgpSignatureDamaged,
      "The signature does not hold, and the text's digest begins as the signed one does.",
      certainty: .likely("1 changed text in 65,536 would begin so by chance"),
      expected: Hexadecimal.text(signature.hint), found: Hexadecimal.text(digest.prefix(2)),
      facts: facts)
  }

  private func holds(
    _ signature: PGPSignature, _ digest: [UInt8], _ hash: PGPHash
  ) throws(Finding) -> Bool {
    switch material {
    case .ed25519(let key):
      let numbers = try signature.numbers(["R", "S"])
      var joined: [UInt8] = []
      for (number, name) in zip(numbers, ["R", "S"]) {
        guard let bytes = number.padded(to: 32) else {
          throw Finding(
            .mpiMalformed, "\(name) has \(number.bits) bits.", expected: "256 at the most",
            found: "\(number.bits)", facts: ["number": .text(name), "bits": .int(number.bits)])
        }
        joined += bytes
      }
      return Ed25519.verify(joined, over: digest, by: key)
    case .rsa(let key):
      guard let number = try signature.numbers(["the signature"]).first else { return false }
      return key.verify(number.bytes, digest: digest, hash: hash)
    case .unsupported(let finding): throw finding
    }
  }

  private static func fits(_ signature: UInt8, _ key: UInt8) -> Bool {
    let rsa = [PGPAlgorithm.rsa, PGPAlgorithm.rsaSignOnly]
    return signature == key || rsa.contains(signature) && rsa.contains(key)
  }
}
