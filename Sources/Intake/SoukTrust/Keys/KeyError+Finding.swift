extension KeyError {
  /// The finding for 32 bytes, or another count of them, that are not a good key.
  func finding(for bytes: [UInt8]) -> Finding {
    var facts: Facts = ["key": .hex(bytes)]
    let code: FailureCode
    switch self {
    case .wrongLength(let count, _): return KeyMaterial.wrongLength(count)
    case .damagedText: code = .keyTextDamaged
    case .otherAlgorithm(let name):
      code = .wrongKeyAlgorithm
      facts["algorithm"] = .text(name)
    case .notAPoint: code = .keyNotOnCurve
    case .notCanonical: code = .keyNotCanonical
    case .smallOrder:
      code = .keySmallOrder
      facts["order"] = CurvePoint.smallOrder(of: bytes).map { .int($0) }
    case .torsion: code = .keyMixedOrder
    }
    let sentence = "\(self)."
    return Finding(
      code, sentence.prefix(1).uppercased() + sentence.dropFirst(),
      expected: "a canonical point of the prime-order group", found: Hexadecimal.text(bytes),
      facts: facts)
  }
}
