import CSodium
import SoukModel

/// Finds out by trial why a well-formed signature does not hold over a file.
///
/// A trial explains and never accepts: whatever succeeds here, the file stays refused.
struct SignatureTrials {
  /// The signature that does not hold.
  let signature: SignatureFile
  /// The file's bytes.
  let content: [UInt8]
  /// The key it was checked with.
  let key: PublicKey
  /// Other keys that may have made it.
  let terms: FileCheck.Terms

  /// The first cause that a trial proves, else S15 with what was ruled out.
  ///
  /// - Complexity: linear in the content for each trial.
  func cause() -> Finding {
    if let found = otherBytes() ?? otherMode() ?? digestSigned() ?? otherKey() { return found }
    return Finding(
      .signatureCauseUnknown,
      "The signature does not hold over the \(content.count) bytes of the file.",
      certainty: .unknown(ruledOut: [
        "final newline", "line endings", "byte order mark", "hashing mode", "digest signed",
        "\(terms.known.count) other known keys",
      ]),
      expected: key.description,
      facts: ["keys_tried": .int(terms.known.count + 1), "size": .int(content.count)])
  }

  /// The finding for a signature whose numbers are wrong whatever it signs.
  static func finding(_ error: SignatureError, _ bytes: [UInt8]) -> Finding {
    let sentence = "\(error)."
    let observation = sentence.prefix(1).uppercased() + sentence.dropFirst()
    let half = bytes.count / 2
    switch error {
    case .wrongLength(let count, _): return SignatureFile.wrongLength(count)
    case .damagedText(let offset):
      return Finding(
        .signatureTextDamaged, observation, expected: "base64", facts: ["offset": .int(offset)])
    case .scalarNotReduced:
      return Finding(
        .scalarNotReduced, observation, expected: "a number below the group's order",
        found: Hexadecimal.text(bytes.suffix(half)), facts: ["s": .hex(Array(bytes.suffix(half)))])
    case .notAPoint, .outsideGroup:
      return Finding(
        error == .notAPoint ? .commitmentNotAPoint : .commitmentSmallOrder, observation,
        expected: "a point of the prime-order group", found: Hexadecimal.text(bytes.prefix(half)),
        facts: ["r": .hex(Array(bytes.prefix(half)))])
    case .equation, .cofactoredOnly, .verdictsDiffer:
      return Finding(error.code, observation, facts: ["signature": .hex(bytes)])
    }
  }

  private func holds(over message: [UInt8], by key: PublicKey? = nil) -> Bool {
    Ed25519.verify(signature.bytes, over: message, by: key ?? self.key)
  }

  private func holds(overContent content: [UInt8]) -> Bool {
    holds(over: signature.form.message(of: content))
  }

  /// M01, M02, M03: the file was touched by an editor or a transfer in text mode.
  private func otherBytes() -> Finding? {
    let variants: [(FailureCode, String, [UInt8]?)] = [
      (
        .byteOrderMark, "without the 3 bytes of its byte order mark",
        content.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(content.dropFirst(3)) : nil
      ),
      (
        .lineEndings, "with LF at its line ends; this copy has CR LF",
        TextVariant.lineFeeds(content)
      ),
      (
        .lineEndings, "with CR LF at its line ends; this copy has LF",
        TextVariant.carriageReturns(content)
      ),
      (
        .finalNewline, "without its last newline",
        content.last == 0x0A ? content.dropLast() : nil
      ),
      (.finalNewline, "with a newline at its end", content + [0x0A]),
    ]
    for (code, words, variant) in variants {
      guard let variant, holds(overContent: variant) else { continue }
      return Finding(
        code, "The signature is valid for this file \(words).",
        expected: "\(variant.count) bytes", found: "\(content.count) bytes",
        facts: [
          "signed_sha256": .text(SHA256Digest(of: variant).description),
          "signed_size": .int(variant.count),
        ])
    }
    return nil
  }

  /// S08: the right bytes and key, hashed in another way.
  private func otherMode() -> Finding? {
    for form in [SignedForm.plain, .blake2b] where form != signature.form {
      if holds(over: form.message(of: content)) { return wrongMode(form.words) }
    }
    return holdsAsEd25519ph ? wrongMode("Ed25519ph") : nil
  }

  private func wrongMode(_ mode: String) -> Finding {
    Finding(
      .wrongHashingMode,
      "The signature is valid as \(mode); the file says \(signature.form.words).",
      expected: signature.form.words, found: mode, facts: ["mode": .text(mode)])
  }

  private var holdsAsEd25519ph: Bool {
    var state = crypto_sign_state()
    unsafe crypto_sign_init(&state)
    unsafe crypto_sign_update(&state, content, UInt64(content.count))
    var bytes = signature.bytes
    return unsafe crypto_sign_final_verify(&state, &bytes, key.bytes) == 0
  }

  /// M05: a digest of the file was signed in its place.
  private func digestSigned() -> Finding? {
    let sha256 = SHA256Digest(of: content)
    let variants: [(String, [UInt8])] = [
      ("sha256-raw", sha256.bytes), ("sha256-hex", Array(sha256.description.utf8)),
      ("sha512-raw", SHA512.digest(content)),
    ]
    for (variant, message) in variants where holds(over: message) {
      return Finding(
        .digestWasSigned,
        "The signature is over the file's digest (\(variant)), not over the file.",
        expected: signature.form.words, found: variant, facts: ["variant": .text(variant)])
    }
    return nil
  }

  /// S14: somebody else whom we know signed exactly these bytes.
  private func otherKey() -> Finding? {
    let message = signature.form.message(of: content)
    for other in terms.known where other.key != key {
      guard holds(over: message, by: other.key) else { continue }
      let name = RegistryText(other.name).escapedPrefix(60)
      return Finding(
        .signedByAnotherKey,
        "The signature is valid, but by \(name), not by the key that was given.",
        expected: key.description, found: other.key.description,
        facts: ["actual": .text(other.name), "actual_key": .hex(other.key.bytes)])
    }
    return nil
  }
}
