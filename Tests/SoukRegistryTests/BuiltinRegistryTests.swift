import SoukArchive
import SoukModel
import SoukRegistry
import SoukThemes
import Testing

@Suite struct BuiltinRegistryTests {
  @Test(arguments: ReleaseFlaw.allCases)
  func everyLabReleaseFailsInExactlyItsOwnWay(flaw: ReleaseFlaw) throws {
    let reading = try Reading(SignedFixture.embedded)
    let name = RegistryText("lab-\(flaw.rawValue)")
    let entry = try #require(reading.entries.first { $0.package.id.name == name })
    #expect(entry.verdict.signature == flaw.signature)
    #expect(entry.verdict.checksum == flaw.checksum)
    #expect(entry.verdict.firstFailure?.code == flaw.code)
    #expect(flaw.code == nil || entry.verdict.firstFailure?.remedy?.isEmpty == false)
    #expect(entry.verdict.steps.count == VerificationStep.Rung.allCases.count)
    #expect(entry.package.summary.raw == flaw.explanation)
  }

  @Test func everyFlawNamesADifferentCauseOrSaysSo() {
    let codes = Set(ReleaseFlaw.allCases.compactMap(\.code))
    #expect(ReleaseFlaw.allCases.count == 72)
    #expect(codes.count == 68)
    #expect(ReleaseFlaw.allCases.allSatisfy { !$0.explanation.isEmpty })
  }

  @Test func everyThemeIsThereVerifiedAndUnpacksToItsOwnText() throws {
    let source = SignedFixture.embedded
    let reading = try Reading(source)
    for theme in BuiltinThemes.packaged {
      let name = RegistryText("theme-\(theme.name)")
      let entry = try #require(reading.entries.first { $0.package.id.name == name })
      #expect(entry.verdict.isVerified && entry.verdict.firstFailure == nil)
      let content = try source.content(of: entry.package, version: "1.0.0")
      guard case .archive(let bytes) = content else {
        Issue.record("no archive of \(theme.name)")
        continue
      }
      let files = ArchiveUnpacker.unpack(bytes).files
      #expect(files["themes/\(theme.name).toml"] == Array(theme.text.utf8))
    }
  }

  @Test func theGoodReleasePassesEveryStep() throws {
    let source = SignedFixture.embedded
    let entry = try #require(
      try Reading(source).entries.first { $0.package.id.name == "lab-good" })
    #expect(entry.verdict.steps.allSatisfy { $0.outcome == .passed })
    #expect(source.verify(entry.package, version: nil, now: SignedFixture.now) == entry.verdict)
  }

  @Test func theSameSecretGivesTheSamePackAndAnotherOneAnother() throws {
    let first = try SignedFixture.product()
    let second = try SignedFixture.product()
    #expect(first.pack == second.pack && first.root == second.root)
    let other = try BuiltinRegistryBuilder.build(
      themes: BuiltinThemes.packaged, secret: [UInt8](repeating: 8, count: 32))
    #expect(other.pack != first.pack && other.root != first.root)
  }

  @Test func thePackIsSmall() throws {
    #expect(try SignedFixture.product().pack.count < 100_000)
  }

  @Test func aPackIsRefusedUnderAnotherRootKey() throws {
    let first = try SignedFixture.product()
    let other = try BuiltinRegistryBuilder.build(
      themes: BuiltinThemes.packaged, secret: [UInt8](repeating: 8, count: 32))
    let source = BuiltinSource.make(
      pack: first.pack, root: other.root, clock: { SignedFixture.now })
    #expect(throws: RegistryError.self) { try Reading(source) }
  }
}
