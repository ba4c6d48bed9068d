/// A public key of an OpenPGP certificate: its primary key or a subkey.
struct PGPKey: Hashable, Sendable {
  /// What the key verifies with.
  enum Material: Hashable, Sendable {
    /// EdDSA over Ed25519.
    case ed25519(PublicKey)
    /// RSA, PKCS #1 v1.5.
    case rsa(RSAPublicKey)
    /// Nothing that souk checks: the reason.
    case unsupported(Finding)
  }

  /// When the key was made, seconds since 1970.
  let created: Int64
  /// The algorithm's number.
  let algorithm: UInt8
  /// What it verifies with.
  let material: Material
  /// The 20 bytes of the fingerprint.
  let fingerprint: [UInt8]
  /// What is hashed for the key in signatures about it: 99, the length, the packet's body.
  let hashedForm: [UInt8]

  /// The object identifier of Ed25519 in OpenPGP.
  private static let curve: [UInt8] = [0x2B, 0x06, 0x01, 0x04, 0x01, 0xDA, 0x47, 0x0F, 0x01]

  /// Reads a key packet's body; nil where it is no key of version 4.
  init?(_ body: [UInt8]) {
    var reader = ByteReader(body)
    guard body.count <= 0xFFFF, let head = reader.take(6), head[0] == 4 else { return nil }
    created = head[1..<5].reduce(0) { $0 << 8 | Int64($1) }
    algorithm = head[5]
    hashedForm =
      [0x99, UInt8(truncatingIfNeeded: body.count >> 8), UInt8(truncatingIfNeeded: body.count)]
      + body
    fingerprint = SHA1.digest(hashedForm)
    do {
      material = try Self.material(head[5], &reader)
    } catch {
      material = .unsupported(error)
    }
  }

  /// The key id, 16 digits in upper case.
  var id: String { PGPSignature.keyID(fingerprint) }

  /// The algorithm in words: `EdDSA`, `RSA-4096`.
  var algorithmName: String {
    if case .rsa(let key) = material { return "RSA-\(key.bitCount)" }
    return PGPAlgorithm.name(algorithm)
  }

  private static func material(
    _ algorithm: UInt8, _ reader: inout ByteReader
  ) throws(Finding) -> Material {
    switch algorithm {
    case PGPAlgorithm.edDSA:
      guard let length = reader.take(1)?.first, let curve = reader.take(Int(length)),
        curve == Self.curve
      else { throw unsupported("an EdDSA key of another curve than Ed25519") }
      let point = try PGPNumber(&reader, name: "the key's point")
      guard point.bytes.count == 33, point.bytes.first == 0x40 else {
        throw unsupported("an EdDSA key in another form than OpenPGP's own")
      }
      let bytes = Array(point.bytes.dropFirst())
      do {
        return .ed25519(try PublicKey(bytes: bytes))
      } catch {
        throw error.finding(for: bytes)
      }
    case PGPAlgorithm.rsa, PGPAlgorithm.rsaSignOnly:
      let modulus = try PGPNumber(&reader, name: "the modulus")
      let exponent = try PGPNumber(&reader, name: "the exponent")
      return .rsa(try RSAPublicKey(modulus: modulus.bytes, exponent: exponent.bytes))
    default: throw unsupported("a \(PGPAlgorithm.name(algorithm)) key")
    }
  }

  private static func unsupported(_ what: String) -> Finding {
    Finding(
      .pgpAlgorithm, "This is \(what); souk verifies EdDSA over Ed25519 and RSA.",
      expected: "EdDSA or RSA", found: what)
  }
}
