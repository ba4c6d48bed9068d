import GRDB
import SoukCatalogue
import SoukRDF

/// The triples that a batch of changes takes out and puts in.
struct GraphBatch: IndexBatch {
  /// What comes.
  let triples: TripleBatch
  /// The nodes whose triples go.
  let removed: [Resource]
  /// Whether the further orders of the triples are left out meanwhile and built by sorting at the end,
  /// which is several times faster than keeping them in step.
  let isLarge: Bool
  /// What the batches before have learnt of the terms.
  let terms: TermMemoryBox

  func write(to db: Database) throws {
    if isLarge { try TripleStoreSchema.dropIndexes(in: db) }
    let writer = try TripleWriter(db, memory: terms.take())
    try writer.write(triples, removing: removed)
    terms.put(writer.takeMemory())
  }
}
