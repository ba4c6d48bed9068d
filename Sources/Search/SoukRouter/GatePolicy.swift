package import SoukModel

/// Which backend is asked first.
package enum GatePolicy: Hashable, Sendable {
  /// Always the same one.
  case always(BackendKind)
  /// v2 for so many of 100 questions, the same question always the same way.
  case split(v2Percentage: Int)

  /// The backend for a question: equal text gives equal answers, in every process.
  package func backend(for question: String) -> BackendKind {
    switch self {
    case .always(let kind): kind
    case .split(let percentage):
      Int(Self.hash(question) % 100) < percentage ? .v2 : .v1
    }
  }

  /// FNV-1a, 64 bits: stable across processes, which Swift's own hash is not.
  private static func hash(_ text: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0100_0000_01B3 }
    return hash ^ (hash >> 32)
  }
}
