import Foundation
import SoukModel
import Testing

@testable import SoukTrust

/// Files that other tools made, good and broken, each with what should be said of it.
@Suite(.enabled(if: VectorFolder.has("interop"), Comment(rawValue: VectorFolder.absence)))
struct InteropFileTests {
  @Test func everyGoodSignatureIsAcceptedAndEveryBrokenOneRefusedWithItsReason() throws {
    try InteropFiles.signatureScore().finish("interop signatures")
  }

  @Test func everyPublicKeyIsReadAndEveryOtherFileNamed() throws {
    try InteropFiles.publicKeyScore().finish("interop public keys")
  }

  @Test func everyPrivateKeyIsReadAndEveryOtherFileNamed() throws {
    try InteropFiles.privateKeyScore().finish("interop private keys")
  }

  @Test func theHalvesOfEveryPairBelongTogether() throws {
    for (secret, half) in [
      ("mini.key", "mini.pub"), ("ssh_id", "ssh_id.pub"), ("openssl_priv.pem", "openssl_pub.pem"),
      ("signify.sec", "signify.pub"),
    ] {
      let pair = try PrivateKeyFile.read(try VectorFolder.bytes("interop/\(secret)"))
      let key = try PublicKeyFile.read(try VectorFolder.bytes("interop/\(half)"))
      #expect(pair.key.publicKey == key.key, "\(secret)")
      #expect(pair.number == key.number, "\(secret)")
    }
  }

  @Test func openSSHsOwnSignatureHolds() throws {
    let namespace = String(decoding: try VectorFolder.bytes("sshsig/namespace"), as: UTF8.self)
    let check = FileCheck(
      content: try VectorFolder.bytes("sshsig/signed-data"),
      signature: SignatureFixture.read(try VectorFolder.bytes("sshsig/ed25519.sig")),
      key: SignatureFixture.readKey(try VectorFolder.bytes("sshsig/ed25519.pub")),
      terms: FileCheck.Terms(namespace: namespace.trimmingCharacters(in: .newlines)))
    #expect(check.holds, "\(check.diagnosis)")
  }

  @Test func minisignsPublishedSignaturesHoldInBothModes() throws {
    let value = try JSONReader.parse(try VectorFolder.bytes("minisign/rust-minisign-verify.json"))
    let object = try #require(value.objectValue)
    let key = SignatureFixture.readKey(
      Array(try #require(object["public_key"]?.stringValue).utf8))
    let content = Array(try #require(object["message_utf8"]?.stringValue).utf8)
    let signatures = try #require(object["signatures"]?.arrayValue)
    #expect(signatures.count == 2)
    for one in signatures {
      let text = try #require(one.objectValue?["text"]?.stringValue)
      let check = FileCheck(
        content: content, signature: SignatureFixture.read(Array(text.utf8)), key: key)
      #expect(check.holds, "\(check.diagnosis)")
      #expect(check.steps.last?.outcome == .passed)
    }
  }
}
