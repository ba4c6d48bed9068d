package import GRDB
import SoukModel
import Synchronization

/// Everything souk knows of packages, in one SQLite file: one way to write, many ways to read.
///
/// Thread-safe. Reads never wait for a refresh: each sees the last committed state. Writes wait
/// for each other, within this process and across processes.
package final class Catalogue: Sendable {
  /// The number of the schema that this build writes; it reads this one and older ones.
  package static let schemaVersion = CatalogueSchema.version

  /// The file's path.
  package let path: String
  /// Whether the file can only be read, because its directory cannot be written.
  package let isReadOnly: Bool
  /// The indexes that are kept with the catalogue.
  package let indexers: [any CatalogueIndexer]

  /// The connections that read.
  let readers: Readers
  /// Writes, where the file can be written; never reads.
  let pool: DatabasePool?
  /// Keeps the file open around every read and write.
  let gate = ClosingGate()
  /// Who wants to know of a new generation.
  let observers = Mutex<[@Sendable (Int64) -> Void]>([])

  /// Opens the catalogue at `path`, creating or upgrading it where it can be written.
  ///
  /// - Parameters:
  ///   - path: the file; its directory must exist.
  ///   - indexers: the indexes to keep; their tables are created where missing. An index that is
  ///     not current stays so until ``rebuild(_:progress:)`` or the next ingest.
  ///   - access: whether to write; `.automatic` reads only where writing is refused.
  ///   - patience: how many seconds a write waits for one of another process.
  package init(
    path: String, indexers: [any CatalogueIndexer] = [], access: Access = .automatic,
    patience: Double = 5
  ) throws(CatalogueError) {
    self.path = path
    self.indexers = indexers
    do {
      switch access {
      case .readWrite:
        pool = try Self.openPool(path: path, indexers: indexers, patience: patience)
      case .readOnly:
        pool = nil
      case .automatic:
        pool = try Self.openPoolIfPossible(
          path: path, indexers: indexers, patience: patience)
      }
      isReadOnly = pool == nil
      readers =
        try pool == nil ? Readers(only: Self.openReader(path: path)) : Self.readers(path: path)
    } catch {
      throw CatalogueError.from(error, subject: path)
    }
  }

  /// How a catalogue is opened.
  package enum Access: Sendable, CaseIterable {
    /// Writing is needed.
    case readWrite
    /// Nothing is written, not even a journal.
    case readOnly
    /// Writing where the file system allows it, else reading.
    case automatic
  }

  /// Runs `body` on one consistent state of the catalogue.
  package func read<Answer>(
    _ body: (Database) throws -> Answer
  ) throws(CatalogueError) -> Answer {
    try inside { try readers.read(body) }
  }

  /// Runs `body` in one transaction on the only connection that writes.
  func write<Answer>(_ body: (Database) throws -> Answer) throws(CatalogueError) -> Answer {
    guard let pool else {
      throw CatalogueError(.unwritable, subject: path, detail: "opened for reading only")
    }
    return try inside { try pool.write(body) }
  }

  /// Runs `body` while the file is sure to stay open.
  func inside<Answer>(_ body: () throws -> Answer) throws(CatalogueError) -> Answer {
    do {
      guard let answer = try gate.enter(body) else {
        throw CatalogueError(.closed, subject: path)
      }
      return answer
    } catch {
      throw CatalogueError.from(error, subject: path)
    }
  }

  /// Calls `body` with the new generation after every commit made through this catalogue.
  ///
  /// The call comes on the thread that wrote. Commits of other processes are seen by asking
  /// ``generation()``.
  package func observe(_ body: @escaping @Sendable (Int64) -> Void) {
    observers.withLock { $0.append(body) }
  }

  /// Tells the observers of a commit.
  func announce(_ generation: Int64) {
    for observer in observers.withLock({ $0 }) { observer(generation) }
  }
}
