/// How a key is written down.
package enum KeyFormat: String, CaseIterable, Hashable, Sendable {
  /// The bytes themselves.
  case raw
  /// Hexadecimal digits.
  case hex
  /// Base64 with padding.
  case base64
  /// Base64 in the alphabet for URLs, without padding.
  case base64URL = "base64url"
  /// SubjectPublicKeyInfo (RFC 8410).
  case spkiDER = "spki-der"
  /// The same between `PUBLIC KEY` markers.
  case spkiPEM = "spki-pem"
  /// PKCS#8 (RFC 5958), versions 1 and 2.
  case pkcs8DER = "pkcs8-der"
  /// The same between `PRIVATE KEY` markers.
  case pkcs8PEM = "pkcs8-pem"
  /// OpenSSH: a line for the public half, an armored block for the private one.
  case openSSH = "openssh"
  /// minisign.
  case minisign
  /// OpenBSD's signify.
  case signify
}
