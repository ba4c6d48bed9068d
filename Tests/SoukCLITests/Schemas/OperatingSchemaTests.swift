import Foundation
import SoukEngine
import SoukModel
import SoukTesting
import Testing

@testable import SoukCLI

/// What the commands for those who run souk write is what `Docs/Schemas` says.
@Suite struct OperatingSchemaTests {
  /// The schemas that these tests hold against a document.
  static let held: Set<String> = [
    "backup", "doctor", "migrate", "restore", "rollback", "rollout", "rollout-abort",
    "rollout-feedback", "rollout-issue", "rollout-preflight", "rollout-report",
    "theme-check", "theme-list",
  ]

  private let folder: String
  private let environment: [String: String]
  private let settings = MemorySettingsStore([SettingKey("gate.backend", "", choices: [])])

  init() throws {
    folder = FileManager.default.temporaryDirectory.path + "/souk-operate-\(UUID().uuidString)"
    environment = ["SOUK_HOME": folder + "/home", "SOUK_APT_LISTS": "none"]
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  /// Runs a body on an engine of a home of its own with builtin, and removes the home.
  private func withEngine(_ body: (Engine) throws -> Void) throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let engine = try Engine.open(environment: environment)
    defer { engine.close() }
    try engine.openBuiltin()
    try body(engine)
  }

  /// Runs a command and holds its document against a schema.
  private func check(
    _ schema: String, _ line: String..., on engine: Engine, keys: KeyDesk = .sample
  ) throws {
    let run = CommandRun(
      list: line + ["--format", "json"], on: engine, environment: environment,
      settings: settings, keys: keys)
    let document = try JSONReader.parse(Array(run.output.utf8))
    let problems = try SchemaFiles.schema(schema).problems(of: document)
    #expect(problems.isEmpty, "\(schema), \(line): \(problems.prefix(5)) \(run.output.prefix(300))")
  }

  @Test func `Documents of backup, restore and doctor are as their schemas say`() throws {
    try withEngine { engine in
      try check("backup", "backup", "-o", folder + "/a.backup", on: engine)
      try check("restore", "restore", folder + "/a.backup", on: engine)
      try check("error", "restore", folder + "/none", on: engine)
      try check("doctor", "doctor", on: engine)
      try check("doctor", "doctor", "--fix", on: engine)
    }
  }

  @Test func `Documents of themes are as their schemas say`() throws {
    try withEngine { engine in
      try check("theme-list", "theme", "list", on: engine)
      try check("theme-check", "theme", "check", "dark", on: engine)
      try check("theme-check", "theme", "check", "terminal", on: engine)
    }
  }

  @Test(
    "Documents of migrate and rollback are as their schemas say",
    .enabled(if: BuiltIn.both, "this build has one backend"))
  func ways() throws {
    try withEngine { engine in
      try check("migrate", "migrate", "--dry-run", on: engine)
      try check("migrate", "migrate", "--report", folder + "/r.json", on: engine)
      try check("backup", "backup", "-o", folder + "/a.backup", on: engine)
      try check("rollback", "rollback", on: engine)
      try check("rollback", "rollback", "--restore", folder + "/a.backup", on: engine)
    }
  }

  @Test(
    "Documents of the rollout are as their schemas say, from before it begins until it is broken off",
    .enabled(if: BuiltIn.both, "this build has one backend"))
  func rollout() throws {
    try withEngine { engine in
      let desk = try KeyDesk.open(environment: environment)
      _ = try desk.generate("mine", lock: nil)
      try check("rollout", "rollout", "status", on: engine)
      try check("rollout", "rollout", "check", on: engine)
      try check("rollout", "rollout", "advance", on: engine)
      try check("rollout-report", "rollout", "report", on: engine)
      try check(
        "rollout-feedback", "rollout", "feedback", "better", "--query", "lab", on: engine)
      try check(
        "rollout-issue", "rollout", "issue", "add", "it is slow", "--severity", "critical",
        on: engine)
      try check("rollout-issue", "rollout", "issue", "list", on: engine)
      try check(
        "rollout", "rollout", "signoff", "--role", "release", "--key", "mine", on: engine,
        keys: desk)
      try check("rollout", "rollout", "status", on: engine)
      try check("error", "rollout", "advance", on: engine)
      try check("rollout-issue", "rollout", "issue", "close", "1", on: engine)
      try check("rollout-abort", "rollout", "abort", on: engine)
      try check("rollout", "rollout", "status", on: engine)
    }
  }

  @Test func `The checklist is as its schema says, with and without an audit`() throws {
    for (bill, fixed) in [
      (nil, nil), (PreflightCommandTests.bill, nil), (PreflightCommandTests.bill, "2.101.2"),
      (PreflightCommandTests.bill, "2.101.3"),
    ] as [(String?, String?)] {
      let run = try PreflightCommandTests.run(
        bill: bill, advisories: fixed.map(PreflightCommandTests.advisories), "--format", "json")
      let document = try JSONReader.parse(Array(run.output.utf8))
      let problems = try SchemaFiles.schema("rollout-preflight").problems(of: document)
      #expect(problems.isEmpty, "\(problems.prefix(5))")
    }
  }
}
