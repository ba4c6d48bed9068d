import Foundation
import GRDB
import SoukCatalogue
import SoukModel

/// Puts the catalogue of a backup in the place of a home's own.
///
/// Everything is unpacked, compared and checked beside the home first. The switch is one
/// transaction of SQLite on the database that is there: other souks that have it open read the old
/// state and then the new one, and a kill at any moment leaves one of the two.
struct HomeRestore {
  /// The home.
  let home: SoukHome
  /// The two clocks.
  let clock: EngineClock
  /// How much room there is.
  let room: DiskRoom

  /// Where a backup is unpacked to.
  private var stage: String { home.data + "/restore" }

  /// Verifies the backup and restores it.
  ///
  /// - Parameter withState: whether cache and figures take the place of those that are there.
  /// - Throws: `ServiceError`; the home is as it was then.
  func run(
    _ backup: String, withState: Bool, progress: @escaping (UpkeepProgress) -> Void,
    cancellation: Cancellation
  ) throws(ServiceError) -> RestoreReport {
    let path = SoukHome.absolute(backup)
    let begin = clock.uptime()
    let reader = try BackupReader(path: path)
    try home.prepare()
    // Unpacked it takes its own size, and once more in SQLite's journal during the switch.
    try room.require(2 * HomeBackup.size(of: path) + 1 << 20, in: home.data)
    do {
      var report = try restore(reader, withState, progress, cancellation)
      report.milliseconds = Double(clock.uptime() &- begin) / 1_000_000
      return report
    } catch {
      throw BackupWording.failure(error, "The restore", at: path)
    }
  }

