/// A signature as it was read from a file of any known format.
package enum SignatureFile: Hashable, Sendable {
  /// The bytes, digits or base64 alone.
  case bare(BareSignature)
  /// minisign's.
  case minisign(MinisignSignature)
  /// signify's.
  case signify(SignifySignature)
  /// OpenSSH's.
  case ssh(SSHSignature)

  /// No signature file is longer, in bytes.
  package static let limit = 1 << 16

  /// How it was written.
  package var format: SignatureFormat {
    switch self {
    case .bare(let signature): signature.format
    case .minisign: .minisign
    case .signify: .signify
    case .ssh: .sshsig
    }
  }

  /// The Ed25519 signature over the content, 64 bytes.
  package var bytes: [UInt8] {
    switch self {
    case .bare(let signature): signature.bytes
    case .minisign(let signature): signature.bytes
    case .signify(let signature): signature.bytes
    case .ssh(let signature): signature.bytes
    }
  }

  /// How content becomes what was signed.
  package var form: SignedForm {
    switch self {
    case .bare, .signify: .plain
    case .minisign(let signature): signature.form
    case .ssh(let signature): signature.form
    }
  }

  /// S02 with what the length hints at.
  ///
  /// - Parameters:
  ///   - what: what has the length.
  ///   - needed: the right one.
  static func wrongLength(
    _ count: Int, of what: String = "signature", needs needed: Int = 64
  ) -> Finding {
    let guess: String? =
      switch count {
      case 32: "it is as long as a key or a SHA-256 digest"
      case 62, 63: "a byte was lost, or a zero was stripped"
      case 65: "a byte too many, perhaps a newline"
      case 74: "it looks like the inside of a minisign signature"
      case 88: "it looks like base64 around the signature"
      case 128: "it looks like hexadecimal digits around the signature"
      default: nil
      }
    return Finding(
      .signatureWrongLength,
      "The \(what) is \(count) bytes long" + (guess.map { "; \($0)." } ?? "."),
      expected: "\(needed) bytes", found: "\(count) bytes", facts: ["len": .int(count)])
  }
}
