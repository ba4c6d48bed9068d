import Foundation
import GRDB
import SoukModel

/// Makes a backup of a home while souk runs on it.
struct HomeBackup {
  /// The home.
  let home: SoukHome
  /// The two clocks.
  let clock: EngineClock
  /// How much room there is.
  let room: DiskRoom

  /// Copies, checks and packs; the file appears whole or not at all.
  ///
  /// - Parameter replaces: whether a file that is there already is written over.
  /// - Throws: `ServiceError` whose message says what is left as it was.
  func run(
    to target: String, replaces: Bool, progress: @escaping (UpkeepProgress) -> Void,
    cancellation: Cancellation
  ) throws(ServiceError) -> BackupReport {
    let path = SoukHome.absolute(target)
    let begin = clock.uptime()
    guard FileManager.default.fileExists(atPath: home.catalogue) else {
      throw BackupWording.noCatalogue(home.catalogue)
    }
    if !replaces, FileManager.default.fileExists(atPath: path) { throw BackupWording.taken(path) }
    let folder = (path as NSString).deletingLastPathComponent
    // The copy of the largest database and the packed file are there at the same time.
    let size = Self.size(ofDatabase: home.catalogue) + Self.size(ofDatabase: home.stateDatabase)
    try room.require(2 * size + 1 << 20, in: folder)
    do {
      var report = try pack(path, progress, cancellation)
      report.milliseconds = Double(clock.uptime() &- begin) / 1_000_000
      return report
    } catch {
      throw BackupWording.failure(error, "The backup", at: path)
    }
  }

  private func pack(
    _ path: String, _ progress: @escaping (UpkeepProgress) -> Void, _ cancellation: Cancellation
  ) throws -> BackupReport {
    let part = path + ".part"
    guard let lock = try FileLock.take(part) else { throw BackupWording.busy(path) }
    defer { withExtendedLifetime(lock) {} }
    let copy = path + ".copy"
    defer { for leftover in [part, copy, copy + "-wal", copy + "-shm"] { Self.remove(leftover) } }
    Self.remove(copy)
    let handle = try FileHandle(forWritingTo: URL(filePath: part))
    defer { try? handle.close() }
    try handle.truncate(atOffset: 0)
    var writer = BackupWriter(handle, moment: clock.now())
    let steps = UpkeepSteps(progress, cancellation)
    let facts = try DatabaseCopy.snapshot(of: home.catalogue, to: copy, facts: CatalogueFacts.init)
    { done, total in try steps.take(.copying, done, total) }
    try steps.take(.checking, 0, 0)
    if let finding = try DatabaseCopy.finding(in: copy, cancellation: cancellation) {
      throw BackupWording.unsound("The catalogue of this home", finding: finding)
    }
    let size = Self.size(of: copy)
    try writer.add(BackupPlan.catalogue, from: copy) { try steps.take(.packing, $0, size) }
    Self.remove(copy)
    let notices = try addState(&writer, copy, steps, cancellation)
    for name in BackupPlan.smallFiles(of: home) {
      let place = BackupPlan.path(name, in: home)
      guard let data = FileManager.default.contents(atPath: place) else {
        throw POSIXFailure(number: EACCES, path: place)
      }
      try writer.add(name, [UInt8](data))
    }
    try writer.finish(
      BackupManifest(
        madeAt: clock.now(), souk: SoukVersion.current, catalogue: facts, files: writer.files))
    guard unsafe rename(part, path) == 0 else { throw POSIXFailure(number: errno, path: path) }
    return BackupReport(
      path: path, bytes: Self.size(of: path), packages: facts.packages,
      generation: facts.generation,
      files: writer.files.map { .init(name: $0.name, size: $0.size, sha256: "\($0.digest)") },
      notices: notices, milliseconds: 0)
  }

  /// Adds cache and figures; a damaged file of them is no reason to go without a backup.
  private func addState(
    _ writer: inout BackupWriter, _ copy: String, _ steps: UpkeepSteps,
    _ cancellation: Cancellation
  ) throws -> [String] {
    guard FileManager.default.fileExists(atPath: home.stateDatabase) else { return [] }
    do {
      try DatabaseCopy.snapshot(
        of: home.stateDatabase, to: copy, facts: { _ in },
        report: { try steps.take(.copying, $0, $1) })
      if try DatabaseCopy.finding(in: copy, cancellation: cancellation) != nil {
        return [Self.stateLeftOut]
      }
    } catch let error as DatabaseError
      where [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(error.resultCode.primaryResultCode)
    {
      return [Self.stateLeftOut]
    }
    let size = Self.size(of: copy)
    try writer.add(BackupPlan.state, from: copy) { try steps.take(.packing, $0, size) }
    return []
  }

  private static let stateLeftOut =
    "The file of cache and figures is damaged and was left out; what it held may be lost."

  private static func remove(_ path: String) { _ = unsafe unlink(path) }

  /// The length of a database in bytes, with what stands in its write-ahead log alone.
  static func size(ofDatabase path: String) -> Int64 { size(of: path) + size(of: path + "-wal") }

  /// The length of a file in bytes; 0 where there is none.
  static func size(of path: String) -> Int64 {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? Int64(status.st_size) : 0
  }
}