  private func restore(
    _ reader: BackupReader, _ withState: Bool, _ progress: @escaping (UpkeepProgress) -> Void,
    _ cancellation: Cancellation
  ) throws -> RestoreReport {
    try FileManager.default.createDirectory(
      atPath: stage, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    guard let lock = try FileLock.take(stage + "/lock") else { throw BackupWording.busy(home.data) }
    defer {
      try? FileManager.default.removeItem(atPath: stage)
      withExtendedLifetime(lock) {}
    }
    let steps = UpkeepSteps(progress, cancellation)
    let wantsState = withState || !exists(home.stateDatabase)
    let new = stage + "/" + BackupPlan.catalogue
    let newState = stage + "/" + BackupPlan.state
    let contents = try reader.read { name -> BackupReader.Destination? in
      guard BackupPlan.holds(name) else { return nil }
      switch name {
      case BackupPlan.catalogue: return .file(new)
      case BackupPlan.state: return wantsState ? .file(newState) : .nowhere
      default: return .memory
      }
    } report: { done, total in
      try steps.take(.unpacking, done, total)
    }
    try check(new, contents.manifest, reader.path, steps, cancellation)
    var report = RestoreReport(
      path: reader.path, madeAt: contents.manifest.madeAt,
      packages: contents.manifest.catalogue.packages,
      generation: contents.manifest.catalogue.generation, files: [], milliseconds: 0)
    let standing = try standing()
    report.packagesBefore = standing?.packages
    // From here on the generation never goes back to one that somebody has seen.
    if let seen = standing?.seen {
      try DatabaseCopy.write(new) { db in try CatalogueQueries.recordSeen(seen, db) }
    }
    report.movedTo = try putInPlace(new, at: home.catalogue, isUsable: standing != nil, steps)
    try verify(contents.manifest)
    if exists(newState) {
      _ = try putInPlace(newState, at: home.stateDatabase, isUsable: isUsableState, steps)
    }
    report.files = try contents.manifest.files.map { file in
      .init(
        name: file.name,
        outcome: try place(file.name, contents.small[file.name], isState: exists(newState)))
    }
    return report
  }

  /// Checks the unpacked catalogue: sound, of a known schema, and the one that the list describes.
  private func check(
    _ new: String, _ manifest: BackupManifest, _ path: String, _ steps: UpkeepSteps,
    _ cancellation: Cancellation
  ) throws {
    guard exists(new) else { throw BackupWording.otherFiles(path) }
    let known = Catalogue.schemaVersion
    guard (1...known).contains(manifest.catalogue.schema) else {
      throw BackupWording.otherSchema(path, found: manifest.catalogue.schema, known: known)
    }
    try steps.take(.checking, 0, 0)
    if let finding = try DatabaseCopy.finding(in: new, cancellation: cancellation) {
      throw BackupWording.unsound("The catalogue in the backup", finding: finding)
    }
    guard try DatabaseCopy.read(new, CatalogueFacts.init) == manifest.catalogue else {
      throw BackupWording.otherFacts(path)
    }
  }

  /// What the home's own catalogue holds and the highest generation it has seen; nil where there is
  /// none, or where it cannot be read.
  private func standing() throws -> (packages: Int, seen: Int64)? {
    guard exists(home.catalogue) else { return nil }
    do {
      var configuration = Configuration()
      configuration.readonly = true
      configuration.busyMode = .timeout(5)
      let queue = try DatabaseQueue(path: home.catalogue, configuration: configuration)
      defer { try? queue.close() }
      return try queue.read { db in
        (try CatalogueQueries.count(db), try CatalogueQueries.highestSeen(db))
      }
    } catch let error as DatabaseError
      where [.SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_ERROR].contains(
        error.resultCode.primaryResultCode)
    {
      return nil
    }
  }

  private var isUsableState: Bool {
    guard exists(home.stateDatabase) else { return false }
    return
      (try? DatabaseCopy.read(home.stateDatabase) { db in
        try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema")
      }) != nil
  }

  /// Replaces a database; one that SQLite cannot work on is moved aside.
  ///
  /// - Returns: where the damaged one is now.
  private func putInPlace(
    _ new: String, at target: String, isUsable: Bool, _ steps: UpkeepSteps
  ) throws -> String? {
    guard exists(target), !isUsable else {
      do {
        try DatabaseCopy.replace(target, by: new) { try steps.take(.switching, $0, $1) }
        return nil
      } catch let error as DatabaseError
        where [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(error.resultCode.primaryResultCode)
      {
        return try moveAside(target, for: new)
      }
    }
    return try moveAside(target, for: new)
  }

  /// Keeps a damaged database under another name and renames the new one over it: a kill leaves the
  /// damaged one or the new one.
  private func moveAside(_ target: String, for new: String) throws -> String {
    let aside = target + ".damaged"
    _ = unsafe unlink(aside)
    guard unsafe link(target, aside) == 0 else { throw POSIXFailure(number: errno, path: aside) }
    for ending in ["-wal", "-shm"] { _ = unsafe unlink(target + ending) }
    guard unsafe rename(new, target) == 0 else { throw POSIXFailure(number: errno, path: target) }
    return aside
  }

  /// Sees that what is in place now is what the backup held.
  private func verify(_ manifest: BackupManifest) throws {
    guard let now = try standing(), now.packages == manifest.catalogue.packages else {
      throw BackupWording.otherFacts(home.catalogue)
    }
  }

  /// Writes a small file where the home has none of its own.
  private func place(
    _ name: String, _ bytes: [UInt8]?, isState: Bool
  ) throws -> RestoreReport.Outcome {
    switch name {
    case BackupPlan.catalogue: return .restored
    case BackupPlan.state: return isState ? .restored : .kept
    case BackupPlan.lock: return .skipped
    default:
      let path = BackupPlan.path(name, in: home)
      guard !exists(path), let bytes else { return .kept }
      try FileManager.default.createDirectory(
        atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
      do throws(PrivateFile.Refused) {
        try PrivateFile.write(bytes, to: path, isNew: true)
      } catch {
        throw POSIXFailure(number: error.number, path: path)
      }
      return .restored
    }
  }

  private func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }
}
