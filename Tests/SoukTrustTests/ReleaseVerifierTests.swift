import SoukModel
import Testing

@testable import SoukTrust

struct ReleaseVerifierTests {
  private func check(
    _ verdict: Verdict, _ signature: SignatureStatus, _ checksum: ChecksumStatus, code: String?,
    _ location: SourceLocation = #_sourceLocation
  ) {
    #expect(verdict.signature == signature, sourceLocation: location)
    #expect(verdict.checksum == checksum, sourceLocation: location)
    #expect(verdict.firstFailure?.code == code, sourceLocation: location)
    #expect(verdict.steps.map(\.rung) == VerificationStep.Rung.allCases, sourceLocation: location)
    for step in verdict.steps where step.outcome == .failed {
      #expect(step.remedy != nil, sourceLocation: location)
    }
  }

  @Test func aGoodReleaseIsVerified() {
    let fixture = Fixture()
    check(fixture.verdict(fixture.release()), .verified, .verified, code: nil)
  }

  @Test func oneChangedByteIsAMismatchAndLeavesTheSignatureGood() {
    let fixture = Fixture()
    var bytes = fixture.archive
    bytes[3] ^= 1
    check(
      fixture.verdict(fixture.release(), content: .bytes(bytes)), .verified, .mismatch, code: "C03")
  }

  @Test func aCutArchiveIsASizeMismatch() {
    let fixture = Fixture()
    let verdict = fixture.verdict(
      fixture.release(), content: .bytes(Array(fixture.archive.dropLast(3))))
    check(verdict, .verified, .sizeMismatch, code: "C01")
    #expect(verdict.firstFailure?.finding == "The file is cut short: 3 bytes are missing.")
  }

  @Test func appendedBytesAreASizeMismatchOfTheirOwn() {
    let fixture = Fixture()
    check(
      fixture.verdict(fixture.release(), content: .bytes(fixture.archive + [0])), .verified,
      .sizeMismatch, code: "C02")
    check(
      fixture.verdict(fixture.release(), content: .bytes([])), .verified, .sizeMismatch,
      code: "C08")
  }

  @Test func aTamperedArchiveWithAFreshIndexChecksumContradictsTheStatement() {
    let honest = Fixture()
    var forged = Fixture()
    forged.archive[0] ^= 1
    var release = honest.release()
    release.checksum = RegistryText(SHA256Digest(of: forged.archive).description)
    check(forged.verdict(release), .wrongStatement, .verified, code: "R05")
  }

  @Test func anUnsignedReleaseSaysSo() {
    let fixture = Fixture()
    var release = fixture.release()
    (release.statement, release.signature) = (nil, nil)
    check(fixture.verdict(release), .unsigned, .verified, code: "S01")
    check(fixture.verdict(release, signing: .none), .unsigned, .verified, code: nil)
  }

  @Test func anAptRowIsListedAndItsIndexNotChecked() {
    let fixture = Fixture()
    let release = Release(
      version: "1.7", size: 5, checksum: RegistryText(String(repeating: "a", count: 64)))
    check(
      fixture.verdict(release, content: .notHere, signing: .indexNotChecked), .indexNotChecked,
      .listed, code: nil)
  }

  @Test func aKeyNobodyTrustsIsUnknown() {
    var fixture = Fixture()
    fixture.ring.removeFirst()
    check(fixture.verdict(fixture.release()), .unknownKey, .verified, code: "T01")
  }

  @Test func aSignatureByAnotherKnownKeyIsProvenByTrialAndStillRefused() {
    var fixture = Fixture()
    let statement = fixture.statement
    fixture.signer = Fixture.bob
    let verdict = fixture.verdict(fixture.release(signing: statement))
    check(verdict, .wrongSigner, .verified, code: "S14")
    #expect(verdict.firstFailure?.finding.raw.contains("by Bob") == true)
  }

  @Test func aKeyThatExpiredIsNotTrusted() {
    var fixture = Fixture()
    fixture.ring[0].notAfter = Fixture.now - 1
    check(fixture.verdict(fixture.release()), .keyExpired, .verified, code: "T03")
    fixture.ring[0].notAfter = Fixture.now
    check(fixture.verdict(fixture.release()), .verified, .verified, code: nil)
  }

  @Test func aKeyFromTheFutureIsNotTrusted() {
    var fixture = Fixture()
    fixture.ring[0].notBefore = Fixture.now + 1
    check(fixture.verdict(fixture.release()), .keyExpired, .verified, code: "T04")
  }

  @Test func aRevokedKeyIsNotTrustedWheneverItSigned() {
    var fixture = Fixture()
    fixture.ring[0].revokedAt = Fixture.now + 1_000_000
    check(fixture.verdict(fixture.release()), .keyRevoked, .verified, code: "T02")
  }

  @Test func aKeyMayNotSignBeyondItsScope() {
    var fixture = Fixture()
    fixture.ring[0].scope = ["theme-*", "yq"]
    check(fixture.verdict(fixture.release()), .wrongSigner, .verified, code: "T05")
    fixture.ring[0].scope = ["theme-*", "j*"]
    check(fixture.verdict(fixture.release()), .verified, .verified, code: nil)
  }

