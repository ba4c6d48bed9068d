import SoukModel
import SoukRegistry
import SoukTrust
import Testing

/// What a person decided about keys counts when a registry is verified.
@Suite struct OwnDecisionTests {
  private static func source(_ trust: any TrustStore) throws -> SignedRegistrySource {
    let product = try SignedFixture.product()
    return BuiltinSource.make(
      pack: product.pack, root: product.root, clock: { SignedFixture.now }, trust: trust)
  }

  /// The key that signed a good release, as the registry names it.
  private static func signer() throws -> TrustedKey {
    let product = try SignedFixture.product()
    let package = try #require(try Reading(try source(MemoryTrustStore())).package("lab-good"))
    let id = try #require(package.latest.keyID)
    let index = try JSONReader.parse(try #require(product.files[RegistryLayout.index]))
    let keys = try #require(index.objectValue?["keys"]?.arrayValue)
    let key = try #require(keys.first { $0.objectValue?["id"]?.stringValue == id.raw })
    let text = try #require(key.objectValue?["public"]?.stringValue)
    return TrustedKey(id: id, name: "theirs", publicKey: RegistryText(text))
  }

  @Test func aKeyThatThePersonRevokedVerifiesNothingOfTheRegistry() throws {
    var key = try Self.signer()
    key.revokedAt = 5
    let trust = MemoryTrustStore(TrustDecisions([TrustEntry(key: key, addedAt: 0)]))
    let source = try Self.source(trust)
    let entry = try #require(
      try Reading(source).entries.first { $0.package.id.name == "lab-good" })
    #expect(!entry.verdict.isVerified)
    #expect(entry.verdict.firstFailure?.code == "T02")
  }

  @Test func aStoreThatCannotBeReadLetsNoSignatureCount() throws {
    let source = try Self.source(BrokenTrustStore())
    let entry = try #require(
      try Reading(source).entries.first { $0.package.id.name == "lab-good" })
    #expect(!entry.verdict.isVerified)
    #expect(entry.verdict.firstFailure?.code == "T10")
  }

  @Test func aStoreThatCannotBeReadGivesNoInputsThatCouldBeVerified() throws {
    let source = try Self.source(BrokenTrustStore())
    let package = try #require(try Reading(source).package("lab-good"))
    #expect(throws: RegistryError.self) { try source.inputs(for: package, package.latest) }
  }

  @Test func aRegistryIsReadAnewAfterADecision() throws {
    let trust = MemoryTrustStore()
    let source = try Self.source(trust)
    let before = try source.fingerprint()
    #expect(try source.fingerprint() == before)
    try trust.save(TrustDecisions([TrustEntry(key: try Self.signer(), addedAt: 0)]))
    #expect(try source.fingerprint() != before)
  }
}
