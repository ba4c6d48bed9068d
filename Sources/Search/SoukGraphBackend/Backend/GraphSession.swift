import GRDB
import SoukCatalogue
import SoukModel
import SoukRDF
import Synchronization

/// The graph and the search index in one transaction.
final class GraphSession: IndexSession {
  /// What encoding has come to; used by one thread at a time.
  private struct Encoding {
    var collector = TripleCollector()
    /// The search index with the changes so far; nil where it must be made from every package.
    var index: PendingIndex?
  }

  private let encoding: Mutex<Encoding>
  private let terms = TermMemoryBox()

  /// Begins on top of what the index holds; nil where that is not known.
  init(_ index: consuming PendingIndex?) {
    encoding = Mutex(Encoding(index: index))
  }

  func encode(_ changes: [CatalogueChange]) throws -> any IndexBatch {
    try encoding.withLock { encoding in
      var removed: [Resource] = []
      for change in changes {
        if let old = change.old {
          removed += OwnedNodes(old.entry).nodes
          encoding.index?.remove(number: old.number)
        }
      }
      for change in changes {
        guard let new = change.new else { continue }
        encoding.collector.describe(new.entry)
        try encoding.index?.add(new.entry, number: new.number)
      }
      return GraphBatch(
        triples: encoding.collector.takeBatch(), removed: removed, isLarge: changes.count >= 2_048,
        terms: terms)
    }
  }

  /// Builds the further orders of the triples while another thread freezes the search index.
  func finish(generation: Int64, in db: Database) throws {
    terms.forget()
    var known = try encoding.withLock { $0.index.take() }?.completed(db)
    if known == nil {
      var all = PendingIndex()
      try CatalogueQueries.forEachDocument(db) { document in
        try all.add(document.entry, number: document.number)
      }
      known = all
    }
    let waiting = Mutex(known)
    known = nil
    let freezing = WorkerThread("souk.freeze") {
      Result { () throws(SearchIndexError) -> FrozenIndex in
        let index = waiting.withLock { $0.take() }
        return try (index ?? PendingIndex()).frozen(generation: generation)
      }
    }
    let orders = Result { try TripleStoreSchema.createIndexes(in: db) }
    let frozen = freezing.wait()
    try orders.get()
    try frozen.get().write(generation: generation, db)
  }
}
