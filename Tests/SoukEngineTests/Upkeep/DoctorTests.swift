import Foundation
import GRDB
import SoukMetrics
import SoukModel
import SoukTesting
import Testing

@testable import SoukEngine

/// Homes that are damaged for real, and what is found in each.
@Suite("The doctor") struct DoctorTests {
  private let place: TemporaryHome
  private static let environment = ["TERM": "xterm", "LANG": "C.UTF-8", "SOUK_APT_LISTS": "none"]

  init() throws { place = try TemporaryHome() }

  private func doctor(
    _ environment: [String: String] = DoctorTests.environment, room: DiskRoom = .system,
    clock: EngineClock = .system,
    processes: [DoctorSurroundings.RunningProcess] = []
  ) -> HomeDoctor {
    var doctor = HomeDoctor(
      desk: HomeDesk(home: place.home, environment: environment, clock: clock, room: room))
    doctor.surroundings.processes = { processes }
    return doctor
  }

  private func fill(_ count: Int = 30) throws {
    let entries = (0..<count).map { place.entry("tool-\($0)") }
    try place.open(builtin: entries).close()
  }

  private func finding(_ check: DoctorCheck, _ doctor: HomeDoctor) -> DoctorFinding? {
    let found = doctor.diagnose(cancellation: Cancellation()).findings.filter { $0.check == check }
    return found.max { $0.severity < $1.severity }
  }

  private func mend(_ doctor: HomeDoctor) throws -> DoctorReport {
    try doctor.mend(cancellation: Cancellation())
  }

  private func change(_ sql: String) throws {
    let queue = try OtherConnection.queue(place.home.catalogue)
    try queue.write { db in try db.execute(sql: sql) }
    try queue.close()
  }

  @Test(
    "finds nothing in a home that is well, looks at everything, and changes nothing",
    .enabled(if: BuiltIn.both, "this build has one backend"))
  func well() throws {
    try fill()
    let report = doctor().diagnose(cancellation: Cancellation())
    #expect(report.worst == .ok, "\(report.findings.filter { $0.severity > .ok })")
    #expect(Set(report.findings.map(\.check)) == Set(DoctorCheck.allCases))
    #expect(report.findings.allSatisfy { $0.repair == nil && $0.command == nil })
    #expect(try mend(doctor()).mended.isEmpty)
  }

  @Test("takes a home that is not there for a new one")
  func newHome() {
    let report = doctor().diagnose(cancellation: Cancellation())
    #expect(report.worst == .notice)
    #expect(!FileManager.default.fileExists(atPath: place.home.data))
  }

  @Test("tells a full disk from one that is only short")
  func disk() throws {
    try fill()
    #expect(finding(.disk, doctor(room: DiskRoom { _ in 1_000 }))?.severity == .failure)
    let size = HomeBackup.size(of: place.home.catalogue)
    let short = max(size, HomeDoctor.leastRoom)
    let large = finding(.disk, doctor(room: DiskRoom { _ in short }))
    #expect(large?.severity == (size > HomeDoctor.leastRoom ? .warning : .ok))
  }

  @Test("finds keys that others can read and takes their rights away")
  func keys() throws {
    try fill()
    let keys = KeyDesk(
      files: DiskKeyFiles(), folder: place.home.keys,
      trust: FileTrustStore(folder: place.home.trust), now: { 0 })
    let key = try keys.generate("mine", lock: nil)
    unsafe chmod(key.path, 0o644)
    #expect(finding(.permissions, doctor())?.severity == .failure)
    let report = try mend(doctor())
    #expect(report.mended.map(\.check) == [.permissions])
    #expect(report.worst == .ok)
    let mode = try FileManager.default.attributesOfItem(atPath: key.path)[.posixPermissions]
    #expect(mode as? Int == 0o600)
  }

  @Test("finds decisions about keys that others can write")
  func decisions() throws {
    try fill()
    let path = place.home.trust + "/keys.json"
    try FileManager.default.createDirectory(
      atPath: place.home.trust, withIntermediateDirectories: true)
    try Data("{}".utf8).write(to: URL(filePath: path))
    unsafe chmod(path, 0o666)
    #expect(finding(.permissions, doctor())?.evidence.first?.contains("666") == true)
    #expect(try mend(doctor()).mended.map(\.check) == [.permissions])
  }

  @Test("finds a clock that went back, and one that was never set")
  func clock() throws {
    try fill()
    let now = EngineClock.system.now()
    let back = EngineClock(now: { now - 86_400 }, uptime: { 0 })
    #expect(finding(.clock, doctor(clock: back))?.severity == .warning)
    let unset = EngineClock(now: { 1_000 }, uptime: { 0 })
    #expect(finding(.clock, doctor(clock: unset))?.severity == .failure)
  }

