import Foundation
import SoukModel
import Testing

@testable import SoukCLI

/// `souk rollout preflight` over a folder of files; commands run at the first second of 1970.
@Suite struct PreflightCommandTests {
  static let bill = """
    {"bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1,
     "metadata": {"timestamp": "1970-01-01T00:00:00Z",
       "properties": [{"name": "souk:commit", "value": "\(String(repeating: "a", count: 40))"}],
       "component": {"type": "application", "name": "souk", "components": [
         {"type": "library", "name": "SoukArchive",
          "properties": [{"name": "souk:unsafe", "value": "146"}]}]}},
     "components": [
       {"type": "library", "name": "swift-nio", "version": "2.101.2",
        "purl": "pkg:swift/github.com/apple/swift-nio@2.101.2",
        "licenses": [{"expression": "Apache-2.0"}]}]}
    """

  /// A file of advisories, of which the one on swift-nio is fixed with a version.
  static func advisories(fixed: String) -> [UInt8] {
    Array(
      """
      {"format": "souk-advisories-1", "date": "1970-01-01T00:00:00Z", "advisories": [
        {"id": "GHSA-1", "summary": "too much\\u001b is read", "affected": [
          {"package": {"ecosystem": "SwiftURL", "name": "https://github.com/apple/swift-nio"},
           "ranges": [{"type": "SEMVER",
             "events": [{"introduced": "0"}, {"fixed": "\(fixed)"}]}]}]}]}
      """.utf8)
  }

  /// Runs the command over a folder that has a bill, or none.
  static func run(
    bill: String? = bill, advisories: [UInt8]? = nil, _ more: String...
  ) throws -> CommandRun {
    let folder = FileManager.default.temporaryDirectory.path + "/souk-audit-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try bill?.write(toFile: folder + "/bom.cdx.json", atomically: true, encoding: .utf8)
    let file = advisories == nil ? [] : ["--advisories", "known.json"]
    return CommandRun(
      list: ["rollout", "preflight", "--evidence", folder] + file + more, bytes: advisories ?? [])
  }

  /// The line of the audit's point.
  private func point(_ run: CommandRun) -> String? {
    run.output.split(separator: "\n").map(String.init).first { $0.contains("were looked through") }
  }

  @Test func `Without advisories the audit is PENDING and shows what it has`() throws {
    let run = try Self.run()
    #expect(run.status == .belowLevel)
    #expect(try #require(point(run)).hasPrefix("PENDING"))
    #expect(run.output.contains("no advisories were given"))
    #expect(run.output.contains("parts: 1"))
    #expect(run.output.contains("unsafe: 146 in 1 of 1 targets: SoukArchive 146"))
    #expect(run.output.contains("licences: Apache-2.0 1"))
  }

  @Test func `A version that an advisory does not name passes, and one that it names fails`() throws
  {
    let clean = try Self.run(advisories: Self.advisories(fixed: "2.101.2"))
    #expect(try #require(point(clean)).hasPrefix("pass"))
    let bad = try Self.run(advisories: Self.advisories(fixed: "2.101.3"))
    #expect(try #require(point(bad)).hasPrefix("FAIL"))
    #expect(bad.output.contains("swift-nio 2.101.2 by GHSA-1: too much"))
    #expect(!bad.output.contains("\u{1B}"))
    #expect(bad.status == .belowLevel)
  }

  @Test func `Damaged advisories end the command with 4, and say where they are damaged`() throws {
    let run = try Self.run(advisories: Self.advisories(fixed: "soon"))
    #expect(run.status == .malformed)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("“known.json”"))
    #expect(run.errors.contains("advisories[0].affected[0].ranges[0].events[1].fixed"))
    #expect(try Self.run(advisories: [0x7B]).status == .malformed)
  }

  @Test func `A damaged bill proves nothing and is named; so is a missing one`() throws {
    let damaged = try Self.run(bill: "{}", advisories: Self.advisories(fixed: "2.0.0"))
    #expect(damaged.output.contains("bom.cdx.json: bomFormat: expected"))
    #expect(try #require(point(damaged)).hasPrefix("PENDING"))
    let missing = try Self.run(bill: nil, advisories: Self.advisories(fixed: "2.0.0"))
    #expect(missing.output.contains("no bom.cdx.json"))
    #expect(damaged.status == .belowLevel && missing.status == .belowLevel)
  }
}
