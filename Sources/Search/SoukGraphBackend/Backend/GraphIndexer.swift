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

  /// What was written in one transaction.
  private struct Written {
    /// Shared nodes, so that each is written once.
    var shared: Set<NamedNode> = []
    /// Ids of the terms seen, so that each is looked up once.
    var terms: TermMemory?
  }

  private let written = Mutex(Written())

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
        for (node, triples) in graph.shared where written.shared.insert(node).inserted {
          added += triples
        }
      }
    }
    if changes.count >= Self.bulkThreshold { try TripleStoreSchema.dropIndexes(in: db) }
    let writer = try TripleWriter(db, memory: written.withLock { $0.terms.take() })
    try writer.replace(subjects: removed, with: added)
    written.withLock { $0.terms = writer.takeMemory() }
  }

  package func finish(generation: Int64, in db: Database) throws {
    written.withLock { $0.terms = nil }
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
    guard written.withLock({ $0.shared.isEmpty && $0.terms == nil }) else { return }
    db.afterNextTransaction(
      onCommit: { [self] _ in written.withLock { $0 = Written() } },
      onRollback: { [self] _ in written.withLock { $0 = Written() } })
  }

  package func reset(_ db: Database) throws {
    written.withLock { $0 = Written() }
    try SearchIndexStore.clear(db)
    try TripleStoreSchema.drop(in: db)
    try TripleStoreSchema.create(in: db)
  }
}
