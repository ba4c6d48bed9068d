import SoukModel
import SoukSearch
import Testing

@testable import SoukEngine

@Suite struct BuiltinTests {
  private let home: TemporaryHome
  private let engine: Engine

  init() throws {
    home = try TemporaryHome()
    engine = try Engine.open(environment: [
      "SOUK_HOME": home.home.data, "SOUK_APT_LISTS": "none",
    ])
    try engine.openBuiltin()
  }

  private func all() throws -> [PackageID] {
    try engine.search(SearchRequest("", limit: 500), on: nil, cancellation: Cancellation())
      .page.hits.map(\.id)
  }

  @Test func aFreshHomeHoldsTheEmbeddedRegistryAtOnce() throws {
    let registries = try engine.registries()
    #expect(registries.map(\.name) == [.builtin])
    let ids = try all()
    #expect(registries.first?.packages == ids.count)
    #expect(ids.count >= 13)
    #expect(ids.allSatisfy { $0.registry == .builtin })
  }

  @Test func verifyingAgainGivesTheVerdictThatTheListShows() throws {
    let ids = try all()
    let rows = try engine.summaries(ids, on: nil)
    for (id, row) in zip(ids, rows) {
      let row = try #require(row)
      let verdict = try engine.verify(id, version: nil).verdict
      #expect(verdict.signature == row.signature, "\(id)")
      #expect(verdict.checksum == row.checksum, "\(id)")
    }
  }

  @Test func theLabFailsInManyWaysAndTheThemesInNone() throws {
    var signatures: Set<SignatureStatus> = []
    var failures = 0
    for id in try all() {
      let verdict = try engine.verify(id, version: nil).verdict
      signatures.insert(verdict.signature)
      if !verdict.isVerified { failures += 1 }
    }
    #expect(failures >= 10)
    #expect(
      signatures.isSuperset(of: [
        .verified, .unsigned, .unknownKey, .keyExpired, .keyRevoked, .badSignature, .malformed,
      ]))
  }

  @Test func openingAgainChangesNothing() throws {
    let generation = engine.status().generation
    engine.close()
    let again = try Engine.open(environment: [
      "SOUK_HOME": home.home.data, "SOUK_APT_LISTS": "none",
    ])
    defer { again.close() }
    try again.openBuiltin()
    #expect(again.status().generation == generation)
  }
}
