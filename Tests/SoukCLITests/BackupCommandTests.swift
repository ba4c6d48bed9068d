import Foundation
import SoukEngine
import SoukModel
import SoukTesting
import Testing

@testable import SoukCLI

/// Backup, restore and rollback from the command line, on a home on disk.
@Suite("Backup and restore as commands") struct BackupCommandTests {
  private let folder: String
  private var environment: [String: String] {
    ["SOUK_HOME": folder + "/home", "SOUK_APT_LISTS": "none"]
  }

  init() throws {
    folder = FileManager.default.temporaryDirectory.path + "/souk-backup-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let engine = try Engine.open(environment: environment)
    defer { engine.close() }
    try engine.openBuiltin()
  }

  private func run(
    _ arguments: String..., settings: MemorySettingsStore? = nil
  ) throws -> CommandRun {
    let engine = try Engine.open(environment: environment)
    defer { engine.close() }
    return CommandRun(
      list: arguments, on: engine, environment: environment, settings: settings)
  }

  @Test("say what is in the backup, what is not, and what became of each file")
  func text() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let file = folder + "/a.backup"
    let made = try run("backup", "-o", file)
    #expect(made.status == .success, "\(made.errors)")
    #expect(made.output.contains("souk.db"))
    #expect(made.output.contains("Not in it: private keys"))
    let again = try run("backup", "-o", file)
    #expect(again.status == .conflict)
    let restored = try run("restore", file)
    #expect(restored.status == .success, "\(restored.errors)")
    #expect(restored.output.contains("souk.db  restored"))
    #expect(restored.output.contains("state.db  this home's own is kept"))
  }

  @Test("answer programs with one document, errors included")
  func json() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let file = folder + "/a.backup"
    let made = try run("backup", "-o", file, "--format", "json")
    let document = try JSONReader.parse(Array(made.output.utf8)).objectValue
    #expect(document?["backup"]?.stringValue == file)
    #expect(document?["files"]?.arrayValue?.count == 2)
    let restored = try run("restore", file, "--format", "json")
    let answer = try JSONReader.parse(Array(restored.output.utf8)).objectValue
    #expect(answer?["packages"] == document?["packages"])
    #expect(answer?["moved_to"] == .null)
    let refused = try run("restore", folder + "/none", "--format", "json")
    #expect(refused.status == .io)
    #expect(try JSONReader.parse(Array(refused.output.utf8)).objectValue?["error"] != nil)
  }

  @Test(
    "a rollback restores data only when a backup is named, and checks what it restored",
    .enabled(if: BuiltIn.both, "this build has one backend"))
  func rollback() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let file = folder + "/a.backup"
    _ = try run("backup", "-o", file)
    let settings = { MemorySettingsStore([SettingKey("gate.backend", "", choices: [])]) }
    let plain = try run("rollback", "--format", "json", settings: settings())
    #expect(plain.status == .success, "\(plain.errors)")
    #expect(try JSONReader.parse(Array(plain.output.utf8)).objectValue?["restored"] == .null)
    let whole = try run("rollback", "--restore", file, settings: settings())
    #expect(whole.status == .success, "\(whole.errors)")
    #expect(whole.output.contains("Restored from the backup of"))
    #expect(whole.output.contains("v1 finds 50 packages by their names"))
    let bad = try run("rollback", "--restore", folder + "/none", settings: settings())
    #expect(bad.status == .io)
  }
}
