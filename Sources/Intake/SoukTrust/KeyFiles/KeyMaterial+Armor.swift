import SoukModel

extension KeyMaterial {
  /// Recognises an armored block by its label.
  static func readArmor(_ bytes: [UInt8]) throws(Finding) -> KeyMaterial {
    let armor: Armor
    do {
      armor = try Armor(bytes)
    } catch {
      throw error.finding(.keyArmorWrong)
    }
    switch armor.label {
    case "PUBLIC KEY", "PRIVATE KEY", "ENCRYPTED PRIVATE KEY":
      let der = try decoded(armor, in: bytes)
      if let declared = DERReader.declaredLength(der), declared > der.count {
        throw Finding(
          .pemDamaged, "The block decodes to \(der.count) bytes and says that it is \(declared).",
          expected: "\(declared) bytes", found: "\(der.count) bytes",
          facts: [
            "line": .int(armor.body.last?.number ?? 1), "decoded": .int(der.count),
            "declared": .int(declared),
          ])
      }
      return try readDER(der, isPEM: true)
    case "OPENSSH PRIVATE KEY":
      return try readOpenSSHPrivate(try decoded(armor, in: bytes))
    case "RSA PUBLIC KEY":
      return .foreign(foreignKey("RSA", "1.2.840.113549.1.1.1"), isPrivate: false)
    case "RSA PRIVATE KEY":
      return .foreign(foreignKey("RSA", "1.2.840.113549.1.1.1"), isPrivate: true)
    case "EC PRIVATE KEY":
      return .foreign(foreignKey("ECDSA", "1.2.840.10045.2.1"), isPrivate: true)
    case "DSA PRIVATE KEY":
      return .foreign(foreignKey("DSA", "1.2.840.10040.4.1"), isPrivate: true)
    case "PGP PRIVATE KEY BLOCK":
      return .foreign(
        unsupported("an OpenPGP private key", "souk does not sign with OpenPGP"), isPrivate: true)
    case "PGP PUBLIC KEY BLOCK":
      throw unsupported("an OpenPGP key", "souk uses OpenPGP keys for Debian's lists only")
    case "CERTIFICATE", "TRUSTED CERTIFICATE", "CERTIFICATE REQUEST":
      throw unsupported("a certificate", "souk takes the key alone, not a certificate around it")
    case "SSH SIGNATURE", "PGP SIGNATURE", "PGP MESSAGE", "PGP SIGNED MESSAGE":
      throw unsupported("a signature (\(armor.label))", "a signature is not a key")
    default:
      throw unsupported("a block of \(armor.label)", "souk does not know this kind")
    }
  }

  private static func decoded(_ armor: Armor, in bytes: [UInt8]) throws(Finding) -> [UInt8] {
    do {
      return try armor.decoded()
    } catch {
      throw error.finding(.pemDamaged, in: bytes)
    }
  }
}
