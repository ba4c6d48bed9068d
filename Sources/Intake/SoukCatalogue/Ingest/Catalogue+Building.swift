package import GRDB
package import SoukModel

extension Catalogue {
  /// Builds an index over several transactions, so that a kill costs one batch at the most; the
  /// next call goes on where the last one ended.
  ///
  /// Until it is complete nobody takes the index for one. An index that cannot be built so is built
  /// in one transaction; one that reflects the catalogue is left as it is. Where packages change
  /// meanwhile the building begins anew.
  ///
  /// - Parameters:
  ///   - size: how many packages make a batch.
  ///   - progress: called with packages done and packages there are, before the first batch and
  ///     after each.
  /// - Returns: how many packages an earlier call had left done; nil where the index is current.
  package func buildInBatches(
    _ name: String, of size: Int = 8_192, cancellation: Cancellation = Cancellation(),
    progress: (Int, Int) -> Void = { _, _ in }
  ) throws(CatalogueError) -> Int? {
    guard let indexer = indexers.first(where: { $0.name == name }) else { return nil }
    let isCurrent = try read { db in
      try CatalogueQueries.generation(ofIndex: name, db) == CatalogueQueries.generation(db)
    }
    if isCurrent { return nil }
    let total = try count()
    guard indexer is any BatchedIndexer else {
      progress(0, total)
      try rebuild(name, cancellation: cancellation)
      progress(total, total)
      return 0
    }
    let before = try read { db in try Self.packagesDone(ofIndex: name, db) }
    progress(before, total)
    while try writeMuch({ db in try Self.buildBatch(of: indexer, size, db, cancellation) }) {
      progress(try read { db in try Self.packagesDone(ofIndex: name, db) }, total)
    }
    emptyJournal()
    progress(total, total)
    announce(try generation())
    return before
  }

  /// How many packages are in an index that is being built from the present generation.
  package static func packagesDone(ofIndex name: String, _ db: Database) throws -> Int {
    guard let mark = try BuildMark.read(name, db),
      mark.generation == (try CatalogueQueries.generation(db))
    else { return 0 }
    return try Int.fetchOne(
      db, sql: "SELECT count(*) FROM package WHERE number <= ?", arguments: [mark.last]) ?? 0
  }

  /// Takes the next packages in, and completes the index after the last.
  ///
  /// - Returns: whether there are more.
  private static func buildBatch(
    of indexer: any CatalogueIndexer, _ size: Int, _ db: Database, _ cancellation: Cancellation
  ) throws -> Bool {
    let name = indexer.name
    let generation = try CatalogueQueries.generation(db)
    // Another process may have built it since the last batch.
    if try CatalogueQueries.generation(ofIndex: name, db) == generation {
      try BuildMark.remove(name, db)
      return false
    }
    var mark = try BuildMark.read(name, db) ?? BuildMark(generation: 0, last: -1)
    if mark.generation != generation {
      try FollowedIndex.refusing(indexer) {
        try indexer.prepare(db)
        try indexer.reset(db)
      }
      mark = BuildMark(generation: generation, last: -1)
    }
    let index = try FollowedIndex(indexer, on: BuildMark.nowhere, db)
    let update = IndexUpdate(db, filling: index, cancellation)
    var count = 0
    try CatalogueQueries.forEachDocument(db, after: mark.last, limit: size) { document in
      if cancellation.isCancelled { throw CatalogueError(.cancelled, subject: name) }
      try update.add(CatalogueChange(old: nil, new: document), bytes: 4_096)
      mark.last = document.number
      count += 1
    }
    try update.flush()
    guard count < size else {
      try mark.write(name, db)
      return true
    }
    try index.finish(generation: generation, in: db)
    try BuildMark.remove(name, db)
    return false
  }
}
