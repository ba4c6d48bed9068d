import SoukModel
import SoukTesting
import Testing

@testable import SoukTrust

/// Signatures of OpenPGP messages: which count, and why the others do not.
struct OpenPGPTests {
  private let now = PGPMaker.time + 86_400
  private let maker: PGPMaker
  private let stranger: PGPMaker

  init() throws {
    maker = try PGPMaker(seed: 1)
    stranger = try PGPMaker(seed: 2)
  }

  private func verdict(
    _ flaws: PGPMaker.Flaws = .init(), keyFile: [UInt8]? = nil
  ) throws -> ReleaseVerdict {
    var ring = PGPKeyring()
    try ring.add(keyFile ?? maker.keyFile())
    return ReleaseVerdict(
      of: PGPMaker.message(PGPMaker.release(), by: [maker], flaws: flaws), keyring: ring, now: now)
  }

  @Test(arguments: [8, 9, 10] as [UInt8])
  func aCleanMessageIsAccepted(hash: UInt8) throws {
    let verdict = try verdict(.init(hash: hash))
    #expect(verdict.diagnosis.code == "OK")
    #expect(verdict.signer?.keyID.raw == maker.id)
    #expect(verdict.release?.codename == "bazaar")
  }

  @Test func numbersThatLostTheirLeadingZerosArePadded() throws {
    var found = 0
    for second in 0..<600 where found < 2 {
      var isShort = false
      let flaws = PGPMaker.Flaws(
        signedAt: PGPMaker.time - Int64(second),
        numbers: { r, s in
          isShort = r[0] == 0 || s[0] == 0
          return PGPMaker.mpi(r) + PGPMaker.mpi(s)
        })
      let verdict = try verdict(flaws)
      if isShort {
        found += 1
        #expect(verdict.diagnosis.code == "OK")
      }
    }
    #expect(found == 2)
  }

  @Test func eachFlawHasItsCode() throws {
    let flaws: [(PGPMaker.Flaws, String)] = [
      (.init(text: { $0 + "\nEvil: yes" }), "P05"),
      (
        .init(numbers: { PGPMaker.mpi($0) + PGPMaker.mpi($1.dropLast() + [($1.last ?? 0) ^ 1]) }),
        "P06"
      ),
      (.init(numbers: { PGPMaker.mpi([1] + $0) + PGPMaker.mpi($1) }), "P09"),
      (.init(numbers: { r, s in [1, 8] + r + PGPMaker.mpi(s) }), "P09"),
      (.init(numbers: { PGPMaker.mpi($0) + PGPMaker.mpi($1) + [0] }), "P09"),
      (.init(numbers: { r, _ in PGPMaker.mpi(r) }), "P09"),
      (.init(kind: 0x10), "P13"), (.init(kind: 0x02), "P13"),
      (.init(hash: 2), "P03"), (.init(hash: 1), "P03"), (.init(algorithm: 17), "P03"),
      (.init(algorithm: 1), "P03"), (.init(version: 3), "P03"), (.init(version: 6), "P03"),
      (.init(critical: 99), "P03"),
      (.init(signedAt: now + 7200), "P08"), (.init(expiresAfter: 60), "P08"),
      (.init(signedAt: nil), "P08"),
      (.init(signedAt: PGPMaker.keyTime - 60), "P07"),
      (.init(issuer: [UInt8](repeating: 7, count: 20)), "P04"),
    ]
    for (number, (flaw, code)) in flaws.enumerated() {
      let verdict = try verdict(flaw)
      #expect(verdict.diagnosis.code == code, "case \(number): \(verdict.diagnosis.findings)")
      #expect(verdict.diagnosis.outcome == .reject)
      #expect(verdict.release == nil)
    }
  }

  @Test func aKeyThatHadExpiredWhenItSignedIsRefused() throws {
    let file = maker.keyFile(expiresAfter: 86_400)
    #expect(try verdict(keyFile: file).diagnosis.code == "P07")
    let signed = PGPMaker.keyTime + 3600
    #expect(try verdict(.init(signedAt: signed), keyFile: file).diagnosis.code == "OK")
  }

  @Test func aRevokedKeyIsRefusedAndAGentleRevocationKeepsWhatCameBefore() throws {
    let after = PGPMaker.time + 60
    #expect(try verdict(keyFile: maker.keyFile(revoked: (after, 0))).diagnosis.code == "P07")
    #expect(try verdict(keyFile: maker.keyFile(revoked: (after, 2))).diagnosis.code == "P07")
    #expect(try verdict(keyFile: maker.keyFile(revoked: (after, 1))).diagnosis.code == "OK")
    let before = PGPMaker.time - 60
    #expect(try verdict(keyFile: maker.keyFile(revoked: (before, 1))).diagnosis.code == "P07")
  }

  @Test func aKeyWithoutAGoodSelfSignatureOrForOtherUsesIsRefused() throws {
    let broken = maker.keyFile(breaksSelfSignature: true)
    #expect(try verdict(keyFile: broken).diagnosis.code == "P07")
    #expect(try verdict(keyFile: maker.keyFile(flags: 1)).diagnosis.code == "P07")
  }

  @Test func aRevocationInAnyCopyOfAKeyCounts() throws {
    var ring = try maker.ring()
    try ring.add(maker.keyFile(revoked: (PGPMaker.keyTime + 1, 0)))
    #expect(ring.count == 1)
    let message = PGPMaker.message(PGPMaker.release(), by: [maker])
    #expect(ReleaseVerdict(of: message, keyring: ring, now: now).diagnosis.code == "P07")
  }

