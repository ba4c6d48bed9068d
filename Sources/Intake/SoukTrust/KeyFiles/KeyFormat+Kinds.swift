extension KeyFormat {
  /// The formats in which a public key is written.
  package static let forPublicKeys: [KeyFormat] = [
    .raw, .hex, .base64, .spkiPEM, .spkiDER, .openSSH, .minisign, .signify,
  ]

  /// The formats in which a private key is written; minisign's alone takes a passphrase.
  package static let forPrivateKeys: [KeyFormat] = [.minisign, .pkcs8PEM, .openSSH, .signify]
}
