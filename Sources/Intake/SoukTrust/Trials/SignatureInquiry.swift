package import SoukModel

/// Why a signature does not hold over a message under a key, found by bounded trial.
///
/// Trials only explain: nothing here turns a refusal into an acceptance.
package struct SignatureInquiry: Sendable {
  /// The signature, which should be 64 bytes.
  package var signature: [UInt8]
  /// What should have been signed.
  package var message: [UInt8]
  /// The 32 bytes of the key that should have signed.
  package var key: [UInt8]
  /// Other keys that are known here.
  package var others: [KnownKey] = []
  /// Other files, by name, that the signature may belong to.
  package var siblings: [(name: RegistryText, content: [UInt8])] = []
  /// What packs and unpacks.
  package var tools = DiagnosisTools()

  /// The most signature checks that one inquiry makes: 40 us each.
  static let checkLimit = 3000
  /// The most forms that are tried under keys other than the stated one: the common ones.
  static let strangerForms = 13
  /// The most message bytes that these checks hash.
  static let byteLimit = 64 << 20

  /// Makes an inquiry.
  package init(signature: [UInt8], message: [UInt8], key: [UInt8]) {
    self.signature = signature
    self.message = message
    self.key = key
  }

  /// What is wrong, the main cause first; empty where the signature holds.
  package func findings() -> [Finding] {
    let publicKey: PublicKey
    do throws(KeyError) {
      publicKey = try PublicKey(bytes: key)
    } catch {
      let finding = error.finding(for: key)
      return SignatureTrace.isCrafted(signature, over: message, by: key)
        ? [crafted, finding] : [finding]
    }
    if let form = SignatureForm.finding(signature) { return [form] }
    let trace = SignatureTrace(of: signature, over: message, by: publicKey)
    return trace.failure.map { [explain($0, trace, publicKey)] } ?? []
  }

  private func explain(
    _ failure: SignatureError, _ trace: SignatureTrace, _ publicKey: PublicKey
  ) -> Finding {
    switch failure {
    case .wrongLength: SignatureForm.wrongLength(signature)
    case .damagedText(let offset):
      Finding(.signatureTextDamaged, Self.sentence(failure), facts: ["offset": .int(offset)])
    case .scalarNotReduced, .notAPoint, .outsideGroup: numbers(failure, publicKey)
    case .cofactoredOnly: crafted
    case .verdictsDiffer:
      Finding(
        .verdictsDiffer, Self.sentence(failure), facts: ["signature": .hex(signature)])
    case .equation: byTrial(trace, publicKey)
    }
  }

  /// S05 to S07: the numbers of the signature, and whether swapping or reducing them explains it.
  private func numbers(_ failure: SignatureError, _ publicKey: PublicKey) -> Finding {
    let half = Ed25519.signatureLength / 2
    let commitment = Array(signature.prefix(half))
    let scalar = Array(signature.suffix(half))
    var facts = Facts()
    var sentence = Self.sentence(failure)
    var bytes: ByteComparison?
    if failure == .scalarNotReduced {
      let reduced = GroupScalar.reduced(scalar)
      let holds = Ed25519.fits(commitment + reduced, over: message, by: publicKey)
      facts["reduced_verifies"] = .bool(holds)
      bytes = ByteComparison("S of the signature", at: 32, expected: reduced, found: scalar)
      sentence += holds ? " Reduced, it holds: a genuine signature was changed afterwards." : ""
    } else {
      facts["offset"] = 0
      facts["r"] = .hex(commitment)
      if let order = CurvePoint.smallOrder(of: commitment) { facts["order"] = .int(order) }
      facts["canonical"] = .bool(CurvePoint.isCanonical(commitment))
    }
    let swapped = Ed25519.fits(scalar + commitment, over: message, by: publicKey)
    let reversed = Ed25519.fits(
      Array(commitment.reversed() + scalar.reversed()), over: message, by: publicKey)
    if swapped {
      facts["swapped_verifies"] = true
      sentence += " With its halves exchanged it holds."
    } else if reversed {
      facts["reversed_verifies"] = true
      sentence += " With the bytes of each half reversed it holds."
    }
    return Finding(
      failure.code, sentence, expected: "a canonical signature",
      found: Hexadecimal.text(failure == .scalarNotReduced ? scalar : commitment), bytes: bytes,
      facts: facts)
  }

  private var crafted: Finding {
    Finding(
      .cofactoredOnly, Self.sentence(.cofactoredOnly),
      facts: ["key": .hex(key), "signature": .hex(signature)])
  }

  private static func sentence(_ failure: SignatureError) -> String {
    let text = "\(failure)."
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}
