extension PublicKeyFile {
  /// The `SubjectPublicKeyInfo` of an Ed25519 key up to its 32 bytes (RFC 8410 section 4).
  private static let spkiHead: [UInt8] = [
    0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0x00,
  ]

  /// The key's file in a format; nil for a format that holds no public key.
  ///
  /// - Parameter comment: what stands beside the key in OpenSSH, minisign and signify files.
  /// - Throws: ``SignatureWritingError`` for a comment that is not one line.
  package func written(
    as format: KeyFormat, comment: String
  ) throws(SignatureWritingError) -> [UInt8]? {
    switch format {
    case .raw: return key.bytes
    case .hex: return Array((key.description + "\n").utf8)
    case .base64: return Base64.encoded(key.bytes) + [0x0A]
    case .spkiDER: return Self.spkiHead + key.bytes
    case .spkiPEM: return Armor.written("PUBLIC KEY", Self.spkiHead + key.bytes, columns: 64)
    case .openSSH:
      let words = try SignatureWritingError.line(comment, limit: 1024)
      return SSHSignature.algorithm + [0x20] + Base64.encoded(sshBlob)
        + (words.isEmpty ? [] : [0x20] + words) + [0x0A]
    case .minisign, .signify:
      let words = try SignatureWritingError.line(
        format == .minisign
          ? "minisign public key \(MinisignSignature.name(of: namingNumber))"
          : "\(comment.isEmpty ? "souk" : comment) public key", limit: 1024)
      return Array(CommentedBase64.untrusted.utf8) + words + [0x0A]
        + Base64.encoded(Array("Ed".utf8) + namingNumber + key.bytes) + [0x0A]
    case .base64URL, .pkcs8DER, .pkcs8PEM: return nil
    }
  }

  /// The key in OpenSSH's wire form.
  var sshBlob: [UInt8] {
    WireString.bytes(SSHSignature.algorithm) + WireString.bytes(key.bytes)
  }

  /// The fingerprint as OpenSSH shows it: `SHA256:` and base64 without padding.
  package var sshFingerprint: String {
    let digest = Base64.text(SHA256Digest(of: sshBlob).bytes)
    return "SHA256:" + digest.prefix { $0 != "=" }
  }
}
