import Foundation
import GRDB
import SoukModel
import SoukTesting
import SoukTrust
import Testing

@testable import SoukEngine

@Suite("A migration from v1 to v2", .enabled(if: BuiltIn.both, "this build has one backend"))
struct MigrationTests {
  private let place: TemporaryHome
  private var desk: HomeDesk { HomeDesk(home: place.home) }

  init() throws { place = try TemporaryHome() }

  /// A home with so many packages that has v1's index alone.
  private func fillAsV1(_ count: Int) throws {
    try place.home.prepare()
    try SettingsFile(home: place.home, environment: [:]).set("catalogue.indexes", to: "v1")
    var settings = Settings()
    settings.indexes = [.v1]
    let entries = (0..<count).map { place.entry("tool-\($0)") }
    try place.open(builtin: entries, settings: settings).close()
  }

  private func found(_ text: String, on backend: BackendKind) throws -> [String] {
    let engine = try place.engine()
    defer { engine.close() }
    return try engine.names(text, on: backend)
  }

  private func snapshot() throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: place.home.data)
    where !name.hasSuffix("-shm") && !name.hasSuffix("-wal") {
      files[name] = FileManager.default.contents(atPath: "\(place.home.data)/\(name)")
    }
    return files
  }

  @Test("begins with a backup, builds v2's index, and finds no package lost")
  func whole() throws {
    try fillAsV1(300)
    let report = try desk.migrate()
    #expect(report.backup?.packages == 300)
    #expect(report.built.map(\.name) == ["graph-6"])
    #expect(report.compared == 300)
    #expect(report.isLossless)
    #expect(report.changedSetting)
    let settings = try Settings.load(place.home, environment: [:])
    #expect(settings.indexes == BackendKind.allCases)
    #expect(settings.gate == .v1)
    for backend in BackendKind.allCases {
      #expect(try found("tool-299", on: backend).first == "tool-299", "\(backend)")
    }
    let again = try desk.migrate()
    #expect(again.backup == nil)
    #expect(again.built.isEmpty)
    #expect(again.isLossless)
  }

  @Test("tried dry says what it would do and changes nothing")
  func dryRun() throws {
    try fillAsV1(40)
    let before = try snapshot()
    let plan = try desk.migrationPlan()
    #expect(plan.packages == 40)
    #expect(plan.isNeeded)
    #expect(plan.changesSetting)
    #expect(plan.indexes.map(\.standing) == [.current, .current, .missing])
    #expect(try snapshot() == before)
    _ = try desk.migrate()
    #expect(try desk.migrationPlan().isNeeded == false)
    let nowhere = HomeDesk(home: SoukHome(folder: place.folder + "/nowhere"))
    let error = #expect(throws: ServiceError.self) { try nowhere.migrationPlan() }
    #expect(error?.code == .notFound)
  }

  @Test("counts what stands in the write-ahead log alone, and asks for room for it")
  func sizeWithLog() throws {
    let engine = try place.open(builtin: (0..<40).map { place.entry("tool-\($0)") })
    defer { engine.close() }
    let paths = [place.home.catalogue, place.home.stateDatabase]
    let database = paths.map { HomeBackup.size(of: $0) }.reduce(0, +)
    let log = paths.map { HomeBackup.size(of: $0 + "-wal") }.reduce(0, +)
    #expect(log > 0)
    #expect(try desk.migrationPlan().bytes == database + log)
  }

  @Test("goes on where it was interrupted, and what was half built is nobody's index")
  func resuming() throws {
    try fillAsV1(100)
    let cancellation = Cancellation()
    var migration = HomeMigration(desk: desk)
    migration.batch = 16
    let error = #expect(throws: ServiceError.self) {
      try migration.run(
        backup: nil,
        progress: { step in
          if step.phase == .indexing, step.done >= 48 { cancellation.cancel() }
        }, cancellation: cancellation)
    }
    #expect(error?.code == .cancelled)
    #expect(try desk.migrationPlan().indexes.last?.standing == .begun(packages: 48))
    var settings = Settings()
    settings.fallsBack = false
    let half = try place.engine(settings: settings)
    #expect(throws: ServiceError.self) { try half.names("tool-3", on: .v2) }
    half.close()
    let report = try migration.run(
      backup: nil, progress: { _ in }, cancellation: Cancellation())
    #expect(report.built.map(\.resumedFrom) == [48])
    #expect(report.backup == nil)
    #expect(report.isLossless)
    #expect(report.compared == 100)
    for name in ["tool-0", "tool-47", "tool-48", "tool-99"] {
      #expect(try found(name, on: .v2).first == name)
    }
  }

  @Test("begins anew where the catalogue changed after it was interrupted")
  func changedMeanwhile() throws {
    try fillAsV1(100)
    let cancellation = Cancellation()
    var migration = HomeMigration(desk: desk)
    migration.batch = 16
    _ = try? migration.run(
      backup: nil,
      progress: { step in
        if step.phase == .indexing, step.done >= 48 { cancellation.cancel() }
      }, cancellation: cancellation)
    var settings = Settings()
    settings.indexes = [.v1]
    let other = try place.engine(builtin: [], settings: settings)
    try other.take("market", from: place.marketplace(["alpha", "beta"]))
    other.close()
    #expect(try desk.migrationPlan().indexes.last?.standing == .missing)
    let report = try migration.run(
      backup: nil, progress: { _ in }, cancellation: Cancellation())
    #expect(report.built.map(\.resumedFrom) == [0])
    #expect(report.compared == 102)
    #expect(report.isLossless)
    #expect(try found("alpha", on: .v2) == ["alpha"])
  }

  @Test("lists every package that v2 does not give as v1 does, with the fields")
  func losses() throws {
    try fillAsV1(30)
    _ = try desk.migrate()
    let queue = try OtherConnection.queue(place.home.catalogue)
    // A word of one package's description becomes another one, in the graph alone.
    try queue.write { db in
      try db.execute(
        sql: """
          DELETE FROM rdf_triple WHERE s IN (SELECT s FROM rdf_triple ORDER BY s LIMIT 40)
          """)
    }
    try queue.close()
    let report = try desk.migrate()
    #expect(!report.isLossless)
    #expect(report.losses.allSatisfy { !$0.fields.isEmpty })
    #expect(report.losses.count >= 1)
  }

  @Test("is signed by the installation's key or a named one, and a changed report is not believed")
  func signing() throws {
    try fillAsV1(5)
    let report = try desk.migrate()
    let keys = KeyDesk(
      files: DiskKeyFiles(), folder: place.home.keys,
      trust: FileTrustStore(folder: place.home.trust), now: { 0 })
    for key in [nil, "mine"] {
      if let key { _ = try keys.generate(key, lock: nil) }
      let path = place.folder + "/report.json"
      let signed = try desk.sign(report, to: path, key: key)
      let name = key ?? HomeDesk.installationKey
      #expect(try keys.check(path, signature: signed.signature, key: name).holds)
      var text = try String(contentsOfFile: path, encoding: .utf8)
      #expect(text.contains("\"lossless\": true"))
      text = text.replacing("\"packages\": 5", with: "\"packages\": 6")
      try Data(text.utf8).write(to: URL(filePath: path))
      #expect(try !keys.check(path, signature: signed.signature, key: name).holds)
    }
  }
}
