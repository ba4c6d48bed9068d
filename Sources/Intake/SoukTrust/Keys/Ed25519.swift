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
  /// Accepts only where souk's own steps and libsodium both do: see ``SignatureTrace``.
  package static func failure(
    of signature: [UInt8], over message: [UInt8], by key: PublicKey
  ) -> SignatureError? {
    SignatureTrace(of: signature, over: message, by: key).failure
  }

  /// What is wrong with the signature whatever it signs; nil where it could be one.
  ///
  /// A first half that is a proper point outside the prime-order group is not said here: no message
  /// fits it, so the equation says so, or that somebody crafted it.
  package static func malformation(of signature: [UInt8]) -> SignatureError? {
    let length = signatureLength
    guard signature.count == length else {
      return .wrongLength(signature.count, expected: length)
    }
    let commitment = Array(signature.prefix(length / 2))
    guard GroupScalar.isReduced(Array(signature.suffix(length / 2))) else {
      return .scalarNotReduced
    }
    guard CurvePoint.isCanonical(commitment), CurvePoint.isOnCurve(commitment) else {
      return .notAPoint
    }
    return CurvePoint.isSmallOrder(commitment) ? .outsideGroup : nil
  }

  /// What libsodium alone says of the signature under 32 bytes that need not be a good key.
  static func libraryAccepts(
    _ signature: [UInt8], over message: [UInt8], by key: [UInt8]
  ) -> Bool {
    guard signature.count == crypto_sign_bytes(), key.count == crypto_sign_publickeybytes() else {
      return false
    }
    return unsafe crypto_sign_verify_detached(signature, message, UInt64(message.count), key) == 0
  }

  /// Whether a variant of content, signature or key fits: libsodium first, as most trials fail, and
  /// every step where it says yes.
  static func fits(_ signature: [UInt8], over message: [UInt8], by key: PublicKey) -> Bool {
    libraryAccepts(signature, over: message, by: key.bytes)
      && verify(signature, over: message, by: key)
  }
}
