import SoukModel

/// Why bytes or text are not an Ed25519 public key that souk verifies with.
package enum KeyError: Error, Hashable, Sendable {
  /// Not 32 bytes.
  case wrongLength(Int, expected: Int)
  /// Characters that are not hexadecimal digits, or an odd number of them.
  case damagedText
  /// A key of another kind, by the name it states.
  case otherAlgorithm(String)
  /// No point of the curve has these bytes.
  case notAPoint
  /// A second spelling of a point.
  case notCanonical
  /// One of the few points for which one signature fits many messages.
  case smallOrder
  /// A point outside the prime-order group.
  case torsion

  /// The code in the taxonomy.
  package var code: FailureCode {
    switch self {
    case .wrongLength: .keyWrongLength
    case .damagedText: .keyTextDamaged
    case .otherAlgorithm: .wrongKeyAlgorithm
    case .notAPoint: .keyNotOnCurve
    case .notCanonical: .keyNotCanonical
    case .smallOrder: .keySmallOrder
    case .torsion: .keyMixedOrder
    }
  }

  /// What a person should do about it.
  package var remedy: String {
    switch self {
    case .wrongLength, .damagedText:
      "Copy the key again from its source and compare the fingerprint."
    case .otherAlgorithm: "Ask the publisher for the Ed25519 signing key."
    case .notAPoint: "Fetch the key again and compare the fingerprint by another channel."
    case .notCanonical, .smallOrder, .torsion:
      "Refuse the key and tell the registry's operator: honest tools never make one like it."
    }
  }
}

extension KeyError: CustomStringConvertible {
  /// What is wrong, found against expected, safe to print.
  package var description: String {
    switch self {
    case .wrongLength(let count, let expected):
      "the key is \(count) bytes long; Ed25519 needs \(expected)"
    case .damagedText: "the key is not written in pairs of hexadecimal digits"
    case .otherAlgorithm(let name):
      "this is a key of another kind (\(RegistryText(name).escaped)); signing needs ed25519"
    case .notAPoint: "the 32 bytes are not a point of the Ed25519 curve"
    case .notCanonical: "the key's point is not written in its one canonical form"
    case .smallOrder: "the key is a point of small order: one signature would fit many messages"
    case .torsion: "the key is outside the prime-order group: libraries disagree about it"
    }
  }
}
