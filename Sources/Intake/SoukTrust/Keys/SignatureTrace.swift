/// One signature check taken apart (RFC 8032 section 5.1.7): libsodium says only yes or no.
///
/// R' = sB - hA is computed from libsodium's public calls and compared with R, the first half of the
/// signature. Beyond the standard, R must lie in the prime-order group, as the key does: then the
/// cofactored and the cofactorless equation agree, and with them every version of libsodium.
struct SignatureTrace: Hashable, Sendable {
  /// The point that the signature states; empty where the signature is malformed.
  let commitment: [UInt8]
  /// The point that signature, message and key give; empty where the signature is malformed.
  let computed: [UInt8]
  /// Why the signature does not hold; nil where it does.
  let failure: SignatureError?

  /// Checks a signature under a good key.
  ///
  /// - Complexity: three passes over the message, and some 0.2 ms.
  init(of signature: [UInt8], over message: [UInt8], by key: PublicKey) {
    if let malformed = Ed25519.malformation(of: signature) {
      (commitment, computed) = ([], [])
      failure = malformed
      return
    }
    let parts = Self.split(signature)
    let factor = Self.factor(parts.commitment, key.bytes, message)
    let result =
      CurvePoint.difference(
        CurvePoint.baseMultiple(parts.scalar),
        CurvePoint.primeOrderMultiple(factor, key.bytes)) ?? []
    (commitment, computed) = (parts.commitment, result)
    failure = Self.judge(
      equal: result == parts.commitment,
      inGroup: CurvePoint.isPrimeOrder(parts.commitment),
      libraryAccepts: Ed25519.libraryAccepts(signature, over: message, by: key.bytes),
      cofactored: { Self.holdsCofactored(result, parts.commitment) })
  }

  /// Whether only the cofactored equation holds, under 32 bytes that need not be a good key.
  ///
  /// Some milliseconds: libsodium does not multiply points outside the prime-order group.
  static func isCrafted(_ signature: [UInt8], over message: [UInt8], by key: [UInt8]) -> Bool {
    guard Ed25519.malformation(of: signature) == nil else { return false }
    let parts = split(signature)
    let factor = Self.factor(parts.commitment, key, message)
    guard let product = CurvePoint.product(factor, key),
      let result = CurvePoint.difference(CurvePoint.baseMultiple(parts.scalar), product)
    else { return false }
    return result != parts.commitment && holdsCofactored(result, parts.commitment)
  }

  /// The verdict of the steps beside the library's: both must accept.
  ///
  /// Outside the prime-order group versions of the library differ, so only there it is not asked.
  static func judge(
    equal: Bool, inGroup: Bool, libraryAccepts: Bool, cofactored: () -> Bool
  ) -> SignatureError? {
    guard inGroup else { return cofactored() ? .cofactoredOnly : .equation }
    guard equal == libraryAccepts else { return .verdictsDiffer(libraryAccepts: libraryAccepts) }
    return equal ? nil : .equation
  }

  private static func split(_ signature: [UInt8]) -> (commitment: [UInt8], scalar: [UInt8]) {
    let half = Ed25519.signatureLength / 2
    return (Array(signature.prefix(half)), Array(signature.suffix(half)))
  }

  /// h = SHA-512(R, A, message) modulo L.
  private static func factor(
    _ commitment: [UInt8], _ key: [UInt8], _ message: [UInt8]
  ) -> [UInt8] {
    GroupScalar.reduced(SHA512.digest(parts: [commitment, key, message]))
  }

  private static func holdsCofactored(_ computed: [UInt8], _ commitment: [UInt8]) -> Bool {
    CurvePoint.difference(computed, commitment).flatMap(CurvePoint.cleared) == CurvePoint.neutral
  }
}
