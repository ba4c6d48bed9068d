import SoukModel
import SoukTesting
import Testing

@testable import SoukTrust

@Suite struct SignatureFileTests {
  private static func code(_ bytes: [UInt8]) -> String {
    switch SignatureFixture.read(bytes) {
    case .success(let file): "OK \(file.format.rawValue)"
    case .failure(let finding): finding.code.rawValue
    }
  }

  @Test(arguments: SignatureFormat.allCases)
  func aSignatureIsReadBackInTheFormatItWasWrittenInAndHolds(format: SignatureFormat) throws {
    let bytes = try SignatureFixture.file(format)
    let check = SignatureFixture.check(bytes)
    #expect(check.signature?.format == format)
    #expect(check.holds && check.diagnosis.findings.isEmpty, "\(check.diagnosis.findings)")
    #expect(check.steps.map(\.stage) == FileCheckStep.Stage.allCases)
  }

  @Test(arguments: SignatureFormat.allCases)
  func oneChangedByteOfTheContentIsRefused(format: SignatureFormat) throws {
    let bytes = try SignatureFixture.file(format)
    var content = SignatureFixture.content
    content[3] ^= 1
    let check = SignatureFixture.check(bytes, of: content)
    #expect(!check.holds)
    #expect(check.diagnosis.code == "S15")
    guard case .unknown(let ruledOut) = check.diagnosis.main?.certainty else {
      return #expect(Bool(false), "\(check.diagnosis)")
    }
    #expect(ruledOut.contains("line endings"))
  }

  @Test(arguments: SignatureFormat.allCases)
  func bytesAfterTheSignatureAreRefused(format: SignatureFormat) throws {
    let bytes = try SignatureFixture.file(format)
    for extra in [Array("\n\n".utf8), Array("x\n".utf8), bytes, [0]] {
      #expect(!Self.code(bytes + extra).hasPrefix("OK"), "\(format) + \(extra.prefix(4))")
    }
  }

  @Test(arguments: SignatureFormat.allCases)
  func aSignatureThatWasCutAnywhereIsRefused(format: SignatureFormat) throws {
    let bytes = try SignatureFixture.file(format)
    let text = bytes.last == 0x0A
    // Only the final newline may be missing.
    for count in 0..<bytes.count - (text ? 1 : 0) {
      #expect(!Self.code(Array(bytes.prefix(count))).hasPrefix("OK"), "\(format) cut at \(count)")
    }
  }

  @Test(arguments: [
    ("", "S01"), ("<!doctype html><title>404</title>", "S04"), ("{\"message\": \"no\"}", "S04"),
    ("version https://git-lfs.github.com/spec/v1\n", "S04"),
    ("-----BEGIN PGP SIGNATURE-----\n\niQ==\n-----END PGP SIGNATURE-----\n", "S04"),
    ("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n", "S04"),
    ("-----BEGIN MYSTERY-----\nAAAA\n-----END MYSTERY-----\n", "S04"),
    ("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFqNJSj/K4enJPC5qtRCTkatnNHK7l0u5NxryT2eMvZn x", "S04"),
    ("-----BEGIN SSH SIGNATURE-----\nU1NI\n", "S03"),
    ("-----BEGIN SSH SIGNATURE-----\nU1NIU0lHAAAAAg==\n-----END SSH SIGNATURE-----\n", "S13"),
    ("-----BEGIN SSH SIGNATURE-----\nU1N*\n-----END SSH SIGNATURE-----\n", "S03"),
    ("\u{FEFF}abcd", "S03"), (String(repeating: "a", count: 127), "S03"),
    (String(repeating: "ab", count: 32), "S02"), (String(repeating: "QUJD", count: 8), "S02"),
    ("untrusted comment: x\nRWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3\n", "S04"),
  ])
  func everyOtherKindOfFileIsSaidForWhatItIs(text: String, code: String) {
    #expect(Self.code(Array(text.utf8)) == code, "\(text)")
  }

