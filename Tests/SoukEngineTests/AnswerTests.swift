import Foundation
import SoukModel
import SoukRouter
import SoukSearch
import SoukTesting
import Testing

@testable import SoukEngine

@Suite struct AnswerTests {
  private let home: TemporaryHome
  private let engine: Engine

  init() throws {
    home = try TemporaryHome()
    engine = try home.open(builtin: [home.entry("hammer"), home.entry("lamp")])
    try engine.take("market", from: try home.marketplace(["hammer", "saw"]))
  }

  @Test func everyBackendGivesTheSamePackageBack() throws {
    let id = PackageID(.market, "saw")
    let entries = try engine.status().backends.map { backend in
      try #require(try engine.lookup(id, on: backend.kind)).entry
    }
    let first = try #require(entries.first)
    #expect(first.package.author == "Ann")
    #expect(first.package.downloads == 5)
    #expect(first.package.latest.dependencies.map(\.name) == ["base"])
    #expect(entries.allSatisfy { $0.package == first.package })
    #expect(try engine.lookup(PackageID(.market, "no"), on: nil) == nil)
  }

  @Test func aNameInTwoRegistriesMeansTheFirstFirst() throws {
    let known = try engine.registries().map(\.name)
    let both = try #require(PackageReference("hammer", registries: known))
    #expect(try engine.resolve(both).map(\.registry) == [.builtin, .market])
    let one = try #require(PackageReference("market:hammer", registries: known))
    #expect(try engine.resolve(one) == [PackageID(.market, "hammer")])
  }

  @Test func rowsComeInTheOrderAskedForWithGapsForWhatIsGone() throws {
    let ids = ["saw", "gone", "hammer"].map { PackageID(.market, RegistryText($0)) }
    #expect(try engine.summaries(ids, on: nil).map { $0?.id.name } == ["saw", nil, "hammer"])
    #expect(try engine.summaries([], on: nil).isEmpty)
  }

  @Test func dependentsAreNamedWithAndWithoutTheGraph() throws {
    let base = PackageID(.market, "base")
    let expected = ["hammer", "saw"].map { PackageID(.market, RegistryText($0)) }
    #expect(try engine.dependents(of: base, limit: 10, on: nil).packages == expected)
    #expect(try engine.dependents(of: base, limit: 1, on: nil).packages == [expected[0]])
    var settings = Settings()
    settings.indexes = [.v1]
    let other = try TemporaryHome()
    let plain = try other.open(settings: settings)
    defer { plain.close() }
    try plain.take("market", from: try home.marketplace(["hammer", "saw"]))
    #expect(try plain.dependents(of: base, limit: 10, on: nil).packages == expected)
  }

  @Test func verifyingNamesTheReleaseAndRefusesWhatIsNotThere() throws {
    let answer = try engine.verify(PackageID(.builtin, "lamp"), version: nil)
    #expect(answer.version == "1")
    #expect(answer.verdict.isVerified)
    #expect(try engine.verify(PackageID(.builtin, "lamp"), version: "0.9").version == "0.9")
    #expect(
      try engine.verify(PackageID(.market, "saw"), version: nil).verdict.signature == .unsigned)
    for (id, version) in [
      (PackageID(.builtin, "lamp"), RegistryText("7")), (PackageID(.builtin, "no"), "1"),
    ] {
      #expect { try engine.verify(id, version: version) } throws: {
        ($0 as? ServiceError)?.code == .notFound
      }
    }
  }

  @Test func theStatusCountsWhatWasAsked() throws {
    _ = try engine.names("saw", on: BuiltIn.first)
    _ = try engine.names("saw", on: BuiltIn.first)
    let status = engine.status()
    let asked = try #require(status.backends.first { $0.kind == BuiltIn.first })
    #expect(asked.searches == 2)
    #expect(asked.search.count == 2)
    #expect(asked.recent.count == 2)
    let searches = try #require(status.tiers.first { $0.name == "searches" })
    #expect((searches.hits, searches.misses) == (1, 1))
    #expect(status.hitRate == 0.5)
    #expect(status.packages == 4)
    #expect(status.residentBytes > 0)
    #expect(status.catalogueBytes > 0)
    #expect(
      engine.prometheusText().contains(
        "marketplace_search_total{backend=\"\(BuiltIn.first.rawValue)\"} 2"))
  }

  @Test func cacheAndFiguresOutliveTheEngine() throws {
    _ = try engine.names("saw", on: BuiltIn.first)
    engine.close()
    let again = try home.open(builtin: [home.entry("hammer"), home.entry("lamp")])
    defer { again.close() }
    let answer = try again.search(
      SearchRequest("saw"), on: BuiltIn.first, cancellation: Cancellation())
    #expect(answer.cached)
    let asked = try #require(again.status().backends.first { $0.kind == BuiltIn.first })
    #expect(asked.searches == 2)
  }

  @Test(.enabled(if: BuiltIn.both, "this build has one backend"))
  func aComparisonAsksBothBackends() throws {
    let comparison = try engine.compare(SearchRequest("hammer"))
    #expect(comparison.v1.page?.total == 2)
    #expect(comparison.v2.page?.total == 2)
    #expect(comparison.ranks.overlap(at: 10) == 2)
  }
}
