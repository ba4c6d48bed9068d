import SoukModel
import Testing

@testable import SoukEngine

@Suite struct SignerHistoryTests {
  private let home: TemporaryHome
  private let engine: Engine

  init() throws {
    home = try TemporaryHome()
    engine = try Engine.open(environment: [
      "SOUK_HOME": home.home.data, "SOUK_APT_LISTS": "none",
    ])
    try engine.openBuiltin()
  }

  private func signer(_ name: RegistryText) throws -> SignerHistory? {
    try engine.signer(of: PackageID(.builtin, name), version: nil)
  }

  @Test func aKnownKeyComesWithItsLimits() throws {
    let history = try #require(try signer("lab-revoked-key"))
    #expect(history.key?.id == history.keyID)
    #expect(history.key?.revokedAt != nil)
    #expect(history.decidedAt == nil)
    #expect(history.releases.map(\.keyID) == [history.keyID])
  }

  @Test func anUnknownKeyIsNamedByItsIdAlone() throws {
    let history = try #require(try signer("lab-unknown-key"))
    #expect(history.keyID != nil && history.key == nil)
  }

  @Test func aReleaseThatNamesNoKeyHasNoHistory() throws {
    #expect(try signer("lab-unsigned") == nil)
  }

  @Test func aPackageThatIsNotThereIsSaid() {
    #expect(throws: ServiceError.self) { try signer("no-such-package") }
  }

  @Test func aReleaseUnderAnotherKeyThanTheOneBeforeIsNoted() {
    let history = SignerHistory(
      keyID: "a",
      releases: [
        .init(version: "3", keyID: "b"), .init(version: "2", keyID: "a"),
        .init(version: "1", keyID: "a"),
      ])
    #expect((0..<4).map(history.changesKey) == [true, false, false, false])
  }
}