  @Test func aFlippedSignatureBitIsABadSignature() throws {
    let fixture = Fixture()
    var release = fixture.release()
    var signature = try Base64.bytes(try #require(release.signature?.raw))
    signature[33] ^= 1
    release.signature = RegistryText(Base64.text(signature))
    check(fixture.verdict(release), .badSignature, .verified, code: "S15")
  }

  @Test(arguments: [(0, "S01"), (32, "S02"), (63, "S02"), (65, "S02"), (128, "S02")])
  func aSignatureOfWrongLengthIsMalformed(length: Int, code: String) {
    let fixture = Fixture()
    var release = fixture.release()
    release.signature = RegistryText(Base64.text([UInt8](repeating: 7, count: length)))
    check(fixture.verdict(release), .malformed, .verified, code: code)
  }

  @Test func aSignatureThatIsNotBase64IsMalformedWithItsOffset() {
    let fixture = Fixture()
    var release = fixture.release()
    release.signature = "AAA\u{200B}AA"
    let verdict = fixture.verdict(release)
    check(verdict, .malformed, .verified, code: "S03")
    #expect(verdict.firstFailure?.found == "damaged at offset 3")
  }

  @Test func aKeyOfAnotherKindIsMalformedWithACodeOfItsOwn() {
    var fixture = Fixture()
    fixture.ring[0].publicKey = RegistryText("x25519:\(Fixture.alice.publicKey)")
    check(fixture.verdict(fixture.release()), .malformed, .verified, code: "K07")
    fixture.ring[0].publicKey = RegistryText("02" + String(repeating: "00", count: 31))
    check(fixture.verdict(fixture.release()), .malformed, .verified, code: "K11")
    fixture.ring[0].publicKey = RegistryText("01" + String(repeating: "00", count: 31))
    check(fixture.verdict(fixture.release()), .malformed, .verified, code: "K13")
    fixture.ring[0].publicKey = RegistryText(String(repeating: "ff", count: 32))
    check(fixture.verdict(fixture.release()), .malformed, .verified, code: "K12")
    fixture.ring[0].publicKey = "abcd"
    check(fixture.verdict(fixture.release()), .malformed, .verified, code: "K02")
  }

  @Test func aCopiedKeyIdIsNotTheKey() {
    var fixture = Fixture()
    fixture.ring[0].publicKey = RegistryText(Fixture.bob.publicKey.description)
    check(fixture.verdict(fixture.release()), .malformed, .verified, code: "S10")
  }

  @Test func aStatementForAnotherReleaseIsRefused() {
    let fixture = Fixture()
    var other = fixture.statement
    other.package = "yq"
    check(fixture.verdict(fixture.release(signing: other)), .wrongStatement, .verified, code: "R07")
    other = fixture.statement
    other.version = "1.6"
    check(fixture.verdict(fixture.release(signing: other)), .wrongStatement, .verified, code: "R07")
    other = fixture.statement
    other.registry = .apt
    check(fixture.verdict(fixture.release(signing: other)), .wrongStatement, .verified, code: "R07")
  }

  @Test func aMalformedChecksumIsNeverComparedByItsPrefix() {
    let fixture = Fixture()
    var release = fixture.release()
    release.checksum = RegistryText(
      String(SHA256Digest(of: fixture.archive).description.prefix(63)))
    check(fixture.verdict(release), .verified, .malformed, code: "C05")
    release.checksum = RegistryText(String(repeating: "a", count: 40))
    check(fixture.verdict(release), .verified, .malformed, code: "C06")
  }

  @Test func contentThatCannotBeReadIsNotFetched() {
    let fixture = Fixture()
    check(
      fixture.verdict(fixture.release(), content: .unreadable("no permission")), .verified,
      .notFetched, code: "E04")
  }

  @Test func aHarmfulArchiveIsNeverVerifiedContentThoughBothFactsHold() {
    let fixture = Fixture()
    let finding = ArchiveFinding(code: "A01", path: "../x", reason: "the path climbs out")
    let evidence = ReleaseEvidence(
      id: fixture.id, release: fixture.release(), content: .bytes(fixture.archive),
      signing: .releases, listing: ArchiveListing(findings: [finding]))
    let keys = KeyRing(fixture.ring)
    let refused = ReleaseVerifier.verifiedArchive(evidence, keys: keys, now: Fixture.now)
    #expect(refused.content == nil)
    check(refused.verdict, .verified, .verified, code: "A01")
  }

  @Test func aWarningAboutAnEntryIsSaidAndStopsNothing() {
    let fixture = Fixture()
    let listing = ArchiveListing(entries: [ArchiveEntry(path: "su", mode: 0o4755)])
    let verdict = fixture.verdict(fixture.release(), listing: listing)
    #expect(verdict.firstFailure == nil)
    #expect(verdict.steps.last?.finding.raw.contains("A06") == true)
  }

  @Test func onlyGoodContentBecomesVerified() {
    let fixture = Fixture()
    let evidence = ReleaseEvidence(
      id: fixture.id, release: fixture.release(), content: .bytes(fixture.archive),
      signing: .releases)
    let passed = ReleaseVerifier.verifiedArchive(
      evidence, keys: KeyRing(fixture.ring), now: Fixture.now)
    #expect(passed.content?.value == fixture.archive)
  }
}
