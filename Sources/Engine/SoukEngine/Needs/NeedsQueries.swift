import Foundation
import GRDB
import SoukAssess
import SoukCatalogue
import SoukModel

/// What is read from the index of needs, on a connection that is in a transaction.
struct NeedsQueries {
  private let db: Database

  /// Reads the index; nil where it does not reflect the catalogue, as in a home of an older souk that
  /// cannot be written.
  init?(_ db: Database) throws {
    let generation = try CatalogueQueries.generation(db)
    let known = try CatalogueQueries.generation(ofIndex: NeedsIndexer.name, db)
    guard known == generation || (known == nil && generation == 0) else { return nil }
    self.db = db
  }

  /// How many packages cannot work without this one.
  func dependents(of id: PackageID) throws -> Int {
    let statement = try db.cachedStatement(
      sql: "SELECT count FROM needs_count WHERE registry = ? AND name = ?")
    return try Int.fetchOne(
      statement, arguments: [id.registry.description, Data(id.name.raw.utf8)]) ?? 0
  }

  /// The packages that provide a virtual one, by name.
  func providers(of id: PackageID) throws -> [PackageID] {
    let statement = try db.cachedStatement(
      sql: "SELECT number FROM needs_provider WHERE registry = ? AND name = ?")
    let numbers = try Int64.fetchAll(
      statement, arguments: [id.registry.description, Data(id.name.raw.utf8)])
    return try numbers.compactMap { try CatalogueQueries.id(number: $0, db) }.sorted()
  }

  /// As much of the registry's census as the questions about one package need.
  func census(for package: Package) throws -> DependencyCensus {
    var present: Set<RegistryText> = []
    for dependency in package.latest.dependencies where dependency.kind.isNeeded {
      for name in [dependency.name] + dependency.alternatives.map(\.name) {
        let id = PackageID(package.id.registry, name)
        let isThere = try CatalogueQueries.number(of: id, db) != nil
        if try isThere || !providers(of: id).isEmpty { present.insert(name) }
      }
    }
    return DependencyCensus(
      of: package.id.name, dependents: try dependents(of: package.id), present: present)
  }
}
