/// The hash functions that OpenPGP signatures may be over, by their numbers (RFC 9580 section 9.5).
enum PGPHash: UInt8, CaseIterable, Sendable {
  /// SHA-256.
  case sha256 = 8
  /// SHA-384.
  case sha384 = 9
  /// SHA-512.
  case sha512 = 10

  /// The digest of some bytes.
  func digest(_ bytes: [UInt8]) -> [UInt8] {
    switch self {
    case .sha256: SHA256Digest(of: bytes).bytes
    case .sha384: SHA384.digest(bytes)
    case .sha512: SHA512.digest(bytes)
    }
  }

  /// The DER that stands before the digest in an RSA signature (RFC 8017 section 9.2, note 1).
  var digestInfo: [UInt8] {
    let (kind, length): (UInt8, UInt8) =
      switch self {
      case .sha256: (1, 32)
      case .sha384: (2, 48)
      case .sha512: (3, 64)
      }
    return [
      0x30, 0x11 + length, 0x30, 0x0D, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02,
      kind, 0x05, 0x00, 0x04, length,
    ]
  }

  /// The name of any hash number, known to souk or not.
  static func name(_ number: UInt8) -> String {
    switch number {
    case 1: "MD5"
    case 2: "SHA-1"
    case 3: "RIPEMD-160"
    case 8: "SHA-256"
    case 9: "SHA-384"
    case 10: "SHA-512"
    case 11: "SHA-224"
    case 12: "SHA3-256"
    case 14: "SHA3-512"
    default: "hash \(number)"
    }
  }
}
