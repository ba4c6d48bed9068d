import Foundation
import SoukModel
import Testing

@testable import SoukTrust

/// souk against the programs whose formats it reads and writes, both ways, where they are installed.
@Suite struct ToolInteropTests {
  private static let minisign = ForeignTool("minisign")
  private static let signify = ForeignTool("signify-openbsd")
  private static let ssh = ForeignTool("ssh-keygen")
  private static let openssl = ForeignTool("openssl")
  private static let random = RandomSource.system

  private struct Folder: ~Copyable {
    let url: URL

    init() throws {
      url = FileManager.default.temporaryDirectory.appending(
        path: "souk-tools-\(UUID().uuidString.prefix(8))")
      try FileManager.default.createDirectory(
        at: url, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func write(_ bytes: [UInt8], _ name: String) throws {
      let path = url.appending(path: name).path
      _ = FileManager.default.createFile(
        atPath: path, contents: Data(bytes), attributes: [.posixPermissions: 0o600])
    }

    func read(_ name: String) throws -> [UInt8] {
      Array(try Data(contentsOf: url.appending(path: name)))
    }
  }

  private static func secret(_ format: KeyFormat) throws -> [UInt8] {
    try #require(
      try SignatureFixture.signer.written(as: format, comment: "souk", random: random)
    ).bytes
  }

  private static func half(_ format: KeyFormat) throws -> [UInt8] {
    try #require(try SignatureFixture.key.written(as: format, comment: "souk"))
  }

