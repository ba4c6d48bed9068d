/// The public-key algorithms of OpenPGP by their numbers (RFC 9580 section 9.1).
enum PGPAlgorithm {
  /// RSA for encryption and signing.
  static let rsa: UInt8 = 1
  /// RSA for signing alone, an old number for the same thing.
  static let rsaSignOnly: UInt8 = 3
  /// Ed25519 as GnuPG and Debian use it, with numbers as MPIs.
  static let edDSA: UInt8 = 22

  /// The name of any algorithm number.
  static func name(_ number: UInt8) -> String {
    switch number {
    case rsa, rsaSignOnly: "RSA"
    case 16: "Elgamal"
    case 17: "DSA"
    case 18: "ECDH"
    case 19: "ECDSA"
    case edDSA: "EdDSA"
    case 25: "X25519"
    case 27: "Ed25519 (v6)"
    case 28: "Ed448 (v6)"
    default: "algorithm \(number)"
    }
  }
}
