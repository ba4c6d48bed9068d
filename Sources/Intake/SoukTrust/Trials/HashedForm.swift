import CSodium
import SoukModel

/// A message in a form that some program signs in place of the message itself.
struct HashedForm: Sendable {
  /// S08 for a mode of its own, M05 for a digest taken for the file, S12 for another purpose.
  let code: FailureCode
  /// The form, as facts and people name it.
  let name: String
  /// The name of the fact that holds ``name``.
  let factName: String
  /// What is signed.
  let message: [UInt8]

  /// Every form that is tried, cheap and common ones first.
  ///
  /// A dozen digests of the message are taken; MD5 and SHA-1 only of short ones.
  static func all(of message: [UInt8]) -> [HashedForm] {
    var forms = [
      HashedForm(
        code: .wrongHashingMode, name: "BLAKE2b-512 (minisign ED)", factName: "mode",
        message: Blake2b.digest(message, count: 64))
    ]
    let digests = FileDigest.all(of: message)
    for (name, digest) in digests {
      let digits = Hexadecimal.text(digest)
      let spellings: [(String, [UInt8])] = [
        ("raw", digest), ("hex", Array(digits.utf8)), ("hexline", Array("\(digits)\n".utf8)),
        ("hex-upper", Array(digits.uppercased().utf8)), ("base64", Base64.encoded(digest)),
        ("sumline", Array("\(digits)  -\n".utf8)),
      ]
      for (spelling, bytes) in spellings {
        forms.append(
          HashedForm(
            code: .digestWasSigned, name: "\(name)-\(spelling)", factName: "variant",
            message: bytes))
      }
    }
    for namespace in ["file", "git", "souk-package"] {
      for (algorithm, digest) in digests where algorithm == "sha512" || algorithm == "sha256" {
        forms.append(
          HashedForm(
            code: .wrongNamespace, name: namespace, factName: "namespace",
            message: wrapped(namespace, algorithm, digest)))
      }
    }
    for role in MetadataRole.allCases {
      forms.append(
        HashedForm(
          code: .wrongNamespace, name: role.rawValue, factName: "signed_as",
          message: role.message(message)))
    }
    return forms
  }

  /// Whether the signature is Ed25519ph of RFC 8032, which hashes with SHA-512 and says so.
  static func isPrehashed(
    _ signature: [UInt8], over message: [UInt8], by key: PublicKey
  ) -> Bool {
    guard signature.count == crypto_sign_bytes() else { return false }
    var state = crypto_sign_state()
    unsafe crypto_sign_init(&state)
    unsafe crypto_sign_update(&state, message, UInt64(message.count))
    var copy = signature
    return unsafe crypto_sign_final_verify(&state, &copy, key.bytes) == 0
  }

  /// What ssh-keygen signs for a message (PROTOCOL.sshsig).
  private static func wrapped(
    _ namespace: String, _ algorithm: String, _ digest: [UInt8]
  ) -> [UInt8] {
    func counted(_ bytes: [UInt8]) -> [UInt8] {
      (0..<4).map { UInt8(truncatingIfNeeded: bytes.count >> (24 - 8 * $0)) } + bytes
    }
    return Array("SSHSIG".utf8) + counted(Array(namespace.utf8)) + counted([])
      + counted(Array(algorithm.utf8)) + counted(digest)
  }
}