  @Test(.enabled(if: minisign.isInstalled, "minisign is not installed"))
  func minisignAcceptsWhatSoukSignsAndSoukWhatMinisignSigns() throws {
    let folder = try Folder()
    try folder.write(SignatureFixture.content, "m")
    try folder.write(try Self.half(.minisign), "k.pub")
    try folder.write(try SignatureFixture.file(.minisign), "m.minisig")
    #expect(try Self.minisign.run(["-V", "-p", "k.pub", "-m", "m"], in: folder.url) == 0)
    let old = try MinisignSignature(
      signing: SignatureFixture.content, with: SignatureFixture.signer, comment: "c",
      trustedComment: "t", isPrehashed: false)
    try folder.write(old.written, "old.minisig")
    #expect(
      try Self.minisign.run(
        ["-V", "-p", "k.pub", "-m", "m", "-x", "old.minisig"], in: folder.url) == 0)
    try folder.write(try Self.secret(.minisign), "k.key")
    #expect(
      try Self.minisign.run(
        ["-S", "-s", "k.key", "-m", "m", "-x", "theirs", "-t", "hello"], in: folder.url) == 0)
    let check = SignatureFixture.check(
      try folder.read("theirs"), key: try PublicKeyFile.read(try folder.read("k.pub")))
    #expect(check.holds, "\(check.diagnosis)")
    #expect(check.diagnosis.facts["trusted_comment"] == .text("hello"))
  }

  @Test(.enabled(if: minisign.isInstalled, "minisign is not installed"))
  func minisignRefusesWhatSoukSignedAboutAnotherFile() throws {
    let folder = try Folder()
    try folder.write(SignatureFixture.content + [0x21], "m")
    try folder.write(try Self.half(.minisign), "k.pub")
    try folder.write(try SignatureFixture.file(.minisign), "m.minisig")
    #expect(try Self.minisign.run(["-V", "-p", "k.pub", "-m", "m"], in: folder.url) != 0)
  }

  @Test(.enabled(if: minisign.isInstalled, "minisign is not installed"))
  func minisignOpensAKeyThatSoukLocked() throws {
    let folder = try Folder()
    let lock = NewLock(passphrase: Array("bazaar".utf8), work: .light)
    let key = try #require(
      try SignatureFixture.signer.written(as: .minisign, lock: lock, random: Self.random))
    try folder.write(key.bytes, "k.key")
    try folder.write(SignatureFixture.content, "m")
    try folder.write(Array("bazaar\n".utf8), "pass")
    let status = try Self.minisign.run(
      ["-S", "-s", "k.key", "-m", "m", "-x", "theirs"], in: folder.url,
      input: folder.url.appending(path: "pass"))
    #expect(status == 0)
    #expect(SignatureFixture.check(try folder.read("theirs")).holds)
  }

  @Test(.enabled(if: signify.isInstalled, "signify-openbsd is not installed"))
  func signifyAcceptsWhatSoukSignsAndSoukWhatSignifySigns() throws {
    let folder = try Folder()
    try folder.write(SignatureFixture.content, "m")
    try folder.write(try Self.half(.signify), "k.pub")
    try folder.write(try SignatureFixture.file(.signify), "m.sig")
    #expect(try Self.signify.run(["-V", "-p", "k.pub", "-m", "m"], in: folder.url) == 0)
    #expect(
      try Self.signify.run(["-G", "-n", "-p", "t.pub", "-s", "t.sec"], in: folder.url) == 0)
    #expect(
      try Self.signify.run(["-S", "-s", "t.sec", "-m", "m", "-x", "theirs"], in: folder.url) == 0)
    let key = try PublicKeyFile.read(try folder.read("t.pub"))
    #expect(SignatureFixture.check(try folder.read("theirs"), key: key).holds)
    #expect(try PrivateKeyFile.read(try folder.read("t.sec")).key.publicKey == key.key)
  }

  @Test(.enabled(if: signify.isInstalled, "signify-openbsd is not installed"))
  func signifySignsWithTheKeyThatSoukWrites() throws {
    let folder = try Folder()
    try folder.write(SignatureFixture.content, "m")
    try folder.write(try Self.secret(.signify), "k.sec")
    try folder.write(try Self.half(.signify), "k.pub")
    #expect(
      try Self.signify.run(["-S", "-s", "k.sec", "-m", "m", "-x", "m.sig"], in: folder.url) == 0)
    #expect(try Self.signify.run(["-V", "-p", "k.pub", "-m", "m"], in: folder.url) == 0)
    #expect(SignatureFixture.check(try folder.read("m.sig")).holds)
    // Nor does it take a key of which a byte was changed for one.
    var changed = try Self.secret(.signify)
    let place = try #require(changed.firstIndex(of: 0x0A)) + 60
    changed[place] = changed[place] == 0x41 ? 0x42 : 0x41
    try folder.write(changed, "bad.sec")
    #expect(
      try Self.signify.run(["-S", "-s", "bad.sec", "-m", "m", "-x", "bad.sig"], in: folder.url)
        != 0)
    #expect(throws: Finding.self) { try PrivateKeyFile.read(changed) }
  }

  @Test(.enabled(if: signify.isInstalled, "signify-openbsd is not installed"))
  func signifyRefusesWhatSoukSignedAboutAnotherFile() throws {
    let folder = try Folder()
    try folder.write(SignatureFixture.content + [0x21], "m")
    try folder.write(try Self.half(.signify), "k.pub")
    try folder.write(try SignatureFixture.file(.signify), "m.sig")
    #expect(try Self.signify.run(["-V", "-p", "k.pub", "-m", "m"], in: folder.url) != 0)
  }

  @Test(.enabled(if: ssh.isInstalled, "ssh-keygen is not installed"))
  func sshKeygenAcceptsWhatSoukSignsAndSoukWhatItSigns() throws {
    let folder = try Folder()
    try folder.write(SignatureFixture.content, "m")
    try folder.write(try Self.half(.openSSH), "k.pub")
    try folder.write(Array("souk ".utf8) + (try Self.half(.openSSH)), "allowed")
    try folder.write(try Self.secret(.openSSH), "k")
    for hash in SSHHash.allCases {
      let file = try SSHSignature(
        signing: SignatureFixture.content, with: SignatureFixture.signer.key,
        namespace: "souk-package", hash: hash)
      try folder.write(file.written, "m.ours")
      let status = try Self.ssh.run(
        ["-Y", "verify", "-f", "allowed", "-I", "souk", "-n", "souk-package", "-s", "m.ours"],
        in: folder.url, input: folder.url.appending(path: "m"))
      #expect(status == 0, "\(hash)")
    }
    #expect(
      try Self.ssh.run(
        ["-Y", "sign", "-f", "k", "-n", "souk-package", "m"], in: folder.url) == 0)
    #expect(SignatureFixture.check(try folder.read("m.sig")).holds)
    #expect(try Self.ssh.run(["-y", "-f", "k"], in: folder.url) == 0)
    #expect(
      try Self.ssh.run(["-q", "-t", "ed25519", "-N", "", "-f", "t"], in: folder.url) == 0)
    let pair = try PrivateKeyFile.read(try folder.read("t"))
    #expect(try PublicKeyFile.read(try folder.read("t.pub")).key == pair.key.publicKey)
    // Over another file the signature is refused by both.
    try folder.write(SignatureFixture.content + [0x21], "other")
    let refused = try Self.ssh.run(
      ["-Y", "verify", "-f", "allowed", "-I", "souk", "-n", "souk-package", "-s", "m.ours"],
      in: folder.url, input: folder.url.appending(path: "other"))
    #expect(refused != 0)
  }

  @Test(.enabled(if: openssl.isInstalled, "openssl is not installed"))
  func opensslAcceptsSouksKeysAndSignaturesAndSoukItsOwn() throws {
    let folder = try Folder()
    try folder.write(SignatureFixture.content, "m")
    try folder.write(try Self.secret(.pkcs8PEM), "k.pem")
    try folder.write(try Self.half(.spkiPEM), "k.pub")
    try folder.write(try Self.half(.spkiDER), "k.der")
    try folder.write(try SignatureFixture.file(.raw), "m.sig")
    #expect(try Self.openssl.run(["pkey", "-in", "k.pem", "-noout"], in: folder.url) == 0)
    #expect(
      try Self.openssl.run(["pkey", "-pubin", "-in", "k.pub", "-noout"], in: folder.url) == 0)
    #expect(
      try Self.openssl.run(
        [
          "pkeyutl", "-verify", "-pubin", "-keyform", "DER", "-inkey", "k.der", "-rawin", "-in",
          "m",
          "-sigfile", "m.sig",
        ], in: folder.url) == 0)
    #expect(
      try Self.openssl.run(
        ["pkeyutl", "-sign", "-inkey", "k.pem", "-rawin", "-in", "m", "-out", "theirs"],
        in: folder.url) == 0)
    #expect(SignatureFixture.check(try folder.read("theirs")).holds)
    #expect(
      try Self.openssl.run(["genpkey", "-algorithm", "ed25519", "-out", "t.pem"], in: folder.url)
        == 0)
    #expect(
      try Self.openssl.run(["pkey", "-in", "t.pem", "-pubout", "-out", "t.pub"], in: folder.url)
        == 0)
    let pair = try PrivateKeyFile.read(try folder.read("t.pem"))
    #expect(try PublicKeyFile.read(try folder.read("t.pub")).key == pair.key.publicKey)
  }
}
