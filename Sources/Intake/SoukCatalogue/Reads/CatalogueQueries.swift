import Foundation
package import GRDB
package import SoukModel

/// The reads of the catalogue on a connection that is already in a transaction.
///
/// Both backends use them inside their own transaction, so that a whole answer comes from one
/// state. Every statement is cached and every column is read by its place.
package enum CatalogueQueries {
  /// The generation of the last commit.
  package static func generation(_ db: Database) throws -> Int64 {
    try db.cachedStatement(sql: "SELECT generation FROM meta WHERE id = 1").int64() ?? 0
  }

  /// The document number of a package; nil where the catalogue has no such package.
  package static func number(of id: PackageID, _ db: Database) throws -> Int64? {
    try db.cachedStatement(
      sql: """
        SELECT number FROM package WHERE name = ?
        AND registry = (SELECT id FROM registry WHERE name = ?)
        """
    ).int64([Data(id.name.raw.utf8), id.registry.description])
  }

  /// The result row of a document; nil where it is gone.
  package static func summary(number: Int64, _ db: Database) throws -> PackageSummary? {
    try db.cachedStatement(sql: "SELECT summary FROM package WHERE number = ?")
      .bytes([number]).map { try DocumentCodec.decodeSummary($0) }
  }

  /// The result row of a package; nil where it is gone.
  package static func summary(_ id: PackageID, _ db: Database) throws -> PackageSummary? {
    try number(of: id, db).flatMap { try summary(number: $0, db) }
  }

  /// The identity of a document; nil where it is gone.
  package static func id(number: Int64, _ db: Database) throws -> PackageID? {
    try db.cachedStatement(sql: "SELECT summary FROM package WHERE number = ?")
      .bytes([number]).map { try DocumentCodec.decodeIdentity($0) }
  }

  /// Everything of a document; nil where it is gone.
  package static func entry(number: Int64, _ db: Database) throws -> CatalogueEntry? {
    try db.cachedStatement(sql: "SELECT document FROM package WHERE number = ?")
      .bytes([number]).map { try DocumentCodec.decode($0) }
  }

  /// Everything of a package; nil where the catalogue has no such package.
  package static func entry(_ id: PackageID, _ db: Database) throws -> CatalogueEntry? {
    try number(of: id, db).flatMap { try entry(number: $0, db) }
  }

  /// The packages that bear exactly this name, in registry order.
  package static func packages(named name: RegistryText, _ db: Database) throws -> [PackageID] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT package.summary FROM package JOIN registry ON registry.id = package.registry
        WHERE package.name = ? ORDER BY registry.position, registry.id
        """)
    statement.setUncheckedArguments([Data(name.raw.utf8)])
    var ids: [PackageID] = []
    let rows = try Row.fetchCursor(statement)
    while let row = try rows.next() {
      ids.append(try DocumentCodec.decodeIdentity([UInt8](row.decode(Data.self, atIndex: 0))))
    }
    return ids
  }

  /// Document numbers in row order, which is by popularity, builtin first.
  package static func numbers(offset: Int, limit: Int, _ db: Database) throws -> [Int64] {
    let statement = try db.cachedStatement(
      sql: "SELECT number FROM package ORDER BY number LIMIT ? OFFSET ?")
    return try Int64.fetchAll(statement, arguments: [limit, offset])
  }

  /// How many packages the catalogue holds, by the counts kept with the registries.
  package static func count(_ db: Database) throws -> Int {
    try Int(
      db.cachedStatement(sql: "SELECT coalesce(sum(package_count), 0) FROM registry").int64() ?? 0)
  }

  /// Calls `body` with every document in row order, a page of them at a time.
  ///
  /// No statement is open while `body` runs, so that it may change and drop tables.
  ///
  /// - Parameters:
  ///   - first: the document after which to begin.
  ///   - limit: how many at the most; nil for all.
  package static func forEachDocument(
    _ db: Database, after first: Int64 = .min, limit: Int? = nil,
    _ body: (CatalogueChange.Document) throws -> Void
  ) throws {
    var last = first
    var left = limit ?? .max
    while left > 0 {
      let page = try Row.fetchAll(
        db,
        sql: "SELECT number, document FROM package WHERE number > ? ORDER BY number LIMIT ?",
        arguments: [last, min(256, left)])
      left -= page.count
      for row in page {
        let number = try row.decode(Int64.self, atIndex: 0)
        let entry = try DocumentCodec.decode([UInt8](row.decode(Data.self, atIndex: 1)))
        try body(CatalogueChange.Document(number: number, entry: entry))
        last = number
      }
      if page.isEmpty { return }
    }
  }
}

extension CatalogueQueries {
  /// The order in which the entries of a registry are read.
  package enum EntryOrder: String {
    /// As the rows lie: the fastest.
    case number
    /// By name.
    case name
  }

  /// Calls `body` with every entry of one registry, streaming, until it returns false.
  package static func forEachEntry(
    of registry: RegistryName, by order: EntryOrder = .number, _ db: Database,
    _ body: (CatalogueEntry) throws -> Bool
  ) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT document FROM package
        WHERE registry = (SELECT id FROM registry WHERE name = ?) ORDER BY \(order.rawValue)
        """,
      arguments: [registry.description])
    while let row = try rows.next() {
      let entry = try DocumentCodec.decode([UInt8](row.decode(Data.self, atIndex: 0)))
      guard try body(entry) else { return }
    }
  }
}

extension Statement {
  /// The first column of the first row as a number.
  func int64(_ arguments: StatementArguments = []) throws -> Int64? {
    try Int64.fetchOne(self, arguments: arguments)
  }

  /// The first column of the first row as bytes.
  func bytes(_ arguments: StatementArguments) throws -> [UInt8]? {
    try Data.fetchOne(self, arguments: arguments).map { [UInt8]($0) }
  }
}
