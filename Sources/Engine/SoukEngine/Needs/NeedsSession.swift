import Foundation
import GRDB
import SoukAssess
import SoukCatalogue
import SoukModel
import Synchronization

/// The index of needs in one transaction: what changes is summed up and written at the end.
///
/// There are far fewer names than needs, so the sums are small and each name is written once.
final class NeedsSession: IndexSession {
  /// What is written with a batch: nothing.
  private struct NothingYet: IndexBatch {
    func write(to db: Database) throws {}
  }

  private struct Need: Hashable {
    var registry: RegistryName
    var name: RegistryText
  }

  private struct Offer: Hashable {
    var need: Need
    var number: Int64
  }

  private struct Sums {
    var needs: [Need: Int] = [:]
    var offers: [Offer: Int] = [:]

    mutating func count(_ document: CatalogueChange.Document, by step: Int) {
      let package = document.entry.package
      let registry = package.id.registry
      for name in DependencyCensus.needs(of: package) {
        needs[Need(registry: registry, name: name), default: 0] += step
      }
      for name in package.virtualNames {
        let need = Need(registry: registry, name: name)
        offers[Offer(need: need, number: document.number)] = step
      }
    }
  }

  private let sums = Mutex(Sums())

  func encode(_ changes: [CatalogueChange]) throws -> any IndexBatch {
    sums.withLock { sums in
      for change in changes {
        if let old = change.old { sums.count(old, by: -1) }
        if let new = change.new { sums.count(new, by: 1) }
      }
    }
    return NothingYet()
  }

  func finish(generation: Int64, in db: Database) throws {
    let sums = sums.withLock { $0 }
    let add = try db.cachedStatement(
      sql: """
        INSERT INTO needs_count(registry, name, count) VALUES(?, ?, ?)
        ON CONFLICT(registry, name) DO UPDATE SET count = count + excluded.count
        """)
    for (need, step) in sums.needs where step != 0 {
      try add.execute(arguments: [need.registry.description, Data(need.name.raw.utf8), step])
    }
    if sums.needs.contains(where: { $0.value < 0 }) {
      try db.execute(sql: "DELETE FROM needs_count WHERE count <= 0")
    }
    let come = try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO needs_provider(registry, name, number) VALUES(?, ?, ?)")
    let go = try db.cachedStatement(
      sql: "DELETE FROM needs_provider WHERE registry = ? AND name = ? AND number = ?")
    for (offer, step) in sums.offers {
      try (step > 0 ? come : go).execute(arguments: [
        offer.need.registry.description, Data(offer.need.name.raw.utf8), offer.number,
      ])
    }
  }
}
