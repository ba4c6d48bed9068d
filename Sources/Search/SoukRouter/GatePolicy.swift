package import SoukModel

/// Which backend is asked first.
package enum GatePolicy: Hashable, Sendable {
  /// Always the same one.
  case always(BackendKind)
  /// v2 for so many of 100 questions.
  ///
  /// The same question goes the same way on one installation; `salt` tells installations apart, so
  /// that a question that v2 answers badly does not hit everybody at once.
  case split(v2Percentage: Int, salt: UInt64 = 0)

  /// The backend for a question: equal text gives equal answers, in every process of a home.
  package func backend(for question: String) -> BackendKind {
    switch self {
    case .always(let kind): kind
    case .split(let percentage, let salt):
      Int(Self.hash(question, salt) % 100) < percentage ? .v2 : .v1
    }
  }

  /// FNV-1a, 64 bits: stable across processes, which Swift's own hash is not; mixed at the end,
  /// because the remainder by 100 looks at low bits alone.
  private static func hash(_ text: String, _ salt: UInt64) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ salt
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0100_0000_01B3 }
    hash = (hash ^ (hash >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    hash = (hash ^ (hash >> 33)) &* 0xC4CE_B9FE_1A85_EC53
    return hash ^ (hash >> 33)
  }
}
