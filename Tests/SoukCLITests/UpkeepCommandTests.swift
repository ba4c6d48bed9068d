import Foundation
import SoukEngine
import SoukModel
import SoukTesting
import Testing

@testable import SoukCLI

/// Migration and doctor from the command line, on a home on disk.
@Suite("Migrate and doctor as commands") struct UpkeepCommandTests {
  private let folder: String
  private var environment: [String: String] {
    [
      "SOUK_HOME": folder + "/home", "SOUK_APT_LISTS": "none", "TERM": "xterm",
      "LANG": "C.UTF-8",
    ]
  }

  init() throws {
    folder = FileManager.default.temporaryDirectory.path + "/souk-upkeep-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let engine = try Engine.open(environment: environment)
    defer { engine.close() }
    try engine.openBuiltin()
  }

  private func run(_ arguments: String...) -> CommandRun {
    CommandRun(list: arguments, environment: environment)
  }

  private func document(_ run: CommandRun) throws -> JSONObject? {
    try JSONReader.parse(Array(run.output.utf8)).objectValue
  }

  @Test(
    "a dry run and a run answer people and programs, and the report names its signer",
    .enabled(if: BuiltIn.both, "this build has one backend"))
  func migrate() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let dry = run("migrate", "--dry-run")
    #expect(dry.status == .success, "\(dry.errors)")
    #expect(dry.output.contains("Nothing was changed."))
    let plan = try document(run("migrate", "--dry-run", "--format", "json"))
    #expect(plan?["dry_run"] == .bool(true))
    let made = run("migrate", "--report", folder + "/r.json", "--format", "json")
    #expect(made.status == .success, "\(made.errors)")
    let report = try document(made)
    #expect(report?["lossless"] == .bool(true))
    #expect(report?["report"]?.stringValue == folder + "/r.json")
    #expect(FileManager.default.fileExists(atPath: folder + "/r.json.minisig"))
    let text = run("migrate")
    #expect(text.output.contains("nothing is lost"))
    #expect(text.output.contains("signed by"))
    #expect(run("migrate", "--key", folder + "/none").status != .success)
  }

  @Test("the doctor's status says whether anything is wrong, and --fix mends it")
  func doctor() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let well = run("doctor")
    #expect(well.status == .success, "\(well.output)")
    #expect(well.output.hasSuffix("Nothing is wrong.\n"))
    let state = folder + "/home/state.db"
    for ending in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: state + ending)
    }
    try Data(repeating: 7, count: 9_000).write(to: URL(filePath: state))
    let ill = run("doctor", "--format", "json")
    #expect(ill.status == .belowLevel)
    let report = try document(ill)
    #expect(report?["worst"]?.stringValue == "failure")
    let finding = report?["findings"]?.arrayValue?.compactMap(\.objectValue)
      .first { $0["check"]?.stringValue == "cache" }
    #expect(finding?["mends_itself"] == .bool(true))
    #expect(finding?["command"]?.stringValue == "souk doctor --fix")
    let mended = run("doctor", "--fix")
    #expect(mended.status == .success, "\(mended.output)")
    #expect(mended.output.hasPrefix("mended   cache:"))
  }
}
