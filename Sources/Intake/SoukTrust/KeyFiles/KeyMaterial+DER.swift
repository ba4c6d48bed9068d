extension KeyMaterial {
  /// Recognises a key in DER: SubjectPublicKeyInfo, PKCS#8, or what else is written so.
  static func readDER(_ bytes: [UInt8], isPEM: Bool) throws(Finding) -> KeyMaterial {
    var top = DERReader(bytes)
    let outer = try top.element(DERReader.Tag.sequence, "the key's SEQUENCE")
    try top.finish("the key")
    var inside = top.inside(outer)
    switch inside.nextTag {
    case DERReader.Tag.integer:
      let version = try inside.element(DERReader.Tag.integer, "the version")
      switch inside.nextTag {
      case DERReader.Tag.sequence:
        return try readPKCS8(&inside, version: version, isPEM: isPEM)
      case DERReader.Tag.octetString:
        return .foreign(foreignKey("ECDSA", "1.2.840.10045.2.1"), isPrivate: true)
      default:
        // PKCS#1: two numbers are a public key, nine a private one.
        _ = try inside.element(DERReader.Tag.integer, "a number")
        return .foreign(
          foreignKey("RSA", "1.2.840.113549.1.1.1"), isPrivate: !inside.isAtEnd)
      }
    default:
      let first = try inside.element(DERReader.Tag.sequence, "the algorithm")
      return try readAlgorithm(first, then: &inside, isPEM: isPEM)
    }
  }

  private static func readAlgorithm(
    _ element: DERReader.Element, then inside: inout DERReader, isPEM: Bool
  ) throws(Finding) -> KeyMaterial {
    var parameters = inside.inside(element)
    guard parameters.nextTag == DERReader.Tag.objectIdentifier else {
      return .foreign(
        unsupported("a certificate", "souk takes the key alone, not a certificate around it"),
        isPrivate: false)
    }
    let algorithm = try identifier(&parameters)
    if inside.nextTag == DERReader.Tag.octetString {
      return .privateKey(
        PrivateKeyMaterial(
          format: isPEM ? .pkcs8PEM : .pkcs8DER,
          lock: .foreign(cipher: algorithm.name ?? algorithm.dotted, derivation: "a passphrase")))
    }
    let key = try inside.element(DERReader.Tag.bitString, "the BIT STRING of the key")
    try inside.finish("the key's bits")
    guard algorithm.dotted == ObjectIdentifier.ed25519 else {
      return .foreign(algorithm.foreignKey, isPrivate: false)
    }
    try parameters.finish("the algorithm")
    let bits = try bitString(inside.content(key), at: key.content.lowerBound)
    return .publicKey(
      PublicKeyMaterial(bytes: bits, format: isPEM ? .spkiPEM : .spkiDER))
  }

  private static func readPKCS8(
    _ inside: inout DERReader, version: DERReader.Element, isPEM: Bool
  ) throws(Finding) -> KeyMaterial {
    let number = inside.content(version)
    guard number == [0] || number == [1] else {
      throw Finding(
        .derMalformed, "The version at byte \(version.start) is not 0 or 1.", expected: "0 or 1",
        found: Hexadecimal.text(number), facts: ["offset": .int(version.start)])
    }
    let sequence = try inside.element(DERReader.Tag.sequence, "the algorithm")
    var parameters = inside.inside(sequence)
    let algorithm = try identifier(&parameters)
    let octets = try inside.element(DERReader.Tag.octetString, "the OCTET STRING of the key")
    guard algorithm.dotted == ObjectIdentifier.ed25519 else {
      return .foreign(algorithm.foreignKey, isPrivate: true)
    }
    try parameters.finish("the algorithm")
    var key = inside.inside(octets)
    let seed = try key.element(DERReader.Tag.octetString, "the inner OCTET STRING")
    try key.finish("the seed")
    guard seed.content.count == 32 else {
      throw Finding(
        .derMalformed, "The seed at byte \(seed.start) is \(seed.content.count) bytes long.",
        expected: "32 bytes", found: "\(seed.content.count) bytes",
        facts: ["offset": .int(seed.start), "len": .int(seed.content.count)])
    }
    var stated: [[UInt8]] = []
    if inside.nextTag == 0xA0 { _ = try inside.element(0xA0, "the attributes") }
    if number == [1], inside.nextTag == 0x81 {
      let half = try inside.element(0x81, "the public half")
      stated = [try bitString(inside.content(half), at: half.content.lowerBound)]
    }
    try inside.finish("the private key")
    return .privateKey(
      PrivateKeyMaterial(
        seed: SecretBytes(inside.content(seed)), statedPublics: stated,
        format: isPEM ? .pkcs8PEM : .pkcs8DER))
  }

  private static func identifier(_ reader: inout DERReader) throws(Finding) -> ObjectIdentifier {
    let element = try reader.element(DERReader.Tag.objectIdentifier, "the algorithm's identifier")
    guard let identifier = ObjectIdentifier(reader.content(element)) else {
      throw DERReader.fault(
        "The algorithm's identifier at byte \(element.start) is malformed.", element.start)
    }
    return identifier
  }

  /// The 32 bytes of a BIT STRING's content.
  private static func bitString(_ content: [UInt8], at offset: Int) throws(Finding) -> [UInt8] {
    guard let unused = content.first else {
      throw DERReader.fault("The BIT STRING at byte \(offset) is empty.", offset)
    }
    guard unused == 0 else {
      throw Finding(
        .derMalformed, "The BIT STRING at byte \(offset) says that \(unused) bits are unused.",
        expected: "0", found: "\(unused)",
        facts: ["unused_bits": .int(Int(unused)), "offset": .int(offset)])
    }
    guard content.count == 33 else {
      throw Finding(
        .derMalformed, "The key at byte \(offset + 1) is \(content.count - 1) bytes long.",
        expected: "32 bytes", found: "\(content.count - 1) bytes",
        facts: ["offset": .int(offset + 1), "len": .int(content.count - 1)])
    }
    return Array(content.dropFirst())
  }

  /// K07 for a structure that names no algorithm and can be of one only.
  static func foreignKey(_ name: String, _ identifier: String) -> Finding {
    Finding(
      .wrongKeyAlgorithm, "The container holds a key for \(name).",
      expected: "Ed25519 (\(ObjectIdentifier.ed25519))", found: "\(name) (\(identifier))",
      facts: ["oid": .text(identifier), "algorithm": .text(name)])
  }
}
