import Foundation
import GRDB

extension Catalogue {
  /// Opens for writing and brings the tables up to date.
  static func openPool(
    path: String, indexers: [any CatalogueIndexer], patience: Double
  ) throws -> DatabasePool {
    try refuseUnusable(path: path)
    let pool = try DatabasePool(path: path, configuration: configuration(patience: patience))
    // A file that has everything is not written to: another souk may be refreshing for long.
    let isComplete = try pool.writeWithoutTransaction { db in
      try CatalogueSchema.version(of: db) == CatalogueSchema.version
        && indexers.allSatisfy { try CatalogueQueries.generation(ofIndex: $0.name, db) != nil }
    }
    guard !isComplete else { return pool }
    try pool.write { db in
      try CatalogueSchema.migrate(db, path: path)
      for indexer in indexers { try indexer.prepare(db) }
    }
    return pool
  }

  /// Readers of a file that is open for writing: four at the same time.
  static func readers(path: String) -> Readers {
    Readers(limit: 4) {
      var configuration = configuration()
      configuration.readonly = true
      return try DatabaseQueue(path: path, configuration: configuration)
    }
  }

  /// Opens for writing; nil where the file system refuses that and the file exists.
  static func openPoolIfPossible(
    path: String, indexers: [any CatalogueIndexer], patience: Double
  ) throws -> DatabasePool? {
    do {
      return try openPool(path: path, indexers: indexers, patience: patience)
    } catch {
      let known = CatalogueError.from(error, subject: path)
      let isRefused = known.code == .unwritable || known.code == .unreadable
      guard isRefused, FileManager.default.isReadableFile(atPath: path) else { throw known }
      return nil
    }
  }

  /// Opens for reading.
  ///
  /// In a directory that cannot be written the journal cannot be made, so the file is read as one
  /// that does not change while it is open.
  static func openReader(path: String) throws -> DatabaseQueue {
    guard FileManager.default.isReadableFile(atPath: path) else {
      throw CatalogueError(.unreadable, subject: path, detail: "no such file, or not readable")
    }
    var configuration = configuration()
    configuration.readonly = true
    let queue = try openUnchanging(path: path, configuration: configuration)
    let found = try queue.read { db in try CatalogueSchema.version(of: db) }
    guard found <= CatalogueSchema.version else {
      throw CatalogueError(
        .newerSchema, subject: path,
        detail: "schema \(found), this souk knows up to \(CatalogueSchema.version)")
    }
    guard found > 0 else {
      throw CatalogueError(.damaged, subject: path, detail: "holds no catalogue")
    }
    return queue
  }

  private static func openUnchanging(
    path: String, configuration: Configuration
  ) throws -> DatabaseQueue {
    do {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      _ = try queue.read { db in try CatalogueSchema.version(of: db) }
      return queue
    } catch let error as DatabaseError
      where [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode)
    {
      let escaped =
        path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
      return try DatabaseQueue(
        path: "file:\(escaped)?immutable=1", configuration: configuration)
    }
  }

  /// Tells apart what SQLite reports with one and the same code.
  private static func refuseUnusable(path: String) throws {
    let files = FileManager.default
    let directory = (path as NSString).deletingLastPathComponent
    let parent = directory.isEmpty ? "." : directory
    guard files.fileExists(atPath: parent) else {
      throw CatalogueError(.unreadable, subject: path, detail: "the directory does not exist")
    }
    guard files.isWritableFile(atPath: parent) else {
      throw CatalogueError(.unwritable, subject: path, detail: "the directory is not writable")
    }
    if files.fileExists(atPath: path), !files.isWritableFile(atPath: path) {
      throw CatalogueError(.unwritable, subject: path, detail: "the file is not writable")
    }
  }

  private static func configuration(patience: Double = 5) -> Configuration {
    var configuration = Configuration()
    configuration.label = "souk.catalogue"
    configuration.busyMode = .timeout(patience)
    configuration.maximumReaderCount = 1
    configuration.prepareDatabase { db in
      // Temporary storage stays where SQLite puts it, in a file: in memory, sorting the triples for
      // an index would take as much as all of them.
      try db.execute(sql: "PRAGMA cache_size = -\(WorkingMemory.everyday)")
    }
    return configuration
  }
}
