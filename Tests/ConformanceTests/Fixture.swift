import Foundation
import GRDB
import SoukCatalogue
import SoukModel
import SoukSearch
import SoukTesting
import Testing

/// A catalogue in a directory of its own, with every engine over it; gone with the object.
///
/// Tests use ``with(seeded:_:)``, because an engine does not keep the object alive.
final class Fixture: Sendable {
  /// The catalogue.
  let catalogue: Catalogue
  /// The truth about the catalogue.
  let scan: NaiveScanBackend
  private let directory: URL

  /// Makes a catalogue that holds the fixture's packages.
  ///
  /// - Parameter indexers: the indexes to keep; nil for those of every engine.
  init(
    seeded count: Int = 200, indexed: Bool = true, indexers: [any CatalogueIndexer]? = nil,
    packages: Bool = true
  ) throws {
    directory = FileManager.default.temporaryDirectory
      .appendingPathComponent("souk-conformance-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    catalogue = try Catalogue(
      path: directory.appendingPathComponent("souk.db").path,
      indexers: indexers ?? (indexed ? EngineUnderTest.all.compactMap { $0.indexer() } : []))
    scan = NaiveScanBackend(catalogue: catalogue)
    guard packages else { return }
    try ingest(.builtin, FixturePackages.builtin())
    try ingest(FixturePackages.market, FixturePackages.market(seeded: count))
  }

  deinit {
    try? FileManager.default.removeItem(at: directory)
  }

  /// The catalogue's file.
  var file: URL { URL(fileURLWithPath: catalogue.path) }

  /// Runs `body` on a fixture of its own, which lives until `body` is done.
  static func with(
    seeded count: Int = 200, indexed: Bool = true, packages: Bool = true,
    _ body: (Fixture) throws -> Void
  ) throws {
    let fixture = try Fixture(seeded: count, indexed: indexed, packages: packages)
    try withExtendedLifetime(fixture) { try body(fixture) }
  }

  /// Moves everything that was written into the file itself.
  func checkpoint() throws {
    let queue = try OtherConnection.queue(catalogue.path)
    try queue.writeWithoutTransaction { db in _ = try db.checkpoint(.truncate) }
  }

  /// Expects that an engine finds what the scan finds.
  func expectScan(_ engine: EngineUnderTest, _ query: String) throws {
    let truth = try scan.all(SearchRequest(query))
    #expect(try Set(engine.backend(catalogue).all(SearchRequest(query))) == Set(truth))
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
