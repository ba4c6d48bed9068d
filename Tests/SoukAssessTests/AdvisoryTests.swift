import SoukAssess
import SoukModel
import SoukTesting
import Testing

@Suite("Advisories") struct AdvisoryTests {
  /// A file of one advisory on a Swift package and a Debian one.
  private static let whole = """
    {"format": "souk-advisories-1", "date": "2026-11-20T00:00:00Z", "advisories": [
      {"id": "GHSA-1", "modified": "2026-11-01T00:00:00Z", "summary": "too much is read",
       "affected": [
        {"package": {"ecosystem": "SwiftURL", "name": "https://github.com/apple/Swift-NIO.git"},
         "ranges": [{"type": "SEMVER", "events": [
           {"introduced": "2.41.0"}, {"fixed": "2.42.0"}, {"introduced": "0"},
           {"fixed": "2.39.1"}]}],
         "versions": ["2.50.0"]},
        {"package": {"ecosystem": "Debian:12", "name": "libsodium"},
         "ranges": [{"type": "ECOSYSTEM", "events": [
           {"introduced": "1.0.10"}, {"last_affected": "1.0.18-1"}]}]},
        {"package": {"ecosystem": "npm", "name": "left-pad"},
         "ranges": [{"type": "SEMVER", "events": [{"introduced": "no version at all"}]}]}]},
      {"id": "GHSA-2", "withdrawn": "2026-11-02T00:00:00Z", "affected": []}]}
    """

  private func list(_ text: String) throws -> AdvisoryList { try AdvisoryList(Array(text.utf8)) }

  private func affected(_ version: String, _ place: Int, _ ecosystem: String) throws -> Bool? {
    let list = try list(Self.whole)
    return list.advisories[0].affected[place].includes(AuditVersion(version, in: ecosystem))
  }

  @Test("are read as OSV writes them; withdrawn ones and other ecosystems count for nothing")
  func reading() throws {
    let list = try list(Self.whole)
    #expect(list.date == 1_795_132_800)
    #expect(list.advisories.map(\.id) == ["GHSA-1"])
    #expect(
      list.advisories[0].affected.map(\.subject) == [
        AdvisorySubject(ecosystem: "SwiftURL", name: "github.com/apple/swift-nio"),
        AdvisorySubject(ecosystem: "Debian:12", name: "libsodium"),
      ])
  }

  @Test(
    "affect the versions between their events, whatever order those stand in",
    arguments: [
      ("0.1.0", true), ("2.39.0", true), ("2.39.1", false), ("2.40.9", false), ("2.41.0", true),
      ("2.42.0-rc.1", true), ("2.42.0", false), ("2.50.0", true), ("2.50.1", false),
      ("v2.41.5", true),
    ])
  func semantic(version: String, expected: Bool) throws {
    #expect(try affected(version, 0, "SwiftURL") == expected)
  }

  @Test(
    "order versions of a distribution as dpkg does",
    arguments: [
      ("1.0.9-3", false), ("1.0.18-1", true), ("1.0.18-1+deb12u1", false),
      ("1.0.18-1~bpo11+1", true), ("1:0", false),
    ])
  func debian(version: String, expected: Bool) throws {
    #expect(try affected(version, 1, "Debian:12") == expected)
  }

  @Test("which name commits alone decide nothing, and neither does a version that is none")
  func undecided() throws {
    let text = """
      {"format": "souk-advisories-1", "date": "2026-11-20T00:00:00Z", "advisories": [
        {"id": "X", "affected": [{"package": {"ecosystem": "SwiftURL", "name": "github.com/a/b"},
          "ranges": [{"type": "GIT", "repo": "https://github.com/a/b",
            "events": [{"introduced": "0"}]}]}]}]}
      """
    let statement = try list(text).advisories[0].affected[0]
    #expect(statement.includes(AuditVersion("1.0.0", in: "SwiftURL")) == nil)
    #expect(AuditVersion("a60dcff33d97", in: "SwiftURL") == nil)
    #expect(try list(Self.whole).advisories[0].affected[0].includes(nil) == nil)
  }

  @Test(
    "say where the file is damaged",
    arguments: [
      ("\"souk-advisories-1\"", "\"else\"", "format"), ("2026-11-20T", "2026-13-20T", "date"),
      ("\"advisories\"", "\"advice\"", "advisories"), ("\"id\": \"GHSA-1\"", "\"id\": 5", "[0].id"),
      ("\"fixed\": \"2.42.0\"", "\"fixed\": \"next week\"", "ranges[0].events[1].fixed"),
      ("{\"introduced\": \"2.41.0\"}", "{\"began\": \"2.41.0\"}", "events[0]"),
      ("[\"2.50.0\"]", "[\"2.x\"]", "affected[0].versions"),
      ("\"SEMVER\"", "null", "ranges[0].type"), ("\"name\": \"libsodium\"", "\"x\": 1", "name"),
    ])
  func damaged(whole: String, broken: String, place: String) throws {
    let text = Self.whole.replacing(whole, with: broken, maxReplacements: 1)
    #expect(text != Self.whole)
    let error = #expect(throws: AdvisoryError.self) { try list(text) }
    #expect("\(try #require(error))".contains(place))
  }

  @Test("that are no JSON or too long are refused")
  func refused() {
    #expect(throws: AdvisoryError.self) { try list("<html>") }
    #expect(throws: AdvisoryError.self) { try list("[]") }
    #expect(throws: AdvisoryError.tooLong(limit: AdvisoryList.sizeLimit)) {
      try AdvisoryList([UInt8](repeating: 0x20, count: AdvisoryList.sizeLimit + 1))
    }
  }

  @Test("of noise are errors and never a trap")
  func noise() {
    var random = SeededGenerator(seed: 11)
    let whole = Array(Self.whole.utf8)
    for _ in 0..<2_000 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] =
          UInt8.random(in: 0x20...0x7E, using: &random)
      }
      bytes.removeLast(Int.random(in: 0...10, using: &random))
      _ = try? AdvisoryList(bytes)
    }
  }
}
