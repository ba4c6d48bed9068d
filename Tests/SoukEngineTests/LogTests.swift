import Foundation
import SoukModel
import SoukRollout
import SoukSearch
import SoukTesting
import Testing

@testable import SoukEngine

@Suite("The log") struct LogTests {
  /// The lines that a home's log holds after `body`.
  private func lines(
    _ settings: [SettingsKey: String] = [:], _ body: (Engine) throws -> Void
  ) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory.path + "/souk-log-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let home = SoukHome(folder: folder)
    let file = SettingsFile(home: home, environment: [:])
    for (key, value) in settings { try file.set(key.rawValue, to: value) }
    let engine = try Engine.open(environment: ["SOUK_HOME": folder, "SOUK_APT_LISTS": "none"])
    defer { engine.close() }
    try engine.openBuiltin()
    try body(engine)
    let text = (try? String(contentsOfFile: home.log, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").map(String.init)
  }

  private func search(_ engine: Engine, _ text: String) throws {
    _ = try engine.search(SearchRequest(text), on: BuiltIn.first, cancellation: Cancellation())
  }

  private func object(_ line: String) throws -> JSONObject {
    try #require(try JSONReader.parse(Array(line.utf8)).objectValue)
  }

  @Test("holds a line for a search with how long it took, who answered and whether it was kept")
  func search() throws {
    let found = try lines { engine in
      try search(engine, "lab author:x")
      try search(engine, "lab author:x")
    }.map(object).filter { $0["event"]?.stringValue == "search" }
    #expect(found.count == 2)
    #expect(found.map { $0["cache_hit"]?.boolValue } == [false, true])
    for line in found {
      #expect(line["level"]?.stringValue == "info")
      #expect(line["backend"]?.stringValue == BuiltIn.first.rawValue)
      #expect(line["time"]?.numberValue?.int64 ?? 0 > 0)
      #expect(line["duration_ms"]?.numberValue?.double ?? -1 >= 0)
      #expect(line["pattern"]?.stringValue == "1 word, author:")
    }
  }

  @Test("holds nothing of what was typed unless the person asked for it")
  func queries() throws {
    let text = "zanzibar -qwertz \"two words\" sig:valid"
    let plain = try lines { try search($0, text) }
    #expect(
      plain.allSatisfy {
        !$0.contains("zanzibar") && !$0.contains("qwertz") && !$0.contains("two words")
      })
    let asked = try lines([.logQueries: "on"]) { try search($0, text) }.map(object)
    #expect(asked.contains { $0["query"]?.stringValue == text })
  }

  @Test("leaves out what is below its level")
  func level() throws {
    let found = try lines([.logLevel: "error"]) { try search($0, "lab") }
    #expect(found.isEmpty)
  }

  @Test("escapes hostile text, so that no line breaks in two")
  func hostile() throws {
    let found = try lines([.logQueries: "on"]) { try search($0, "a\nb\u{1B}[31m\"}{") }
    for line in found { _ = try object(line) }
    #expect(!found.joined().contains("\u{1B}"))
  }

  @Test("never grows beyond twice its limit and a line, and keeps the newest lines")
  func rotation() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/souk-log-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/souk.log"
    let first = LogFile(path: path, limit: 1_000)
    for number in 0..<200 { first.write(.object(["n": .int(Int64(number))])) }
    let second = LogFile(path: path, limit: 1_000)
    for number in 200..<400 { second.write(.object(["n": .int(Int64(number))])) }
    let now = try String(contentsOfFile: path, encoding: .utf8)
    let before = try String(contentsOfFile: path + ".1", encoding: .utf8)
    #expect(now.utf8.count <= 1_000 && before.utf8.count <= 1_000)
    #expect(now.hasSuffix("{\"n\":399}\n"))
    let numbers = (before + now).split(separator: "\n").compactMap {
      Int($0.dropFirst(5).dropLast())
    }
    #expect(numbers == Array((400 - numbers.count)..<400))
  }

  @Test("keeps every line where two souks write to it in turn")
  func twoWriters() throws {
    let path = FileManager.default.temporaryDirectory.path + "/souk-log-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let writers = [LogFile(path: path), LogFile(path: path)]
    for number in 0..<20 {
      writers[number % 2].write(.object(["number": .int(Int64(number))]))
    }
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.split(separator: "\n") == (0..<20).map { "{\"number\":\($0)}" })
  }

  @Test("is found by the questions of the kit, line by line")
  func questions() throws {
    let found = try lines { engine in
      try search(engine, "lab")
      try search(engine, "lab")
    }
    let query = Dictionary(uniqueKeysWithValues: LogQuery.all.map { ($0.title, $0) })
    let count = { (title: String) in found.count { query[title]?.finds($0) == true } }
    #expect(count("Cache misses") == 1)
    #expect(count("Query patterns") == 2)
    #expect(count("Errors") == 0)
  }
}
