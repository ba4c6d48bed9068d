import SoukModel

@testable import SoukTrust

/// A signed message in every format, and the shortest way to check one.
enum SignatureFixture {
  /// The message.
  static let content = Array("souk reads signatures\nin six formats\n".utf8)
  /// The signer.
  static let signer = PrivateKeyFile(key: Fixture.key(7))
  /// The key that belongs to it.
  static let key = signer.publicFile

  /// The message's signature file in a format.
  static func file(
    _ format: SignatureFormat, namespace: String = FileCheck.namespace
  ) throws -> [UInt8] {
    switch format {
    case .raw, .hex, .base64:
      BareSignature(signing: content, with: signer.key).written(as: format)
    case .minisign:
      try MinisignSignature(
        signing: content, with: signer, comment: "by souk", trustedComment: "file:x"
      ).written
    case .sshsig:
      try SSHSignature(signing: content, with: signer.key, namespace: namespace).written
    case .signify:
      try SignifySignature(signing: content, with: signer, comment: "verify with x.pub").written
    }
  }

  /// What a check of bytes against bytes says.
  static func check(
    _ signature: [UInt8], of content: [UInt8] = content, key: PublicKeyFile = key,
    terms: FileCheck.Terms = FileCheck.Terms()
  ) -> FileCheck {
    FileCheck(
      content: content, signature: read(signature), key: .success(key), terms: terms)
  }

  /// A signature file, or why it is none.
  static func read(_ bytes: [UInt8]) -> Result<SignatureFile, Finding> {
    do throws(Finding) {
      return .success(try SignatureFile.read(bytes))
    } catch {
      return .failure(error)
    }
  }

  /// A public key file, or why it is none.
  static func readKey(_ bytes: [UInt8]) -> Result<PublicKeyFile, Finding> {
    do throws(Finding) {
      return .success(try PublicKeyFile.read(bytes))
    } catch {
      return .failure(error)
    }
  }
}
