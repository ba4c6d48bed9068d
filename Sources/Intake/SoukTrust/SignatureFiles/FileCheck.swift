import SoukModel

/// The outcome of checking a file against a signature and a key: every step, and what they add up to.
package struct FileCheck: Hashable, Sendable {
  /// What a file is checked with besides signature and key.
  package struct Terms: Hashable, Sendable {
    /// What an SSH signature must have been made for.
    package var namespace: String
    /// Other keys that may explain a signature that does not hold.
    package var known: [KnownKey]

    /// Makes terms.
    package init(namespace: String = FileCheck.namespace, known: [KnownKey] = []) {
      self.namespace = namespace
      self.known = known
    }
  }

  /// A key and whose it is.
  package struct KnownKey: Hashable, Sendable {
    /// Who holds it, as a person or a file says.
    package var name: String
    /// The key.
    package var key: PublicKey

    /// Names a key.
    package init(name: String, key: PublicKey) {
      self.name = name
      self.key = key
    }
  }

  /// The namespace of SSH signatures that souk makes and expects unless told otherwise.
  package static let namespace = "souk-package"

  /// The key, where it is a good one.
  package let key: PublicKeyFile?
  /// The signature, where the file holds one.
  package let signature: SignatureFile?
  /// Every step, in order.
  package let steps: [FileCheckStep]

  /// What was found, the main cause first; the trusted comment is a fact only where it was signed.
  package var diagnosis: Diagnosis {
    var facts = Facts()
    if let key { facts["pk"] = .hex(key.key.bytes) }
    if let signature { facts["format"] = .text(signature.format.rawValue) }
    if case .minisign(let file) = signature,
      steps.contains(where: { $0.stage == .comment && $0.outcome == .passed })
    {
      facts["trusted_comment"] = .text(file.trustedText)
    }
    return Diagnosis(findings: steps.compactMap(\.finding), facts: facts)
  }

  /// Whether the signature holds, in every respect.
  package var holds: Bool { diagnosis.outcome != .reject && signature != nil && key != nil }
}
