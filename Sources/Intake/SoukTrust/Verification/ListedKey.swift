package import SoukModel

/// A key as an index lists it, read for what it is.
package enum ListedKey {
  /// What stands in a bundle of evidence in place of a private key that an index listed.
  package static let withheld: RegistryText = "redacted: a private key stood here"

  /// The key, from 64 hexadecimal digits and nothing else.
  ///
  /// - Throws: the ``Finding`` K01 to K16 that says what stands there instead. A good key in another
  ///   spelling is refused too: an index has one.
  static func read(_ text: RegistryText) throws(Finding) -> PublicKey {
    if text == withheld {
      throw Finding(
        .privateKeyExposed, "The index listed a PRIVATE key, which was left out of this bundle.",
        expected: "a public key", found: "a private key")
    }
    let failure: KeyError
    do {
      return try PublicKey(text.raw)
    } catch {
      failure = error
    }
    let bytes = Array(text.raw.utf8)
    switch failure {
    case .otherAlgorithm, .notAPoint, .notCanonical, .smallOrder, .torsion:
      let digits = text.raw.split(separator: ":").last.map(String.init) ?? ""
      throw failure.finding(for: Hexadecimal.bytes(digits) ?? [])
    case .wrongLength, .damagedText:
      let file = try PublicKeyFile.read(bytes)
      throw Finding(
        .keyTextDamaged, "The index lists the key as \(file.format.rawValue), not as digits.",
        expected: "64 hexadecimal digits", found: text.escapedPrefix(80),
        facts: ["format": .text(file.format.rawValue), "pk": .hex(file.key.bytes)])
    }
  }
}
