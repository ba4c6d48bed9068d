import Foundation
import SoukAssess
import SoukEngine
import SoukModel
import Testing

@testable import SoukCLI

@Suite struct ReadinessCommandTests {
  /// A folder of records, all of them passes of now, but for those that are named.
  private func folder(without missing: Set<String> = []) throws -> String {
    let path = FileManager.default.temporaryDirectory.path + "/souk-records-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for item in ReadinessItem.all {
      guard case .record(let check, let figure, _) = item.source, !missing.contains(check) else {
        continue
      }
      let record = CheckRecord(
        check: check, date: Int64(Date().timeIntervalSince1970),
        commit: String(repeating: "a", count: 40), result: .pass,
        figures: figure.map { [$0: 0] } ?? [:])
      try JSONWriter.pretty(record.json).write(
        toFile: "\(path)/\(check).json", atomically: true, encoding: .utf8)
    }
    return path
  }

  private func withEngine(_ body: (Engine) throws -> Void) throws {
    let home = FileManager.default.temporaryDirectory.path + "/souk-ready-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: home) }
    let engine = try Engine.open(environment: ["SOUK_HOME": home, "SOUK_APT_LISTS": "none"])
    defer { engine.close() }
    try engine.openBuiltin()
    try body(engine)
  }

  private func points(_ run: CommandRun, _ category: String) throws -> Int64? {
    let document = try JSONReader.parse(Array(run.output.utf8)).objectValue
    let found = document?["categories"]?.arrayValue?.first {
      $0.objectValue?["category"]?.stringValue == category
    }
    return found?.objectValue?["points"]?.numberValue?.int64
  }

  @Test func `Records earn the points of what they show and no others`() throws {
    let whole = try folder()
    let some = try folder(without: ["tests", "lint"])
    defer {
      try? FileManager.default.removeItem(atPath: whole)
      try? FileManager.default.removeItem(atPath: some)
    }
    try withEngine { engine in
      let none = CommandRun("readiness", "--format", "json", on: engine)
      let before = try points(none, "build")
      #expect(before == 0)
      let all = CommandRun("readiness", "--evidence", whole, "--format", "json", on: engine)
      #expect(try points(all, "build") == 15)
      #expect(try points(all, "testing") == 20)
      let fewer = CommandRun("readiness", "--evidence", some, "--format", "json", on: engine)
      #expect(try points(fewer, "build") == 12)
      #expect(try points(fewer, "testing") == 10)
      let other = CommandRun(
        "readiness", "--evidence", whole, "--commit", String(repeating: "b", count: 40), "--format",
        "json", on: engine)
      #expect(try points(other, "build") == 0)
    }
  }

  @Test func `A fresh home measures its lab and has no figures to be proud of`() throws {
    try withEngine { engine in
      let run = CommandRun("readiness", on: engine)
      #expect(run.status == .success)
      #expect(run.output.contains("4 releases came out as they must"))
      #expect(run.output.contains("too few of 100"))
      #expect(CommandRun("readiness", "--check", on: engine).status == .belowLevel)
    }
  }

  @Test func `A folder that is not there is said`() throws {
    let run = CommandRun("readiness", "--evidence", "/nowhere/at/all")
    #expect(run.status == .io)
    #expect(run.errors.contains("The folder “/nowhere/at/all” cannot be read"))
  }

  @Test func `The Markdown has a row for every item and shows its arithmetic`() throws {
    let run = CommandRun("readiness", "--markdown")
    for item in ReadinessItem.all { #expect(run.output.contains(ReadinessWording.title(item))) }
    #expect(run.output.contains("0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 = 0"))
  }
}
