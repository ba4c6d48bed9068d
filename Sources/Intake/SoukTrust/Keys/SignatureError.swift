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
  /// The first half is one of the points of small order.
  case outsideGroup
  /// Well formed, and not a signature over these bytes by this key.
  case equation
  /// Only eight times the equation holds: some libraries accept it and some do not.
  case cofactoredOnly
  /// souk's own steps and libsodium came to different verdicts; nothing is accepted.
  case verdictsDiffer(libraryAccepts: Bool)

  /// The code in the taxonomy.
  package var code: FailureCode {
    switch self {
    case .wrongLength: .signatureWrongLength
    case .damagedText: .signatureTextDamaged
    case .scalarNotReduced: .scalarNotReduced
    case .notAPoint: .commitmentNotAPoint
    case .outsideGroup: .commitmentSmallOrder
    case .equation: .signatureCauseUnknown
    case .cofactoredOnly: .cofactoredOnly
    case .verdictsDiffer: .verdictsDiffer
    }
  }

  /// Whether the signature could not even be read as one.
  package var isMalformed: Bool {
    switch self {
    case .wrongLength, .damagedText: true
    case .scalarNotReduced, .notAPoint, .outsideGroup, .equation, .cofactoredOnly,
      .verdictsDiffer:
      false
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
    case .outsideGroup: "the first half of the signature is a point of small order"
    case .equation: "the signature does not hold over the statement"
    case .cofactoredOnly:
      "only the weaker, cofactored equation holds: libraries disagree about this signature"
    case .verdictsDiffer(let accepts):
      "souk's own steps \(accepts ? "refuse" : "accept") the signature and the library "
        + "\(accepts ? "accepts" : "refuses") it; nothing is accepted"
    }
  }
}
