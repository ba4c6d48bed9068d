import CSodium

/// An Ed25519 public key that is safe to verify with: a canonical point of the prime-order group.
package struct PublicKey: Hashable, Sendable, CustomStringConvertible {
  /// The 32 bytes.
  package let bytes: [UInt8]

  /// Checks the bytes.
  ///
  /// Keys outside the prime-order group are refused, because libraries and even versions of one
  /// library disagree about the signatures they make.
  package init(bytes: [UInt8]) throws(KeyError) {
    let size = crypto_sign_publickeybytes()
    guard bytes.count == size else { throw .wrongLength(bytes.count, expected: size) }
    guard CurvePoint.isCanonical(bytes) else { throw .notCanonical }
    guard CurvePoint.isOnCurve(bytes) else { throw .notAPoint }
    guard !CurvePoint.isSmallOrder(bytes) else { throw .smallOrder }
    guard CurvePoint.isPrimeOrder(bytes) else { throw .torsion }
    self.bytes = bytes
  }

  /// Reads 64 hexadecimal digits, optionally after `ed25519:`.
  ///
  /// Another algorithm's name before the colon is a key of another kind and said as such.
  package init(_ text: String) throws(KeyError) {
    var digits = Substring(text)
    if let colon = digits.firstIndex(of: ":") {
      let algorithm = digits[..<colon].lowercased()
      guard algorithm == "ed25519" else { throw .otherAlgorithm(algorithm) }
      digits = digits[digits.index(after: colon)...]
    }
    guard let bytes = Hexadecimal.bytes(String(digits)) else { throw .damagedText }
    try self.init(bytes: bytes)
  }

  /// The first 8 bytes of SHA-256 over the key, as 16 hexadecimal digits: a hint, never a proof.
  package var id: String { Self.id(of: bytes) }

  /// The id that any bytes would have as a key, valid or not.
  package static func id(of bytes: [UInt8]) -> String {
    Hexadecimal.text(SHA256Digest(of: bytes).bytes.prefix(8))
  }

  /// 64 hexadecimal digits.
  package var description: String { Hexadecimal.text(bytes) }

  /// The digits in groups of four, for comparing by eye.
  package var fingerprint: String {
    let digits = Array(description)
    return stride(from: 0, to: digits.count, by: 4)
      .map { String(digits[$0..<min($0 + 4, digits.count)]) }.joined(separator: " ")
  }
}
