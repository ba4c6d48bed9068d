import SoukModel

@testable import SoukTrust

/// Files that other tools made, good and broken, each with what should be said of it.
enum InteropFiles {
  private struct Row {
    let content: String
    let signature: String
    let key: String
    let code: String
    var namespace = FileCheck.namespace
  }

  private static let signatures: [Row] = [
    Row(content: "msg.txt", signature: "openssl_msg.sig", key: "openssl_pub.pem", code: "OK"),
    Row(content: "msg.txt", signature: "openssl_msg.sig", key: "openssl_pub.der", code: "OK"),
    Row(content: "msg_crlf.txt", signature: "openssl_msg.sig", key: "openssl_pub.pem", code: "M02"),
    Row(content: "msg.txt", signature: "openssl_msg.sig", key: "x25519_pub.pem", code: "K07"),
    Row(content: "msg.txt", signature: "openssl_msg.sig", key: "openssl_priv.pem", code: "K08"),
    Row(content: "msg.txt", signature: "mini_msg.minisig", key: "mini.pub", code: "OK"),
    Row(content: "msg.txt", signature: "mini_msg_legacy.minisig", key: "mini.pub", code: "OK"),
    Row(content: "msg_crlf.txt", signature: "mini_msg.minisig", key: "mini.pub", code: "M02"),
    Row(content: "msg.txt", signature: "mini_bad_comment.minisig", key: "mini.pub", code: "S11"),
    Row(content: "msg.txt", signature: "mini_bad_keyid.minisig", key: "mini.pub", code: "S09"),
    Row(
      content: "msg.txt", signature: "mini_bad_mode_ED_as_Ed.minisig", key: "mini.pub", code: "S08"),
    Row(content: "msg.txt", signature: "mini_msg.minisig", key: "openssl_pub.pem", code: "S15"),
    Row(content: "msg.txt", signature: "mini.pub", key: "mini.pub", code: "S04"),
    Row(content: "msg.txt", signature: "mini_msg.minisig", key: "mini.key", code: "K08"),
    Row(content: "msg.txt", signature: "mini_msg.minisig", key: "mini_msg.minisig", code: "K16"),
    Row(content: "msg.txt", signature: "signify_msg.sig", key: "signify.pub", code: "OK"),
    Row(content: "msg_crlf.txt", signature: "signify_msg.sig", key: "signify.pub", code: "M02"),
    Row(content: "msg.txt", signature: "signify_msg.sig", key: "mini.pub", code: "S09"),
    Row(content: "msg.txt", signature: "signify_msg.sig", key: "signify.sec", code: "K08"),
    Row(content: "msg.txt", signature: "ssh_msg.sig", key: "ssh_id.pub", code: "OK"),
    Row(content: "msg.txt", signature: "ssh_msg_sha256.sig", key: "ssh_id.pub", code: "OK"),
    Row(
      content: "msg.txt", signature: "ssh_msg_wrong_namespace.sig", key: "ssh_id.pub", code: "S12"),
    Row(content: "msg_crlf.txt", signature: "ssh_msg.sig", key: "ssh_id.pub", code: "M02"),
    Row(content: "msg.txt", signature: "ssh_msg.sig", key: "ssh_id_enc.pub", code: "S09"),
    Row(content: "msg.txt", signature: "ssh_msg.sig", key: "ssh_id", code: "K08"),
    Row(content: "msg.txt", signature: "ssh_msg.sig", key: "allowed", code: "K16"),
    Row(content: "msg.txt", signature: "ssh_id", key: "ssh_id.pub", code: "S04"),
  ]

  /// Each signature of another tool, over what and under which key, against what should be said.
  static func signatureScore() throws -> TableScore {
    var score = TableScore()
    for row in Self.signatures {
      let check = FileCheck(
        content: try VectorFolder.bytes("interop/\(row.content)"),
        signature: SignatureFixture.read(try VectorFolder.bytes("interop/\(row.signature)")),
        key: SignatureFixture.readKey(try VectorFolder.bytes("interop/\(row.key)")),
        terms: FileCheck.Terms(namespace: row.namespace))
      score.count(
        "\(row.content) \(row.signature) \(row.key)",
        expected: row.code == "OK" ? "OK, holds" : row.code,
        found: check.diagnosis.code + (check.holds ? ", holds" : ""),
        detail: check.diagnosis.main?.observation.escaped)
    }
    return score
  }

