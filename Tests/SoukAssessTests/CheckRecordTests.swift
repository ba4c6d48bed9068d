import Foundation
import SoukAssess
import SoukModel
import SoukTesting
import Testing

@Suite("Records of checks") struct CheckRecordTests {
  private static let commit = String(repeating: "ab", count: 20)
  private static let good = CheckRecord(
    check: "tests", date: 1_700_000_000, commit: commit, result: .pass,
    figures: ["tests": 1_394, "coverage_percent": 81.5], command: "swift test",
    notes: ["two suites skipped"])

  private func text(
    _ changes: [String: JSONValue] = [:], without missing: [String] = []
  ) -> [UInt8] {
    guard var object = Self.good.json.objectValue else { return [] }
    for (key, value) in changes { object[key] = value }
    for key in missing { object[key] = nil }
    return Array(JSONWriter.pretty(.object(object)).utf8)
  }

  @Test("are read as they were written")
  func roundTrip() throws {
    #expect(try CheckRecord(text(), name: "tests") == Self.good)
  }

  @Test("may leave out what need not be known, and may say more than is known")
  func optional() throws {
    let bytes = text(["later": .bool(true)], without: ["command", "notes"])
    let record = try CheckRecord(bytes, name: "tests")
    #expect(record.command == nil)
    #expect(record.notes.isEmpty)
  }

  @Test(
    "say which field is not as expected",
    arguments: [
      ("format", JSONValue.string("souk-check-2")), ("check", .string("build")),
      ("date", .string("2026-02-30T00:00:00Z")), ("date", .int(5)), ("commit", .string("main")),
      ("result", .string("ok")), ("figures", .array([])),
      ("figures", .object(["tests": .string("many")])), ("notes", .array([.int(1)])),
      ("command", .bool(true)), ("result", .null),
    ])
  func badField(key: String, value: JSONValue) throws {
    let error = #expect(throws: CheckRecordError.self) {
      try CheckRecord(text([key: value]), name: "tests")
    }
    guard case .field(let found)? = error?.reason else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(found.place.hasPrefix(key))
    #expect("\(try #require(error))".contains("tests.json"))
  }

  @Test(
    "need every field that proves something",
    arguments: ["format", "check", "date", "commit", "result"])
  func missing(key: String) {
    #expect(throws: CheckRecordError.self) {
      try CheckRecord(text(without: [key]), name: "tests")
    }
  }

  @Test("are refused where the file is longer than any record")
  func tooLong() {
    let bytes = [UInt8](repeating: 0x20, count: CheckRecord.sizeLimit + 1)
    let error = #expect(throws: CheckRecordError.self) { try CheckRecord(bytes, name: "x") }
    #expect(error?.reason == .tooLong(limit: CheckRecord.sizeLimit))
  }

  @Test("of an older day, of another commit, of the future and damaged ones prove nothing")
  func standing() throws {
    let records = try MemoryCheckEvidence(["tests": text(), "build": [0x7B]]).read()
    let now = Self.good.date
    #expect(records.standing(of: "tests", now: now, age: 60) == .current(Self.good))
    #expect(records.standing(of: "tests", now: now + 61, age: 60) == .old(Self.good))
    #expect(
      records.standing(of: "tests", commit: "", now: now, age: 60) == .otherCommit(Self.good))
    #expect(records.standing(of: "tests", now: now - 301, age: 60) == .fromTheFuture(Self.good))
    #expect(records.standing(of: "load", now: now, age: 60) == .missing)
    guard case .damaged = records.standing(of: "build", now: now, age: 60) else {
      Issue.record("a damaged record is not said to be one")
      return
    }
  }

  @Test("are read from a folder, one file a check; a folder that is not there is said")
  func folder() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/souk-checks-\(UUID().uuidString)"
    #expect(throws: CheckRecordError.self) { try FolderCheckEvidence(path: folder).read() }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Data(text()).write(to: URL(filePath: folder + "/tests.json"))
    try Data("{}".utf8).write(to: URL(filePath: folder + "/build.json"))
    try Data("else".utf8).write(to: URL(filePath: folder + "/notes.txt"))
    #expect(try FolderCheckEvidence(path: folder).bill() == nil)
    try Data("{}".utf8).write(to: URL(filePath: folder + "/bom.cdx.json"))
    #expect(throws: CheckRecordError.self) { try FolderCheckEvidence(path: folder).bill() }
    let records = try FolderCheckEvidence(path: folder).read()
    #expect(records.records == ["tests": Self.good])
    #expect(records.damaged.map(\.name) == ["build"])
  }

  @Test("of noise are errors and never a trap")
  func noise() {
    var random = SeededGenerator(seed: 5)
    let whole = text()
    for _ in 0..<2_000 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] =
          UInt8.random(in: 0...255, using: &random)
      }
      bytes.removeLast(Int.random(in: 0...10, using: &random))
      _ = try? CheckRecord(bytes, name: "tests")
    }
  }
}
