/// An RSA public key that souk verifies with: 2048 to 8192 bits, exponent 65537.
struct RSAPublicKey: Hashable, Sendable {
  /// The sizes that are taken, in bits.
  static let sizes = 2048...8192

  private let modulus: BigModulus

  /// Takes modulus and exponent.
  ///
  /// - Throws: ``Finding`` P03 with the reason where souk does not verify with such a key.
  init(modulus: [UInt8], exponent: [UInt8]) throws(Finding) {
    guard exponent == [1, 0, 1] else {
      throw Finding(
        .pgpAlgorithm, "The RSA key has another exponent than 65537.", expected: "010001",
        found: Hexadecimal.text(exponent.prefix(16)))
    }
    guard let number = BigModulus(modulus), Self.sizes.contains(number.bitCount) else {
      throw Finding(
        .pgpAlgorithm, "The RSA key has \(modulus.count * 8) bits or an even modulus.",
        expected: "\(Self.sizes.lowerBound) to \(Self.sizes.upperBound) bits",
        found: "\(modulus.count * 8) bits")
    }
    self.modulus = number
  }

  /// How many bits the modulus has.
  var bitCount: Int { modulus.bitCount }

  /// Whether a signature holds over a digest (RFC 8017 section 8.2.2, PKCS #1 v1.5).
  ///
  /// The block that must come out is built and compared whole; nothing of what comes out is parsed.
  func verify(_ signature: [UInt8], digest: [UInt8], hash: PGPHash) -> Bool {
    let info = hash.digestInfo + digest
    guard let block = modulus.power65537(signature) else { return false }
    let padding = [UInt8](repeating: 0xFF, count: max(0, block.count - info.count - 3))
    return block == [0, 1] + padding + [0] + info
  }
}
