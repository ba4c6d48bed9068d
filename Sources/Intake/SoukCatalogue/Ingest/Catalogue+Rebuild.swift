import GRDB
package import SoukModel

extension Catalogue {
  /// The names of the indexes that do not reflect the catalogue as it is.
  ///
  /// Empty tables of a new catalogue count as current.
  package func staleIndexes() throws(CatalogueError) -> [String] {
    try read { db in
      let generation = try CatalogueQueries.generation(db)
      return try indexers.map(\.name).filter { name in
        let known = try CatalogueQueries.generation(ofIndex: name, db)
        return known != generation && !(known == nil && generation == 0)
      }
    }
  }

  /// Whether this catalogue keeps the named index.
  package func keeps(_ name: String) -> Bool { indexers.contains { $0.name == name } }

  /// Builds every index anew that does not reflect the catalogue, in one transaction.
  ///
  /// Whether there are any is looked up once more inside the transaction: another process may have
  /// built them meanwhile.
  ///
  /// - Parameters:
  ///   - cancellation: looked at between packages.
  ///   - beginning: called with the number of packages when the building begins, and only then.
  package func rebuildStale(
    cancellation: Cancellation = Cancellation(), beginning: (Int) -> Void = { _ in }
  ) throws(CatalogueError) {
    guard try !staleIndexes().isEmpty else { return }
    let generation = try writeMuch { db -> Int64? in
      let stale = try IndexUpdate(db, indexers: indexers, cancellation: cancellation).behind
      guard !stale.isEmpty else { return nil }
      beginning(try CatalogueQueries.count(db))
      for indexer in stale { try IndexUpdate.rebuild(indexer, db, cancellation) }
      return try CatalogueQueries.generation(db)
    }
    if let generation {
      announce(generation)
      emptyJournal()
    }
  }

  /// Builds the named index anew from every package, in one transaction, whatever state it is in.
  ///
  /// The generation stays, because no package changed. Does nothing for an index that this
  /// catalogue does not keep.
  package func rebuild(
    _ name: String, cancellation: Cancellation = Cancellation()
  ) throws(CatalogueError) {
    guard let indexer = indexers.first(where: { $0.name == name }) else { return }
    let generation = try writeMuch { db in
      try IndexUpdate.rebuild(indexer, db, cancellation)
      return try CatalogueQueries.generation(db)
    }
    announce(generation)
    emptyJournal()
  }
}
