import SoukModel

/// Recognises what a file is when it is not what it should be.
package enum ForeignContent {
  /// The kind in words, by how the file begins; nil where nothing is recognised.
  ///
  /// `<!doctype html>…` → `an HTML page ("404 Not Found")`.
  package static func recognise(_ bytes: [UInt8]) -> String? {
    let head = Array(bytes.prefix(4096).drop { $0 == 0x20 || (0x09...0x0D).contains($0) })
    let start = String(decoding: head.prefix(64), as: UTF8.self).lowercased()
    if start.hasPrefix("<!doctype html") || start.hasPrefix("<html") || start.hasPrefix("<head") {
      return "an HTML page" + title(head)
    }
    if start.hasPrefix("<?xml") || start.hasPrefix("<error") { return "an XML answer" }
    if start.hasPrefix("version https://git-lfs") { return "a Git LFS pointer" }
    if start.hasPrefix("{") || start.hasPrefix("[{") { return "a JSON answer" }
    if start.hasPrefix("http/1.") || start.hasPrefix("http/2") { return "an HTTP answer" }
    if start.hasPrefix("<!--") || start.hasPrefix("<body") || start.hasPrefix("<title") {
      return "an HTML page" + title(head)
    }
    if start.hasPrefix("404") || start.hasPrefix("not found") || start.hasPrefix("access denied") {
      return "an error message"
    }
    return nil
  }

  /// The kind of page or message that was saved in place of a file; nil for anything else.
  ///
  /// JSON counts only where it is whole: the beginning of a JSON file is a cut file.
  static func errorPage(_ bytes: [UInt8]) -> String? {
    guard let kind = recognise(bytes) else { return nil }
    guard kind == "a JSON answer" else { return kind }
    guard (try? JSONReader.parse(bytes, options: .init(repairsText: true))) != nil else {
      return nil
    }
    return kind
  }

  /// What other tools' signatures and keys look like.
  static func recogniseSignature(_ bytes: [UInt8]) -> String? {
    let text = String(decoding: bytes.prefix(64), as: UTF8.self)
    let labels = [
      "PGP SIGNATURE": "an OpenPGP signature", "PGP SIGNED MESSAGE": "an OpenPGP message",
      "PKCS7": "a CMS signature", "CMS": "a CMS signature", "CERTIFICATE": "a certificate",
      "PUBLIC KEY": "a public key", "PRIVATE KEY": "a private key",
      "OPENSSH PRIVATE KEY": "a private key", "PGP PUBLIC KEY BLOCK": "an OpenPGP key",
    ]
    for (label, kind) in labels.sorted(by: { $0.key < $1.key })
    where text.hasPrefix("-----BEGIN \(label)-----") {
      return kind
    }
    if text.hasPrefix("ssh-ed25519 ") || text.hasPrefix("ssh-rsa ") { return "a public key" }
    if bytes.starts(with: [0x30, 0x82]) || bytes.starts(with: [0x30, 0x83]) {
      return "a structure in DER, perhaps a CMS signature"
    }
    if bytes.count > 70, let first = bytes.first, [0x88, 0x89, 0xC2].contains(first) {
      return "an OpenPGP signature"
    }
    if bytes.starts(with: [0x1F, 0x8B]) { return "a gzip file" }
    return recognise(bytes)
  }

  private static func title(_ head: [UInt8]) -> String {
    let parts = String(decoding: head, as: UTF8.self).split(separator: "<", maxSplits: 64)
    let marker = "title>"
    guard let part = parts.first(where: { $0.lowercased().hasPrefix(marker) }) else { return "" }
    let words = String(part.dropFirst(marker.count))
    return words.isEmpty ? "" : " (\"\(RegistryText(words).escapedPrefix(60))\")"
  }
}
