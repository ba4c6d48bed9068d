package import SoukTrust

/// One of the person's own signing keys, as far as it can be told without its passphrase.
package struct KeyRecord: Hashable, Sendable {
  /// The name that the person gave it.
  package let name: String
  /// Where the private half is.
  package let path: String
  /// The public half.
  package let publicFile: PublicKeyFile
  /// Whether a passphrase protects the private half; nil where that cannot be told.
  package let isEncrypted: Bool?

  /// Whether a text can name a key: letters, digits, `-`, `_` and `.`, at most 64 of them.
  static func isName(_ text: String) -> Bool {
    let bytes = text.utf8
    return (1...64).contains(bytes.count) && bytes.first != 0x2E && bytes.first != 0x2D
      && bytes.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
          || (0x61...0x7A).contains(byte) || "-_.".utf8.contains(byte)
      }
  }
}
