/// How a signature is written down.
package enum SignatureFormat: String, CaseIterable, Hashable, Sendable {
  /// The 64 bytes themselves.
  case raw
  /// 128 hexadecimal digits.
  case hex
  /// 88 characters of base64.
  case base64
  /// minisign: four lines, the last two over the trusted comment.
  case minisign
  /// OpenSSH's SSHSIG between `SSH SIGNATURE` markers.
  case sshsig
  /// OpenBSD's signify: two lines.
  case signify
}
