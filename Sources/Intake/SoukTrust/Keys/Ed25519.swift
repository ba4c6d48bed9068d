import CSodium

/// Ed25519 verification with a reason, strict enough to be the same on every libsodium version.
package enum Ed25519 {
  /// How long a signature is, in bytes.
  package static var signatureLength: Int { crypto_sign_bytes() }

  /// Whether the signature holds over `message` under `key`.
  package static func verify(_ signature: [UInt8], over message: [UInt8], by key: PublicKey) -> Bool
  {
    failure(of: signature, over: message, by: key) == nil
  }

  /// Why the signature does not hold; nil where it does.
  ///
  /// Beyond libsodium's own check the commitment R must lie in the prime-order group: then the
  /// cofactored and the cofactorless equation give the same answer.
  package static func failure(
    of signature: [UInt8], over message: [UInt8], by key: PublicKey
  ) -> SignatureError? {
    if let malformed = malformation(of: signature) { return malformed }
    let status = unsafe crypto_sign_verify_detached(
      signature, message, UInt64(message.count), key.bytes)
    return status == 0 ? nil : .equation
  }

  /// What is wrong with the signature whatever it signs; nil where it could be one.
  package static func malformation(of signature: [UInt8]) -> SignatureError? {
    let length = signatureLength
    guard signature.count == length else {
      return .wrongLength(signature.count, expected: length)
    }
    let commitment = Array(signature.prefix(length / 2))
    guard isReduced(Array(signature.suffix(length / 2))) else { return .scalarNotReduced }
    guard CurvePoint.isCanonical(commitment), CurvePoint.isOnCurve(commitment) else {
      return .notAPoint
    }
    return CurvePoint.isPrimeOrder(commitment) ? nil : .outsideGroup
  }

  /// Whether the little-endian scalar is below the group's order (RFC 8032 section 5.1.7, step 1).
  private static func isReduced(_ scalar: [UInt8]) -> Bool {
    let order: [UInt8] = [
      0xED, 0xD3, 0xF5, 0x5C, 0x1A, 0x63, 0x12, 0x58, 0xD6, 0x9C, 0xF7, 0xA2, 0xDE, 0xF9, 0xDE,
      0x14, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10,
    ]
    return scalar.reversed().lexicographicallyPrecedes(order.reversed())
  }
}
