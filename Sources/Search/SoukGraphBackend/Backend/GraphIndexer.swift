package import GRDB
package import SoukCatalogue
import SoukModel
import SoukRDF
import Synchronization

/// Keeps the graph and the search index of v2 in step with the catalogue.
package final class GraphIndexer: CatalogueIndexer {
  /// The name under which the catalogue records the generation.
  package let name = "graph"

  /// From how many changes in a batch the further orders of the triples are left out meanwhile and
  /// built by sorting at the end, which is several times faster than keeping them in step.
  private static let bulkThreshold = 2_048

  /// Shared nodes that were written in this transaction, so that each is written once.
  private let written = Mutex<Set<NamedNode>>([])

  /// An indexer that has written nothing yet.
  package init() {}

  package func prepare(_ db: Database) throws {
    try SearchIndexStore.prepare(db)
    try TripleStoreSchema.create(in: db)
  }

  package func apply(_ changes: [CatalogueChange], in db: Database) throws {
    forgetAfterTransaction(db)
    var removed: [Resource] = []
    var added: [Triple] = []
    for change in changes {
      if let old = change.old { removed += PackageGraph(old.entry).owned }
      guard let new = change.new else { continue }
      let graph = PackageGraph(new.entry)
      added += graph.triples
      written.withLock { written in
        for (node, triples) in graph.shared where written.insert(node).inserted {
          added += triples
        }
      }
    }
    if changes.count >= Self.bulkThreshold { try TripleStoreSchema.dropIndexes(in: db) }
    try TripleWriter(db).replace(subjects: removed, with: added)
  }

  package func finish(generation: Int64, in db: Database) throws {
    try TripleStoreSchema.createIndexes(in: db)
    var builder = SearchIndexBuilder()
    try CatalogueQueries.forEachDocument(db) { document in
      try builder.add(document.entry.package, number: document.number)
    }
    try SearchIndexStore.write(
      try builder.finish(generation: generation), generation: generation, db)
  }

  /// Whether the transaction commits or not, the next one starts with nothing written.
  private func forgetAfterTransaction(_ db: Database) {
    guard written.withLock({ $0.isEmpty }) else { return }
    db.afterNextTransaction(
      onCommit: { [self] _ in written.withLock { $0.removeAll() } },
      onRollback: { [self] _ in written.withLock { $0.removeAll() } })
  }

  package func reset(_ db: Database) throws {
    written.withLock { $0.removeAll() }
    try SearchIndexStore.clear(db)
    try TripleStoreSchema.drop(in: db)
    try TripleStoreSchema.create(in: db)
  }
}