  @Test("finds terminals that cannot show the screen", arguments: ["", "dumb"])
  func terminal(term: String) throws {
    var environment = Self.environment
    environment["TERM"] = term
    #expect(finding(.terminal, doctor(environment))?.severity == .warning)
    environment["TERM"] = "xterm"
    environment["LANG"] = "POSIX"
    #expect(finding(.terminal, doctor(environment))?.cause.contains("UTF-8") == true)
    environment["LC_ALL"] = "de_DE.utf8"
    #expect(finding(.terminal, doctor(environment))?.severity == .ok)
  }

  @Test("finds settings that cannot be read")
  func settings() throws {
    try fill()
    try Data("gate = [".utf8).write(to: URL(filePath: place.home.configuration))
    let found = finding(.settings, doctor())
    #expect(found?.severity == .failure)
    #expect(found?.evidence.first?.contains("line 1") == true)
    var environment = Self.environment
    environment["SOUK_BACKEND"] = "v9"
    #expect(finding(.settings, doctor(environment))?.severity == .failure)
  }

  @Test("tells missing package lists from old ones and from good ones")
  func aptLists() throws {
    let lists = place.folder + "/lists"
    var environment = Self.environment
    environment["SOUK_APT_LISTS"] = lists
    #expect(finding(.aptLists, doctor(environment))?.severity == .notice)
    try FileManager.default.createDirectory(atPath: lists, withIntermediateDirectories: true)
    try Data().write(to: URL(filePath: lists + "/debian_dists_stable_main_Packages"))
    #expect(finding(.aptLists, doctor(environment))?.severity == .ok)
    let now = EngineClock.system.now()
    let later = EngineClock(now: { now + 9 * 86_400 }, uptime: { 0 })
    let old = finding(.aptLists, doctor(environment, clock: later))
    #expect(old?.severity == .warning)
    #expect(old?.evidence.first?.contains("9 days") == true)
    #expect(old?.command?.contains("apt-get update") == true)
  }

  @Test("finds a damaged catalogue and leaves it to a person", arguments: [0, 20_480])
  func catalogue(offset: UInt64) throws {
    try fill(300)
    let handle = try FileHandle(forUpdating: URL(filePath: place.home.catalogue))
    try handle.seek(toOffset: offset)
    try handle.write(contentsOf: Data(repeating: 0xA5, count: 60_000))
    try handle.close()
    let before = FileManager.default.contents(atPath: place.home.catalogue)
    let found = finding(.catalogue, doctor())
    #expect(found?.severity == .failure)
    #expect(found?.command?.contains("souk restore") == true)
    #expect(found?.repair == nil)
    _ = try mend(doctor())
    #expect(FileManager.default.contents(atPath: place.home.catalogue) == before)
  }

  @Test("finds a catalogue of a newer souk")
  func newerCatalogue() throws {
    try fill()
    try change("PRAGMA user_version = 9")
    #expect(finding(.catalogue, doctor())?.evidence.first?.contains("schema is 9") == true)
  }

  @Test("finds a damaged cache, and sets it aside", arguments: [0, 8_192])
  func cache(offset: UInt64) throws {
    try fill()
    let path = place.home.stateDatabase
    let handle = try FileHandle(forUpdating: URL(filePath: path))
    try handle.seek(toOffset: offset)
    try handle.write(contentsOf: Data(repeating: 0xA5, count: 30_000))
    try handle.close()
    #expect(finding(.cache, doctor())?.severity == .failure)
    let report = try mend(doctor())
    #expect(report.mended.map(\.check) == [.cache])
    #expect(report.worst == .ok)
    #expect(FileManager.default.fileExists(atPath: path + ".damaged"))
  }

  @Test("finds an index that is stale, and builds it anew", arguments: BackendKind.allCases)
  func staleIndex(kind: BackendKind) throws {
    guard let name = Engine.indexName(of: kind) else { return }
    try fill()
    try change("DELETE FROM index_state WHERE name = '\(name)'")
    let check: DoctorCheck = kind == .v1 ? .index : .graph
    #expect(finding(check, doctor())?.severity == .failure)
    let report = try mend(doctor())
    #expect(report.mended.map(\.check) == [check])
    #expect(report.worst == .ok, "\(report.findings.filter { $0.severity > .ok })")
  }

  @Test("finds errors of the RDF store, says that v1 answers, and builds the graph anew")
  func damagedGraph() throws {
    guard Engine.indexName(of: .v2) != nil else { return }
    try fill()
    try change("DELETE FROM rdf_triple")
    let found = finding(.graph, doctor())
    #expect(found?.severity == .failure)
    #expect(found?.cause.contains("RDF store") == true)
    #expect(found?.command == "souk rebuild graph")
    #expect(try mend(doctor()).worst == .ok)
  }

