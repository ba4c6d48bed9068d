import SoukModel

extension FileCheck {
  /// Checks content against a signature file and a key file, both as bytes.
  ///
  /// Every step is tried even where one before it failed; the first failure names the cause. Pure: no I/O.
  /// - Complexity: linear in the content for each trial, of which there are at most fourteen and one
  ///   for each known key, and none where the signature holds.
  package init(
    content: [UInt8], signature: Result<SignatureFile, Finding>,
    key: Result<PublicKeyFile, Finding>, terms: Terms = Terms()
  ) {
    var steps: [FileCheckStep] = []
    let goodKey = try? key.get()
    let goodSignature = try? signature.get()
    switch key {
    case .success(let file):
      steps.append(
        FileCheckStep(
          .key, .passed,
          "The key is a good Ed25519 key (\(file.format.rawValue)), fingerprint "
            + file.key.fingerprint + "."))
    case .failure(let finding): steps.append(FileCheckStep(.key, finding))
    }
    switch signature {
    case .success(let file):
      steps.append(
        FileCheckStep(.format, .passed, "The signature file is whole (\(file.format.rawValue))."))
    case .failure(let finding): steps.append(FileCheckStep(.format, finding))
    }
    self.key = goodKey
    self.signature = goodSignature
    guard let goodSignature else {
      for stage in [FileCheckStep.Stage.purpose, .numbers, .signature, .comment] {
        steps.append(
          FileCheckStep(stage, .skipped, "Without a signature there is nothing to check."))
      }
      self.steps = steps
      return
    }
    steps.append(Self.purpose(goodSignature, goodKey, terms))
    steps += Self.equation(goodSignature, content, goodKey, terms)
    steps.append(Self.comment(goodSignature, goodKey))
    self.steps = steps
  }

  /// Step 3: what the signature names is what it is checked with.
  private static func purpose(
    _ signature: SignatureFile, _ key: PublicKeyFile?, _ terms: Terms
  ) -> FileCheckStep {
    switch signature {
    case .bare:
      return FileCheckStep(
        .purpose, .notApplicable, "A bare signature names neither a key nor a purpose.")
    case .minisign(let file): return numbered(file.number, key)
    case .signify(let file): return numbered(file.number, key)
    case .ssh(let file):
      guard file.namespace == Array(terms.namespace.utf8) else {
        let found = file.namespaceText.escapedPrefix(80)
        return FileCheckStep(
          .purpose,
          Finding(
            .wrongNamespace,
            "The signature was made for \"\(found)\", not for \"\(terms.namespace)\".",
            expected: terms.namespace, found: file.namespaceText.raw,
            facts: ["namespace": .text(file.namespaceText), "expected": .text(terms.namespace)]))
      }
      guard let key else {
        return FileCheckStep(.purpose, .skipped, "Without a key its name cannot be compared.")
      }
      guard file.publicKey == key.key.bytes else {
        return FileCheckStep(
          .purpose,
          Finding(
            .keyIDMismatch, "The signature names another key than the one it is checked with.",
            expected: key.key.description, found: Hexadecimal.text(file.publicKey),
            facts: ["named": .hex(file.publicKey), "given": .hex(key.key.bytes)]))
      }
      return FileCheckStep(
        .purpose, .passed, "It names this key and the purpose \"\(terms.namespace)\".")
    }
  }

  private static func numbered(_ number: [UInt8], _ key: PublicKeyFile?) -> FileCheckStep {
    let named = MinisignSignature.name(of: number)
    guard let key else {
      return FileCheckStep(.purpose, .skipped, "Without a key its name cannot be compared.")
    }
    guard let own = key.number else {
      return FileCheckStep(
        .purpose, .notApplicable,
        "It names key \(named); a key in this format has no such number to compare.")
    }
    guard own == number else {
      let given = MinisignSignature.name(of: own)
      return FileCheckStep(
        .purpose,
        Finding(
          .keyIDMismatch, "The signature names key \(named), and key \(given) was given.",
          expected: given, found: named, facts: ["named": .text(named), "given": .text(given)]))
    }
    return FileCheckStep(.purpose, .passed, "It names key \(named), which is the one given.")
  }

  /// Steps 4 and 5: the numbers, and the equation over the content.
  private static func equation(
    _ signature: SignatureFile, _ content: [UInt8], _ key: PublicKeyFile?, _ terms: Terms
  ) -> [FileCheckStep] {
    let malformation = Ed25519.malformation(of: signature.bytes)
    var steps: [FileCheckStep] = []
    if let malformation {
      steps.append(
        FileCheckStep(
          .numbers, SignatureTrials.finding(malformation, signature.bytes)))
    } else {
      steps.append(
        FileCheckStep(.numbers, .passed, "R is a point of the group and S is in range."))
    }
    guard let key else {
      return steps + [FileCheckStep(.signature, .skipped, "Without a key it cannot be checked.")]
    }
    guard malformation == nil else {
      return steps + [
        FileCheckStep(.signature, .skipped, "With these numbers the equation is not asked.")
      ]
    }
    let message = signature.form.message(of: content)
    guard Ed25519.failure(of: signature.bytes, over: message, by: key.key) != nil else {
      return steps + [
        FileCheckStep(
          .signature, .passed,
          "The signature holds over the \(content.count) bytes of the file, as "
            + signature.form.words + ".")
      ]
    }
    let trials = SignatureTrials(signature: signature, content: content, key: key.key, terms: terms)
    return steps + [FileCheckStep(.signature, trials.cause())]
  }

  /// Step 6: what minisign signs besides the file.
  private static func comment(_ signature: SignatureFile, _ key: PublicKeyFile?) -> FileCheckStep {
    guard case .minisign(let file) = signature else {
      return FileCheckStep(.comment, .notApplicable, "This format has no trusted comment.")
    }
    guard let key else {
      return FileCheckStep(.comment, .skipped, "Without a key it cannot be checked.")
    }
    let shown = file.trustedText.escapedPrefix(120)
    guard Ed25519.verify(file.commentSignature, over: file.commentMessage, by: key.key) else {
      return FileCheckStep(
        .comment,
        Finding(
          .commentSignatureBad,
          "The signature over the trusted comment does not hold: \"\(shown)\" may be anybody's "
            + "words.", expected: "a comment that the key signed", found: file.trustedText.raw,
          facts: ["comment": .text(file.trustedText)]))
    }
    return FileCheckStep(.comment, .passed, "The key signed the comment \"\(shown)\" too.")
  }
}
