import GRDB
package import SoukModel

extension Catalogue {
  /// The generation of the last commit, of this or another process.
  ///
  /// One look-up with a prepared statement and no transaction: cheap enough for every cache probe.
  package func generation() throws(CatalogueError) -> Int64 {
    try inside { try readers.unsafeRead { db in try CatalogueQueries.generation(db) } }
  }

  /// The result rows of the given packages, in the given order; nil where one is gone.
  package func summaries(_ ids: [PackageID]) throws(CatalogueError) -> [PackageSummary?] {
    try read { db in try ids.map { try CatalogueQueries.summary($0, db) } }
  }

  /// The result rows of the given documents, in the given order; nil where one is gone.
  package func summaries(numbers: [Int64]) throws(CatalogueError) -> [PackageSummary?] {
    try read { db in try numbers.map { try CatalogueQueries.summary(number: $0, db) } }
  }

  /// The identities of the given documents, in the given order; nil where one is gone.
  package func ids(numbers: [Int64]) throws(CatalogueError) -> [PackageID?] {
    try read { db in try numbers.map { try CatalogueQueries.id(number: $0, db) } }
  }

  /// Everything known of one package; nil where the catalogue has no such package.
  package func entry(_ id: PackageID) throws(CatalogueError) -> CatalogueEntry? {
    try read { db in try CatalogueQueries.entry(id, db) }
  }

  /// The document number of a package; nil where the catalogue has no such package.
  package func number(of id: PackageID) throws(CatalogueError) -> Int64? {
    try read { db in try CatalogueQueries.number(of: id, db) }
  }

  /// The packages of any registry that bear exactly this name, in registry order.
  package func packages(named name: RegistryText) throws(CatalogueError) -> [PackageID] {
    try read { db in try CatalogueQueries.packages(named: name, db) }
  }

  /// A window of all packages by popularity, builtin first.
  package func list(offset: Int, limit: Int) throws(CatalogueError) -> [PackageSummary] {
    try read { db in
      try CatalogueQueries.numbers(offset: offset, limit: limit, db)
        .compactMap { try CatalogueQueries.summary(number: $0, db) }
    }
  }

  /// Every package, in row order.
  package func allIDs() throws(CatalogueError) -> [PackageID] {
    try read { db in
      try CatalogueQueries.numbers(offset: 0, limit: -1, db)
        .compactMap { try CatalogueQueries.id(number: $0, db) }
    }
  }

  /// So many packages, spread evenly over the list by popularity; fewer where there are not as many.
  package func sample(_ size: Int) throws(CatalogueError) -> [PackageID] {
    try read { db in
      let count = try CatalogueQueries.count(db)
      let wanted = min(max(0, size), count)
      var ids: [PackageID] = []
      for place in 0..<wanted {
        let number = try CatalogueQueries.numbers(offset: place * count / wanted, limit: 1, db)
        if let id = try number.first.flatMap({ try CatalogueQueries.id(number: $0, db) }) {
          ids.append(id)
        }
      }
      return ids
    }
  }

  /// How many packages the catalogue holds.
  package func count() throws(CatalogueError) -> Int {
    try read { db in try CatalogueQueries.count(db) }
  }
}