  @Test("finds a full-text index that misses packages, and builds it anew")
  func damagedIndex() throws {
    guard Engine.indexName(of: .v1) != nil else { return }
    try fill()
    try change("INSERT INTO fulltext(fulltext) VALUES('delete-all')")
    #expect(finding(.index, doctor())?.severity == .failure)
    #expect(try mend(doctor()).worst == .ok)
  }

  @Test("says that an index is left out by a setting, and how it is had")
  func indexSetting() throws {
    guard Engine.indexNames.count == 3 else { return }
    try fill()
    try SettingsFile(home: place.home, environment: [:]).set("catalogue.indexes", to: "v1")
    let found = finding(.graph, doctor())
    #expect(found?.severity == .notice)
    #expect(found?.command == "souk migrate")
  }

  @Test("finds slow searches and slow queries over the graph by the alerts that fire on them")
  func slow() throws {
    try fill()
    let (database, _) = try StateDatabase.open(path: place.home.stateDatabase)
    let store = SQLiteMetricsStore(database: database)
    let now = EngineClock.system.now()
    for minute in 0..<12 {
      let metrics = Metrics()
      for _ in 0..<50 {
        metrics.histogram(MetricKey(.searchLatency, ["backend": "v2"])).record(
          nanoseconds: 400_000_000)
        metrics.histogram(MetricKey(.rdfQueryLatency, ["backend": "v2"])).record(
          nanoseconds: 300_000_000)
        metrics.counter(MetricKey(.searchTotal, ["backend": "v2"])).add()
      }
      try metrics.flush(to: store, now: now - Int64(minute) * 60)
    }
    database.close()
    let search = finding(.search, doctor())
    #expect(search?.severity == .warning)
    #expect(search?.command == "souk rollback")
    #expect(search?.evidence.contains { $0.contains("MarketplaceHighSearchLatency") } == true)
    let rdf = finding(.rdf, doctor())
    #expect(rdf?.severity == .warning)
    #expect(rdf?.command?.contains("souk rebuild graph") == true)
  }

  @Test("finds releases that failed verification, by their code")
  func signatures() throws {
    try fill()
    let (database, _) = try StateDatabase.open(path: place.home.stateDatabase)
    defer { database.close() }
    var release = VerifiedRelease(
      PackageID(.builtin, "tool-1"), Release(version: "1"),
      Verdict(signature: .badSignature, checksum: .verified))
    release.code = "signature-mismatch"
    try SQLiteFailureStore(database: database).record([release], at: 1)
    let found = finding(.signatures, doctor())
    #expect(found?.severity == .warning)
    #expect(found?.evidence.first?.contains("tool-1") == true)
  }

  @Test("finds a souk that uses more than 1 GB, by its number")
  func memory() throws {
    let large = doctor(processes: [
      .init(id: 41, residentBytes: 90_000_000), .init(id: 42, residentBytes: 1_500_000_000),
    ])
    let found = finding(.memory, large)
    #expect(found?.severity == .warning)
    #expect(found?.evidence == ["process 42 has 1500 MB"])
    #expect(finding(.memory, doctor())?.severity == .ok)
  }

  @Test("removes what an interrupted restore left, and nothing that somebody works on")
  func leftovers() throws {
    try fill()
    let stage = place.home.data + "/restore"
    try FileManager.default.createDirectory(atPath: stage, withIntermediateDirectories: true)
    try Data("half".utf8).write(to: URL(filePath: stage + "/souk.db"))
    do {
      let lock = try FileLock.take(stage + "/lock")
      #expect(lock != nil)
      #expect(finding(.leftovers, doctor())?.severity == .ok)
      withExtendedLifetime(lock) {}
    }
    #expect(finding(.leftovers, doctor())?.severity == .notice)
    #expect(try mend(doctor()).mended.map(\.check) == [.leftovers])
    #expect(!FileManager.default.fileExists(atPath: stage))
  }

  @Test("empties a journal that has grown long")
  func journal() throws {
    try fill()
    let queue = try OtherConnection.queue(place.home.catalogue)
    try queue.inDatabase { db in
      try db.execute(sql: "PRAGMA wal_autocheckpoint = 0; CREATE TABLE ballast(x)")
      for _ in 0..<70 { try db.execute(sql: "INSERT INTO ballast VALUES(zeroblob(1000000))") }
    }
    #expect(finding(.catalogue, doctor())?.cause.contains("journal") == true)
    let report = try mend(doctor())
    #expect(report.mended.map(\.check).contains(.catalogue))
    #expect(finding(.catalogue, doctor())?.severity == .ok)
    try queue.close()
  }
}
