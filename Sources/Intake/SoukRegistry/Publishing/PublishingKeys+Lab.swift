import SoukTrust

extension PublishingKeys {
  /// The id under which the lab lists the unusable key of a flaw; nil for a flaw without one.
  func listedID(for flaw: ReleaseFlaw) -> String? {
    listedText(for: flaw) == nil ? nil : PublicKey.id(of: Array("listed \(flaw.rawValue)".utf8))
  }

  /// What stands in the index in place of a key's digits; nil for a flaw that is not in its key.
  func listedText(for flaw: ReleaseFlaw) -> String? {
    let good = second.publicKey.bytes
    return switch flaw {
    case .emptyKey: ""
    case .shortKey: Hexadecimal.text(good.dropLast())
    case .damagedKey:
      Hexadecimal.text(good.prefix(10)) + "O" + Hexadecimal.text(good.dropFirst(10)).dropFirst()
    case .keyArmor: Self.armored(Self.spki(good), end: "CERTIFICATE")
    case .damagedPEM: Self.armored(Self.spki(good), drops: 1)
    case .damagedDER: Self.armored(Self.spki(good, unusedBits: 3))
    case .privateKeyListed: Hexadecimal.text(exposedSeed + exposed.publicKey.bytes)
    case .keyOffCurve: "02" + String(repeating: "0", count: 62)
    case .keyNotCanonical: "f0" + String(repeating: "f", count: 60) + "7f"
    case .keySmallOrder: "01" + String(repeating: "0", count: 62)
    // A key of nobody plus a point of order 8.
    case .keyMixedOrder: "cea867498d9ea55493ac2dfda6f99f19c70098916176af825fa6e5e221bced0b"
    case .hardwareKey: Self.hardware(good)
    default: nil
    }
  }

  /// SubjectPublicKeyInfo (RFC 8410 section 4).
  private static func spki(_ key: [UInt8], unusedBits: UInt8 = 0) -> [UInt8] {
    [0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, unusedBits] + key
  }

  private static func armored(
    _ der: [UInt8], end: String = "PUBLIC KEY", drops: Int = 0
  ) -> String {
    let text = Base64.text(der)
    return "-----BEGIN PUBLIC KEY-----\n\(text.prefix(20))\(text.dropFirst(20 + drops))\n"
      + "-----END \(end)-----\n"
  }

  /// A line of OpenSSH for a key that needs its token (PROTOCOL.u2f).
  private static func hardware(_ key: [UInt8]) -> String {
    let type = "sk-ssh-ed25519@openssh.com"
    func counted(_ bytes: [UInt8]) -> [UInt8] { [0, 0, 0, UInt8(clamping: bytes.count)] + bytes }
    let blob = counted(Array(type.utf8)) + counted(key) + counted(Array("ssh:".utf8))
    return "\(type) \(Base64.text(blob)) lab"
  }
}
