/// An OpenPGP signature packet of version 4.
struct PGPSignature: Hashable, Sendable {
  /// What a signature is made over (RFC 9580 section 5.2.1).
  enum Class {
    /// A document, byte for byte.
    static let binary: UInt8 = 0x00
    /// A text with CR LF at its line ends.
    static let text: UInt8 = 0x01
    /// A name that belongs to a key, from careless to careful.
    static let certifications: ClosedRange<UInt8> = 0x10...0x13
    /// A subkey that belongs to a key.
    static let subkeyBinding: UInt8 = 0x18
    /// A key that belongs to a subkey, made by the subkey.
    static let primaryBinding: UInt8 = 0x19
    /// Words about the key itself.
    static let directKey: UInt8 = 0x1F
    /// The end of a key.
    static let keyRevocation: UInt8 = 0x20
    /// The end of a subkey.
    static let subkeyRevocation: UInt8 = 0x28
  }

  /// What it is made over.
  let kind: UInt8
  /// The public-key algorithm's number.
  let algorithm: UInt8
  /// The hash function's number.
  let hash: UInt8
  /// The part of the packet that is hashed with the content, from the version on.
  let hashedPart: [UInt8]
  /// What is said under the signature's own protection.
  let hashed: PGPSubpackets
  /// Who is said to have signed: from the hashed area, else from the other.
  let issuer: [UInt8]?
  /// A signature inside the part that is not hashed; it protects itself.
  let unhashedEmbedded: [UInt8]?
  /// The first two bytes of the digest that was signed.
  let hint: [UInt8]
  /// The numbers of the signature: R and S, or one for RSA.
  private let numbers: [UInt8]

  /// Reads a packet's body.
  ///
  /// - Throws: ``Finding``: P03 for another version or a critical subpacket that souk does not
  ///   know, P09 where the packet is cut. The numbers are read when they are needed.
  init(_ body: [UInt8]) throws(Finding) {
    var reader = ByteReader(body)
    guard let head = reader.take(6), head[0] == 4 else {
      throw body.first.map { $0 == 4 ? Self.cut("its head") : Self.version($0) }
        ?? Self.cut("its version")
    }
    kind = head[1]
    algorithm = head[2]
    hash = head[3]
    let length = Int(head[4]) << 8 | Int(head[5])
    guard let area = reader.take(length), let hashed = PGPSubpackets(area) else {
      throw Self.cut("its hashed part")
    }
    hashedPart = Array(body.prefix(6 + length))
    self.hashed = hashed
    guard let size = reader.take(2), let rest = reader.take(Int(size[0]) << 8 | Int(size[1])),
      let unhashed = PGPSubpackets(rest)
    else { throw Self.cut("its unhashed part") }
    guard let hint = reader.take(2) else { throw Self.cut("the digest's first bytes") }
    self.hint = hint
    unhashedEmbedded = unhashed.embedded
    issuer =
      hashed.issuerFingerprint ?? unhashed.issuerFingerprint ?? hashed.issuerKeyID
      ?? unhashed.issuerKeyID
    numbers = reader.take(reader.left) ?? []
    if let critical = hashed.unknownCritical {
      throw Finding(
        .pgpAlgorithm, "The signature has a critical part of type \(critical), unknown to souk.",
        facts: ["subpacket": .int(Int(critical))])
    }
  }

  /// The key id that is said to have signed: 16 digits in upper case, as GnuPG writes them.
  var issuerID: String { issuer.map { Self.keyID($0) } ?? "nobody" }

  /// The last 8 bytes of a fingerprint or an id, as 16 digits in upper case.
  static func keyID(_ issuer: [UInt8]) -> String {
    Hexadecimal.text(issuer.suffix(8)).uppercased()
  }

  /// The digest over some content as this signature asks for it (RFC 9580 section 5.2.4); nil for a
  /// hash function that souk refuses.
  func digest(over content: [UInt8]) -> [UInt8]? {
    guard let hash = PGPHash(rawValue: hash) else { return nil }
    let length = UInt32(truncatingIfNeeded: hashedPart.count)
    let trailer: [UInt8] =
      [4, 0xFF]
      + (0..<4).map { UInt8(truncatingIfNeeded: length >> UInt32(24 - 8 * $0)) }
    return hash.digest(content + hashedPart + trailer)
  }

  /// The numbers by name.
  ///
  /// - Throws: ``Finding`` P09 where one is malformed or something follows them.
  func numbers(_ names: [String]) throws(Finding) -> [PGPNumber] {
    var reader = ByteReader(numbers)
    var result: [PGPNumber] = []
    for name in names { result.append(try PGPNumber(&reader, name: name)) }
    guard reader.left == 0 else {
      throw Finding(
        .mpiMalformed, "\(reader.left) bytes follow the signature's numbers.", expected: "none",
        found: "\(reader.left) bytes", facts: ["trailing": .int(reader.left)])
    }
    return result
  }

  private static func cut(_ what: String) -> Finding {
    Finding(.mpiMalformed, "The signature packet is cut short in \(what).")
  }

  private static func version(_ number: UInt8) -> Finding {
    Finding(
      .pgpAlgorithm, "The signature packet has version \(number).", expected: "version 4",
      found: "version \(number)", facts: ["version": .int(Int(number))])
  }
}
