import Dispatch
import SoukModel
import Synchronization

extension SignatureInquiry {
  /// Counts what trials cost, so that they end.
  private struct Budget {
    var checks = SignatureInquiry.checkLimit
    var bytes = SignatureInquiry.byteLimit

    /// Whether one more check over so many bytes is allowed.
    mutating func allows(_ count: Int) -> Bool {
      guard checks > 0, bytes >= count else { return false }
      checks -= 1
      bytes -= count
      return true
    }

    /// How many checks over so many bytes each are allowed, of `wanted` ones.
    mutating func grants(_ wanted: Int, of count: Int) -> Int {
      let granted = min(wanted, checks, bytes / max(count, 1))
      checks -= granted
      bytes -= granted * count
      return granted
    }
  }

  /// The cause of an equation that does not hold: other keys, other bytes, other modes, other files.
  func byTrial(_ trace: SignatureTrace, _ publicKey: PublicKey) -> Finding {
    // A first half outside the group fits no message under any good key: the signature is damaged.
    guard CurvePoint.isPrimeOrder(trace.commitment) else {
      return unexplained(trace, ruledOut: ["any other content or key: the first half is damaged"])
    }
    var budget = Budget()
    func fits(_ message: [UInt8], _ key: PublicKey) -> Bool {
      budget.allows(message.count) && Ed25519.fits(signature, over: message, by: key)
    }
    let strangers = others.filter { $0.key != publicKey }
    func stranger(_ message: [UInt8]) -> KnownKey? {
      let granted = budget.grants(strangers.count, of: message.count)
      return Self.first(of: strangers.prefix(granted)) {
        Ed25519.fits(signature, over: message, by: $0.key)
      }
    }
    if let other = stranger(message) {
      return signed(by: other, instead: publicKey)
    }
    let variants = ContentVariants(content: message, tools: tools)
    if let variant = variants.first(where: { fits($0.bytes, publicKey) }) {
      return changed(variant)
    }
    if budget.allows(message.count),
      HashedForm.isPrehashed(signature, over: message, by: publicKey)
    {
      return hashed(.wrongHashingMode, "Ed25519ph", "mode")
    }
    // The digests are a dozen passes over the message; a very long one is not worth them.
    let forms = message.count <= Self.byteLimit ? HashedForm.all(of: message) : []
    if let form = forms.first(where: { fits($0.message, publicKey) }) {
      return hashed(form.code, form.name, form.factName)
    }
    if let sibling = siblings.first(where: { fits($0.content, publicKey) }) {
      return belongs(to: sibling)
    }
    for form in forms.prefix(Self.strangerForms) {
      if let other = stranger(form.message) {
        return hashed(form.code, form.name, form.factName, by: other)
      }
    }
    var signer: KnownKey?
    let variant = variants.first { variant in
      signer = stranger(variant.bytes)
      return signer != nil || budget.checks == 0
    }
    if let variant, let signer { return changed(variant, by: signer) }
    var ruledOut = ["\(strangers.count) other known keys"] + ContentVariants.ruledOut
    if !forms.isEmpty { ruledOut.append("\(forms.count + 1) hashing modes and purposes") }
    if !siblings.isEmpty { ruledOut.append("\(siblings.count) other files") }
    return unexplained(trace, ruledOut: ruledOut)
  }

  /// The first key that fits, of keys that are tried on all cores: nearly always none does.
  private static func first(
    of keys: ArraySlice<KnownKey>, where fits: @Sendable (KnownKey) -> Bool
  ) -> KnownKey? {
    let lowest = Mutex(keys.endIndex)
    DispatchQueue.concurrentPerform(iterations: keys.count) { offset in
      let index = keys.startIndex + offset
      guard fits(keys[index]) else { return }
      lowest.withLock { $0 = min($0, index) }
    }
    let index = lowest.withLock { $0 }
    return index < keys.endIndex ? keys[index] : nil
  }

  private func signed(by other: KnownKey, instead key: PublicKey) -> Finding {
    Finding(
      .signedByAnotherKey,
      "The signature is valid, but by \(other.name.escapedPrefix(60)), not by the stated key.",
      expected: key.fingerprint, found: other.key.fingerprint,
      bytes: ByteComparison("key", expected: key.bytes, found: other.key.bytes),
      facts: ["actual": .text(other.name), "actual_key": .hex(other.key.bytes)])
  }

  private func changed(_ variant: ContentVariant, by other: KnownKey? = nil) -> Finding {
    var facts = variant.facts
    facts["signed_sha256"] = .hex(SHA256Digest(of: variant.bytes).bytes)
    facts["signed_len"] = .int(variant.bytes.count)
    facts["variant"] = .text(variant.name)
    if let other { facts["actual"] = .text(other.name) }
    let signer = other.map { ", by \($0.name.escapedPrefix(60))" } ?? ""
    return Finding(
      variant.code, "The signature holds over the content \(variant.name)\(signer).",
      expected: "\(variant.bytes.count) bytes", found: "\(message.count) bytes",
      bytes: ByteComparison("the signed content", whole: variant.bytes, against: message),
      facts: facts)
  }

  private func hashed(
    _ code: FailureCode, _ name: String, _ factName: String, by other: KnownKey? = nil
  ) -> Finding {
    var facts: Facts = [factName: .text(name)]
    if let other { facts["actual"] = .text(other.name) }
    let signer = other.map { ", by \($0.name.escapedPrefix(60))" } ?? ""
    let sentence =
      switch code {
      case .digestWasSigned: "The signature is over a digest of the content (\(name))\(signer)."
      case .wrongNamespace: "The signature was made for another purpose: \(name)\(signer)."
      default: "The signature is valid in mode \(name)\(signer); it was checked as pure Ed25519."
      }
    return Finding(code, sentence, expected: "pure Ed25519", found: name, facts: facts)
  }

  private func belongs(to sibling: (name: RegistryText, content: [UInt8])) -> Finding {
    Finding(
      .anotherFileSigned, "The signature belongs to \(sibling.name.escapedPrefix(120)).",
      expected: SHA256Digest(of: sibling.content).description,
      found: SHA256Digest(of: message).description,
      bytes: ByteComparison("the signed content", whole: sibling.content, against: message),
      facts: [
        "signed_for": .text(sibling.name),
        "signed_sha256": .hex(SHA256Digest(of: sibling.content).bytes),
      ])
  }

  private func unexplained(_ trace: SignatureTrace, ruledOut: [String]) -> Finding {
    Finding(
      .signatureCauseUnknown,
      "The signature holds neither over these bytes nor over any variant that was tried.",
      certainty: .unknown(ruledOut: ruledOut), expected: Hexadecimal.text(trace.computed),
      found: Hexadecimal.text(trace.commitment),
      bytes: ByteComparison(
        "R of the signature", expected: trace.computed, found: trace.commitment),
      facts: ["keys_tried": .int(others.count), "r": .hex(trace.commitment)])
  }
}
