import Foundation
import SoukCatalogue
import SoukModel
import SoukSearch

/// A catalogue in a directory of its own, with every engine over it; gone with the object.
final class Fixture: Sendable {
  /// The catalogue.
  let catalogue: Catalogue
  private let directory: URL

  /// Makes a catalogue that holds the fixture's packages.
  init(seeded count: Int = 300) throws {
    directory = FileManager.default.temporaryDirectory
      .appendingPathComponent("souk-conformance-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    catalogue = try Catalogue(
      path: directory.appendingPathComponent("souk.db").path,
      indexers: EngineUnderTest.all.compactMap { $0.indexer() })
    try ingest(.builtin, FixturePackages.builtin())
    try ingest(FixturePackages.market, FixturePackages.market(seeded: count))
  }

  deinit {
    try? FileManager.default.removeItem(at: directory)
  }

  /// Replaces a registry's packages.
  @discardableResult
  func ingest(_ registry: RegistryName, _ entries: [CatalogueEntry]) throws -> IngestReport {
    try catalogue.ingest(registry: registry, kind: "test", location: "memory", now: 1) { take in
      for entry in entries { try take(entry) }
    }
  }
}

extension MarketplaceBackend {
  /// One page of an uncancelled search.
  func page(_ request: SearchRequest) throws -> SearchPage {
    try search(request, cancellation: Cancellation())
  }

  /// Every package that matches exactly, in order, read in one window; approximate ones left out.
  func all(_ request: SearchRequest) throws -> [PackageID] {
    var request = request
    request.offset = 0
    request.limit = 100_000
    return try page(request).hits.filter { !$0.approximate }.map(\.id)
  }
}