  @Test(arguments: [0, 32, 62, 63, 65, 128]) func rawBytesOfAnotherLengthAreCounted(count: Int) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: 200 &+ $0) }
    #expect(Self.code(bytes) == (count == 0 ? "S01" : "S02"))
  }

  @Test func anSSHSignatureForAnotherPurposeIsRefusedThoughItsEquationHolds() throws {
    let check = SignatureFixture.check(try SignatureFixture.file(.sshsig, namespace: "git"))
    #expect(check.diagnosis.code == "S12")
    #expect(check.steps.first { $0.stage == .signature }?.outcome == .passed)
    let asked = SignatureFixture.check(
      try SignatureFixture.file(.sshsig, namespace: "git"),
      terms: FileCheck.Terms(namespace: "git"))
    #expect(asked.holds)
  }

  @Test func theNamedKeyMustBeTheGivenOne() throws {
    let other = PrivateKeyFile(key: Fixture.key(9)).publicFile
    for format in [SignatureFormat.sshsig, .minisign, .signify] {
      let bytes = try SignatureFixture.file(format)
      // A key that was read from a bare file has no number to compare; one from minisign has.
      let key = try PublicKeyFile.read(try #require(try other.written(as: .minisign, comment: "")))
      let check = SignatureFixture.check(bytes, key: key)
      #expect(check.diagnosis.code == "S09", "\(format)")
      #expect(!check.holds)
    }
  }

  @Test(arguments: [
    (FailureCode.finalNewline, Array("souk reads signatures\nin six formats".utf8)),
    (.finalNewline, Array("souk reads signatures\nin six formats\n\n".utf8)),
    (.lineEndings, Array("souk reads signatures\r\nin six formats\r\n".utf8)),
    (.byteOrderMark, [0xEF, 0xBB, 0xBF] + Array("souk reads signatures\nin six formats\n".utf8)),
  ])
  func whatAnEditorDidIsProvenInEveryFormatAndStillRefused(
    code: FailureCode, content: [UInt8]
  ) throws {
    for format in SignatureFormat.allCases {
      let check = SignatureFixture.check(try SignatureFixture.file(format), of: content)
      #expect(check.diagnosis.main?.code == code, "\(format)")
      #expect(check.diagnosis.main?.certainty == .proven)
      #expect(!check.holds)
    }
  }

  @Test func aSignatureInAnotherHashingModeIsProven() throws {
    let file = try MinisignSignature(
      signing: SignatureFixture.content, with: SignatureFixture.signer, comment: "",
      trustedComment: "")
    let bare = BareSignature(bytes: file.bytes, format: .raw)
    let check = SignatureFixture.check(bare.written(as: .raw))
    #expect(check.diagnosis.code == "S08")
    #expect(check.diagnosis.details["mode"] == .text("BLAKE2b-512 (minisign ED)"))
  }

  @Test func aSignerWhomWeKnowIsNamed() throws {
    let other = PrivateKeyFile(key: Fixture.key(9)).publicFile
    let terms = FileCheck.Terms(known: [
      FileCheck.KnownKey(name: "Bob\u{1B}", key: SignatureFixture.key.key)
    ])
    let check = SignatureFixture.check(try SignatureFixture.file(.raw), key: other, terms: terms)
    #expect(check.diagnosis.code == "S14")
    #expect(check.diagnosis.main?.observation.escaped.contains("\u{1B}") == false)
  }

  @Test func aTrustedCommentThatNobodySignedIsNoFact() throws {
    let text = String(decoding: try SignatureFixture.file(.minisign), as: UTF8.self)
    let changed = Array(text.replacing("file:x", with: "file:y").utf8)
    let check = SignatureFixture.check(changed)
    #expect(check.diagnosis.code == "S11")
    #expect(check.diagnosis.facts["trusted_comment"] == nil)
    #expect(!check.holds)
    let good = SignatureFixture.check(Array(text.utf8))
    #expect(good.diagnosis.facts["trusted_comment"] == .text("file:x"))
  }

  @Test func commentsAndNamespacesThatAreNotOneLineAreNotWritten() {
    #expect(throws: SignatureWritingError.notALine(offset: 1)) {
      try MinisignSignature(
        signing: [], with: SignatureFixture.signer, comment: "", trustedComment: "a\nb")
    }
    #expect(throws: SignatureWritingError.noNamespace) {
      try SSHSignature(signing: [], with: SignatureFixture.signer.key, namespace: "")
    }
    #expect(throws: SignatureWritingError.tooLong(1025, limit: 1024)) {
      try SignifySignature(
        signing: [], with: SignatureFixture.signer, comment: String(repeating: "x", count: 1025))
    }
  }

  @Test func randomDamageNeitherTrapsNorMakesAnotherSignatureHold() throws {
    var random = SeededGenerator(seed: 41)
    for format in SignatureFormat.allCases {
      let bytes = try SignatureFixture.file(format)
      for _ in 0..<400 {
        var damaged = bytes
        for _ in 0..<Int.random(in: 1...3, using: &random) {
          let place = Int.random(in: 0..<damaged.count, using: &random)
          switch Int.random(in: 0..<3, using: &random) {
          case 0: damaged[place] = UInt8.random(in: 0...255, using: &random)
          case 1: damaged.remove(at: place)
          default: damaged.insert(UInt8.random(in: 0...255, using: &random), at: place)
          }
        }
        let check = SignatureFixture.check(damaged)
        // What still holds holds with the same 64 bytes: only what nobody signed was changed.
        if check.holds {
          #expect(check.signature?.bytes == (try SignatureFile.read(bytes)).bytes)
        }
      }
    }
  }

  @Test func garbageIsRefusedWithACode() {
    var random = SeededGenerator(seed: 42)
    let heads = [
      [], Array("untrusted comment: ".utf8), Array("-----BEGIN SSH SIGNATURE-----\n".utf8),
      Array("SSHSIG".utf8),
    ]
    for round in 0..<2000 {
      let count = Int.random(in: 0...300, using: &random)
      let tail = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
      let bytes = heads[round % heads.count] + tail
      if bytes.count == 64 { continue }
      #expect(Self.code(bytes).first != "O", "\(bytes)")
    }
  }
}
