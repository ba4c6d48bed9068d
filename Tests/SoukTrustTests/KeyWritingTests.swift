import SoukModel
import Testing

@testable import SoukTrust

@Suite struct KeyWritingTests {
  private static let random = RandomSource { count in [UInt8](repeating: 5, count: count) }
  private static let signer = PrivateKeyFile(key: Fixture.key(3))

  @Test(arguments: KeyFormat.forPublicKeys)
  func aPublicKeyIsReadBackFromEveryFormat(format: KeyFormat) throws {
    let file = Self.signer.publicFile
    let bytes = try #require(try file.written(as: format, comment: "the shop"))
    let back = try PublicKeyFile.read(bytes)
    #expect(back.key == file.key)
    #expect(back.format == format)
  }

  @Test(arguments: KeyFormat.forPrivateKeys)
  func aPrivateKeyIsReadBackFromEveryFormat(format: KeyFormat) throws {
    let bytes = try #require(
      try Self.signer.written(as: format, comment: "the shop", random: Self.random))
    let back = try PrivateKeyFile.read(bytes.bytes)
    #expect(back.key.publicKey == Self.signer.key.publicKey)
    #expect(back.format == format)
    #expect(back.signingNumber == Self.signer.signingNumber)
  }

  @Test(arguments: KeyFormat.forPrivateKeys)
  func aPrivateKeyWhereAPublicOneBelongsIsCalledExposed(format: KeyFormat) throws {
    let bytes = try #require(try Self.signer.written(as: format, random: Self.random))
    do throws(Finding) {
      _ = try PublicKeyFile.read(bytes.bytes)
      #expect(Bool(false), "taken for a public key")
    } catch {
      #expect(error.code == .privateKeyExposed)
      #expect(!"\(error) \(error.facts.json)".contains(Self.seedText))
    }
  }

  /// The secret as it must never be printed.
  private static var seedText: String { Hexadecimal.text(signer.key.seed.bytes) }

  @Test func aLockedKeyOpensWithItsPassphraseAlone() throws {
    let lock = NewLock(passphrase: Array("bazaar".utf8), work: .light)
    let bytes = try #require(
      try Self.signer.written(as: .minisign, lock: lock, random: Self.random)
    ).bytes
    #expect(!Self.holds(Self.signer.key.seed.bytes, in: bytes))
    let back = try PrivateKeyFile.read(bytes, passphrase: Array("bazaar".utf8))
    #expect(back.key.publicKey == Self.signer.key.publicKey)
    for wrong in [nil, Array("Bazaar".utf8), []] as [[UInt8]?] {
      do {
        _ = try PrivateKeyFile.read(bytes, passphrase: wrong)
        #expect(Bool(false), "opened with \(wrong ?? [])")
      } catch {
        #expect(error.code == .privateKeyEncrypted)
      }
    }
  }

  @Test func onlyMinisignTakesAPassphrase() throws {
    let lock = NewLock(passphrase: [1], work: .light)
    for format in KeyFormat.allCases where format != .minisign {
      #expect(try Self.signer.written(as: format, lock: lock, random: Self.random) == nil)
    }
  }

  @Test func openSSHPadsToEightBytesWhateverTheCommentsLength() throws {
    for count in 0..<9 {
      let comment = String(repeating: "c", count: count)
      let bytes = try #require(
        try Self.signer.written(as: .openSSH, comment: comment, random: Self.random))
      #expect(try PrivateKeyFile.read(bytes.bytes).comment == RegistryText(comment))
    }
  }

  @Test func theFingerprintIsTheOneThatOpenSSHShows() throws {
    // Key and fingerprint as `ssh-keygen -l` printed them.
    let file = try PublicKeyFile.read(
      Array(
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFqNJSj/K4enJPC5qtRCTkatnNHK7l0u5NxryT2eMvZn".utf8))
    #expect(file.sshFingerprint == "SHA256:0fDTbg+bbsruBhSGaAJRNwlhJK3E/WrThmgZWt5AgYo")
  }

  @Test func wipingLeavesZerosInPlace() {
    var bytes: [UInt8] = [1, 2, 3]
    SecretBytes.wipe(&bytes)
    #expect(bytes == [0, 0, 0])
  }

  @Test func theSystemsRandomnessIsNotTheSameTwice() throws {
    let first = try SigningKey.generate(random: .system)
    let second = try SigningKey.generate(random: .system)
    #expect(first.publicKey != second.publicKey)
  }

  private static func holds(_ needle: [UInt8], in text: [UInt8]) -> Bool {
    let lines = text.split(separator: 0x0A)
    let blob = lines.last.flatMap { try? Base64.bytes(Array($0)) } ?? []
    guard blob.count >= needle.count else { return false }
    return (0...blob.count - needle.count).contains { blob[$0...].starts(with: needle) }
  }
}
