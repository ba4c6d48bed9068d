import GRDB

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

  /// Builds the named index anew from every package, in one transaction.
  ///
  /// The generation stays, because no package changed. Does nothing for an index that this
  /// catalogue does not keep.
  package func rebuild(_ name: String) throws(CatalogueError) {
    guard let indexer = indexers.first(where: { $0.name == name }) else { return }
    let generation = try writeMuch { db in
      try IndexUpdate.rebuild(indexer, db)
      return try CatalogueQueries.generation(db)
    }
    announce(generation)
  }
}
