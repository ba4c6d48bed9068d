import SoukEngine
import SoukModel
import SoukTrust

/// The person's own keys as a person reads them.
enum KeyText {
  /// A row for each key.
  static func table(_ keys: [KeyRecord], width: Int?) -> [String] {
    var table = TextTable([
      .init(title: "NAME"), .init(title: "ID"), .init(title: "PRIVATE HALF"),
      .init(title: "FINGERPRINT", isFlexible: true),
    ])
    for key in keys {
      table.append([
        key.name, key.publicFile.key.id, KeyWording.protection(key.isEncrypted),
        key.publicFile.key.fingerprint,
      ])
    }
    return table.lines(width: width)
  }

  /// Everything that is known of one key.
  static func lines(_ key: KeyRecord) -> [String] {
    [
      "\(key.name)  \(KeyWording.protection(key.isEncrypted))",
      "fingerprint  \(key.publicFile.key.fingerprint)",
      "souk id      \(key.publicFile.key.id)",
      "OpenSSH      \(key.publicFile.sshFingerprint)",
      "minisign id  \(MinisignSignature.name(of: key.publicFile.namingNumber))",
      "file         \(RegistryText(key.path).escaped)",
    ]
  }
}
