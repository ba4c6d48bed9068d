import Foundation
package import GRDB

/// How much of the file SQLite keeps in memory, in KiB.
enum WorkingMemory {
  /// For searches and rows.
  static let everyday = 8_000
  /// For an ingest: where the pages of the indexes do not fit, each is written and read many times,
  /// and a first refresh takes half as long again.
  static let ingest = 32_768
  /// For those who read here and there in large indexes.
  static let indexes = 32_768

  /// Gives what an ingest needed back to the system, which the allocator alone does not do.
  ///
  /// `malloc_trim` is glibc's own and in no module map, so it is looked up; where the C library has
  /// none, nothing is given back.
  static func release() {
    typealias Trim = @convention(c) (Int) -> CInt
    guard let symbol = unsafe dlsym(nil, "malloc_trim") else { return }
    _ = unsafe unsafeBitCast(symbol, to: Trim.self)(0)
  }
}

extension Catalogue {
  /// As ``write(_:)``, with memory enough for many changes.
  func writeMuch<Answer>(_ body: (Database) throws -> Answer) throws(CatalogueError) -> Answer {
    defer { WorkingMemory.release() }
    return try write { db in
      try db.execute(sql: "PRAGMA cache_size = -\(WorkingMemory.ingest)")
      db.afterNextTransaction(onCommit: Self.shrink, onRollback: Self.shrink)
      return try body(db)
    }
  }

  /// Lets a connection that reads keep the pages that searching a large index goes through again and again;
  /// until then it has room for those of every day.
  package static func keepIndexPages(_ db: Database) throws {
    try db.cachedStatement(sql: "PRAGMA cache_size = -\(WorkingMemory.indexes)").execute()
  }

  /// Goes back to the memory of every day.
  ///
  /// A pragma that fails leaves a larger cache, which does no harm.
  private static func shrink(_ db: Database) {
    try? db.execute(sql: "PRAGMA cache_size = -\(WorkingMemory.everyday)")
    db.releaseMemory()
  }
}
