import Foundation
import SoukCatalogue
import SoukModel
import SoukRegistry
import SoukSearch
import Testing

/// The real v1 registry, where the reference data is beside the checkout.
@Suite struct RealRegistryTests {
  /// An entry of the index as the v1 format defines it, read by another JSON reader than souk's.
  private struct Listed: Decodable {
    var name: String
    var version: String
    var category: String?
    var description: String?
    var tags: [String]?
    var keywords: [String]?
    var author: String?
    var license: String?
    var downloads: Int64?
    var stars: Int64?
    var productionReady: Bool?
    var dependencies: [String]?
    var path: String?
    var downloadUrl: String?
    var checksum: String?
  }

  private struct Index: Decodable {
    var packageCount: Int
    var packages: [Listed]
  }

  private static let folder: String? = {
    let root =
      ProcessInfo.processInfo.environment["SOUK_SHARED"]
      ?? URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .appendingPathComponent("../../../shared").standardizedFileURL.path
    let folder = root + "/data/ggen-registry"
    return FileManager.default.fileExists(atPath: folder + "/index.json") ? folder : nil
  }()

  @Test(
    .enabled(if: folder != nil, "../shared/data/ggen-registry is not beside the checkout"),
    arguments: EngineUnderTest.all)
  func everyListedFieldComesBackFromEveryEngine(_ engine: EngineUnderTest) throws {
    let folder = try #require(Self.folder)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "/index.json"))
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let index = try decoder.decode(Index.self, from: bytes)
    try Fixture.with(seeded: 5) { fixture throws in
      let registry = try #require(RegistryName("ggen"))
      let source = MarketplaceSource(name: registry, directory: folder)
      try fixture.catalogue.ingest(
        registry: registry, kind: "marketplace", location: folder, now: 1
      ) { take in
        _ = try source.read(progress: { _ in }, cancellation: Cancellation()) { try take($0) }
      }
      let backend = engine.backend(fixture.catalogue)
      #expect(try backend.page(SearchRequest("", registry: registry)).total == index.packageCount)
      for listed in index.packages {
        let id = PackageID(registry, RegistryText(listed.name))
        let package = try #require(try backend.entry(id)).package
        expect(package, is: listed)
        let hits = try backend.page(SearchRequest(listed.name, registry: registry)).hits
        #expect(hits.first?.id == id)
      }
    }
  }

  private func expect(_ package: Package, is listed: Listed) {
    let release = package.latest
    #expect(package.releases.count == 1)
    #expect(release.version.raw == listed.version)
    #expect(package.category?.raw == listed.category)
    #expect(package.summary.raw == listed.description ?? "")
    #expect(package.tags.map(\.raw) == listed.tags ?? [])
    #expect(package.keywords.map(\.raw) == listed.keywords ?? [])
    #expect(package.author?.raw == listed.author)
    #expect(package.license?.raw == listed.license)
    #expect(package.downloads == listed.downloads)
    #expect(package.stars == listed.stars)
    #expect(package.productionReady == listed.productionReady)
    #expect(release.dependencies.map(\.name.raw) == listed.dependencies ?? [])
    #expect(package.path?.raw == listed.path)
    #expect(package.downloadURL?.raw == listed.downloadUrl)
    #expect(release.checksum?.raw == listed.checksum)
    #expect(release.checksumKind == .directory)
  }
}
