/// Why a signature does not hold.
package enum SignatureError: Error, Hashable, Sendable {
  /// Not 64 bytes.
  case wrongLength(Int, expected: Int)
  /// The text is not base64, from this offset on.
  case damagedText(offset: Int)
  /// The second half is not below the group's order: somebody re-encoded it.
  case scalarNotReduced
  /// The first half is not a point of the curve in its one spelling.
  case notAPoint
  /// The first half is outside the prime-order group.
  case outsideGroup
  /// Well formed, and not a signature over these bytes by this key.
  case equation

  /// The code in the taxonomy.
  package var code: FailureCode {
    switch self {
    case .wrongLength: .signatureWrongLength
    case .damagedText: .signatureTextDamaged
    case .scalarNotReduced: .scalarNotReduced
    case .notAPoint: .commitmentNotAPoint
    case .outsideGroup: .commitmentSmallOrder
    case .equation: .signatureCauseUnknown
    }
  }

  /// Whether the signature could not even be read as one.
  package var isMalformed: Bool {
    switch self {
    case .wrongLength, .damagedText: true
    case .scalarNotReduced, .notAPoint, .outsideGroup, .equation: false
    }
  }
}

extension SignatureError: CustomStringConvertible {
  /// What is wrong, found against expected.
  package var description: String {
    switch self {
    case .wrongLength(let count, let expected):
      "the signature is \(count) bytes long; Ed25519 needs \(expected)"
    case .damagedText(let offset): "the signature's text is not base64 at offset \(offset)"
    case .scalarNotReduced: "the second half of the signature is not in its canonical form"
    case .notAPoint: "the first half of the signature is not a point of the curve"
    case .outsideGroup: "the first half of the signature is outside the prime-order group"
    case .equation: "the signature does not hold over the statement"
    }
  }
}
