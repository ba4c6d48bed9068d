import GRDB

extension Catalogue {
  /// Checks the whole file, which takes seconds for a large one.
  ///
  /// - Throws: `CatalogueError.damaged` with SQLite's first finding.
  package func checkIntegrity() throws(CatalogueError) {
    let finding = try read { db in
      try String.fetchOne(db, sql: "PRAGMA quick_check(1)") ?? "no answer"
    }
    guard finding == "ok" else {
      throw CatalogueError(.damaged, subject: path, detail: finding)
    }
  }
}