  @Test func aKeyThatTheArchiveTookOutOfUseIsRefused() throws {
    var ring = try maker.ring()
    try ring.add(maker.keyFile(), areRemoved: true)
    let message = PGPMaker.message(PGPMaker.release(), by: [maker])
    #expect(ReleaseVerdict(of: message, keyring: ring, now: now).diagnosis.code == "P07")
  }

  @Test func oneGoodSignatureIsEnoughAndTheOtherIsSaid() throws {
    let message = PGPMaker.message(PGPMaker.release(), by: [stranger, maker])
    let verdict = ReleaseVerdict(of: message, keyring: try maker.ring(), now: now)
    #expect(verdict.diagnosis.code == "OK")
    #expect(verdict.lines.map(\.failure?.code) == [.issuerUnknown, nil])
    #expect(verdict.diagnosis.facts["signatures"] != nil)
  }

  @Test func theReasonAboutAKnownKeyComesFirst() throws {
    let flaws = PGPMaker.Flaws(text: { $0 + "\nEvil: yes" })
    let message = PGPMaker.message(PGPMaker.release(), by: [stranger, maker], flaws: flaws)
    let verdict = ReleaseVerdict(of: message, keyring: try maker.ring(), now: now)
    #expect(verdict.diagnosis.findings.map(\.code.rawValue) == ["P05", "P04"])
  }

  @Test func aWrongChecksumLineIsAWarning() throws {
    let message = PGPMaker.message(PGPMaker.release(), by: [maker], breaksChecksum: true)
    let verdict = ReleaseVerdict(of: message, keyring: try maker.ring(), now: now)
    #expect(verdict.diagnosis.code == "P02")
    #expect(verdict.diagnosis.outcome == .warn)
  }

  @Test func anythingOutsideTheSignedTextIsRefused() throws {
    let clean = String(
      decoding: PGPMaker.message(PGPMaker.release(), by: [maker]), as: UTF8.self)
    let marker = "-----BEGIN PGP SIGNED MESSAGE-----\n"
    let changes: [(String, String)] = [
      ("Origin: Evil\n" + clean, "P01"), ("\n" + clean, "P01"), (clean + "Evil: yes\n", "P01"),
      (clean + clean, "P01"), (clean.replacing("Hash: SHA256\n\n", with: "Hash: SHA256\n"), "P01"),
      (clean.replacing("Hash: SHA256\n", with: "Hash: SHA256\nOrigin: Evil\n"), "P01"),
      (clean.replacing("SIGNATURE-----\n\n", with: "SIGNATURE-----\n"), "P01"),
      (clean.replacing("SIGNATURE-----\n\n", with: "SIGNATURE-----\nX: y\n\n"), "P01"),
      (clean.replacing("Suite:", with: marker + "Suite:"), "P01"),
      (clean.replacing("Suite:", with: "-dash\nSuite:"), "P01"),
      (clean.replacing(marker, with: ""), "P01"),
      (clean.replacing("-----END PGP SIGNATURE-----", with: ""), "P01"),
      (String(clean.prefix(200)), "P01"), (PGPMaker.release(), "S01"), ("", "C08"),
      ("<!DOCTYPE html><title>Log in</title>", "S04"),
      (clean.replacing("\n=", with: "!\n="), "S03"),
    ]
    for (number, (text, code)) in changes.enumerated() {
      let verdict = ReleaseVerdict(of: Array(text.utf8), keyring: try maker.ring(), now: now)
      #expect(verdict.diagnosis.code == code, "case \(number): \(verdict.diagnosis.findings)")
      #expect(verdict.diagnosis.outcome == .reject)
    }
    let crlf = clean.replacing("\n", with: "\r\n").replacing(
      "Suite: stable", with: "Suite: stable \t")
    let verdict = ReleaseVerdict(of: Array(crlf.utf8), keyring: try maker.ring(), now: now)
    #expect(verdict.diagnosis.code == "OK")
  }

  @Test func sha1AndSha384AreTheStandardOnes() {
    #expect(Hexadecimal.text(SHA1.digest([])) == "da39a3ee5e6b4b0d3255bfef95601890afd80709")
    let long = [UInt8](repeating: 0x61, count: 119)
    #expect(Hexadecimal.text(SHA1.digest(long)) == "ee971065aaa017e0632a8ca6c77bb3bf8b1dfc56")
    #expect(
      Hexadecimal.text(SHA384.digest(Array("abc".utf8)))
        == "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed"
        + "8086072ba1e7cc2358baeca134c825a7")
    #expect(CRC24.checksum([]) == 0xB704CE)
    #expect(CRC24.checksum(Array("123456789".utf8)) == 0x21CF02)
  }

  @Test func damagedMessagesAndRingsNeverTrapAndNeverPass() throws {
    let clean = PGPMaker.message(PGPMaker.release(), by: [maker, stranger])
    let file = maker.keyFile(revoked: (PGPMaker.time * 2, 1))
    let ring = try maker.ring()
    var random = SeededGenerator(seed: 11)
    for _ in 0..<1500 {
      var message = clean
      var damaged = file
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let byte = UInt8.random(in: 0...255, using: &random)
        message[Int.random(in: 0..<message.count, using: &random)] = byte
        damaged[Int.random(in: 0..<damaged.count, using: &random)] = byte
      }
      if Bool.random(using: &random) {
        message.removeLast(Int.random(in: 0..<message.count, using: &random))
        damaged.removeLast(Int.random(in: 0..<damaged.count, using: &random))
      }
      let verdict = ReleaseVerdict(of: message, keyring: ring, now: now)
      if let release = verdict.release {
        // What changed was a blank at a line's end, the base64 of the stranger or the checksum.
        #expect(release.codename == "bazaar" && verdict.signer != nil)
      }
      var other = PGPKeyring()
      try? other.add(damaged)
      _ = ReleaseVerdict(of: clean, keyring: other, now: now)
    }
  }
}