  private static let publicKeys: [(file: String, code: String)] = [
    ("interop/mini.pub", "OK minisign"), ("interop/openssl_pub.der", "OK spki-der"),
    ("interop/openssl_pub.pem", "OK spki-pem"), ("interop/signify.pub", "OK signify"),
    ("interop/ssh_id.pub", "OK openssh"), ("interop/ssh_id_enc.pub", "OK openssh"),
    ("interop/x25519_pub.pem", "K07"), ("interop/mini.key", "K08"), ("interop/ssh_id", "K08"),
    ("interop/ssh_id_enc", "K08"), ("interop/signify.sec", "K08"),
    ("interop/openssl_priv.der", "K08"), ("interop/openssl_priv.pem", "K08"),
    ("interop/openssl_priv_enc.pem", "K08"), ("interop/x25519_priv.pem", "K08"),
    ("interop/allowed", "K16"), ("interop/ssh_msg.sig", "K16"),
    ("interop/mini_msg.minisig", "K16"), ("interop/signify_msg.sig", "K16"),
    ("keys/Ed25519_ed25519-pub.der", "OK spki-der"),
    ("keys/Ed25519_ed25519-pub.pem", "OK spki-pem"),
    ("keys/OpenSSH_ed25519-nopsw.key.pub", "OK openssh"),
    ("keys/X25519_x25519-pub.pem", "K07"), ("keys/X25519_x25519-pkcs8.pem", "K08"),
    ("keys/Ed25519_ed25519-pkcs8.der", "K08"), ("keys/Ed25519_ed25519-pkcs8.pem", "K08"),
    ("keys/OpenSSH_ed25519-nopsw.key", "K08"), ("sshsig/ed25519.pub", "OK openssh"),
  ]

  /// Each file where a public key is wanted.
  static func publicKeyScore() throws -> TableScore {
    var score = TableScore()
    for (file, code) in Self.publicKeys {
      let read = SignatureFixture.readKey(try VectorFolder.bytes(file))
      score.count(file, expected: code, found: Self.word(read.map { $0.format }), detail: nil)
    }
    return score
  }

  private static let privateKeys: [(file: String, passphrase: String?, code: String)] = [
    ("interop/mini.key", nil, "OK minisign"), ("interop/openssl_priv.der", nil, "OK pkcs8-der"),
    ("interop/openssl_priv.pem", nil, "OK pkcs8-pem"), ("interop/ssh_id", nil, "OK openssh"),
    ("interop/signify.sec", nil, "OK signify"), ("interop/openssl_priv_enc.pem", nil, "K10"),
    ("interop/ssh_id_enc", nil, "K10"), ("interop/ssh_id_enc", "bazaar", "K10"),
    ("interop/x25519_priv.pem", nil, "K07"), ("interop/mini.pub", nil, "K09"),
    ("interop/ssh_id.pub", nil, "K09"), ("interop/openssl_pub.pem", nil, "K09"),
    ("interop/signify.pub", nil, "K09"), ("keys/Ed25519_ed25519-pkcs8.der", nil, "OK pkcs8-der"),
    ("keys/Ed25519_ed25519-pkcs8.pem", nil, "OK pkcs8-pem"),
    ("keys/OpenSSH_ed25519-nopsw.key", nil, "OK openssh"),
    ("keys/X25519_x25519-pkcs8.pem", nil, "K07"), ("keys/X25519_x25519-pub.pem", nil, "K07"),
  ]

  /// Each file where a private key is wanted.
  static func privateKeyScore() throws -> TableScore {
    var score = TableScore()
    for (file, passphrase, code) in Self.privateKeys {
      let bytes = try VectorFolder.bytes(file)
      let found: String
      do throws(Finding) {
        let key = try PrivateKeyFile.read(bytes, passphrase: passphrase.map { Array($0.utf8) })
        found = "OK \(key.format.rawValue)"
      } catch {
        found = error.code.rawValue
      }
      score.count(file, expected: code, found: found, detail: nil)
    }
    return score
  }

  private static func word(_ result: Result<KeyFormat, Finding>) -> String {
    switch result {
    case .success(let format): "OK \(format.rawValue)"
    case .failure(let finding): finding.code.rawValue
    }
  }
}
