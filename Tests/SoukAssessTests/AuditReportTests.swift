import SoukAssess
import SoukModel
import SoukTesting
import Testing

@Suite("The bill of what souk is built from") struct AuditReportTests {
  private static let commit = String(repeating: "ab", count: 20)
  private static let whole = """
    {"bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1,
     "metadata": {"timestamp": "2026-11-20T00:00:00Z",
       "properties": [{"name": "souk:commit", "value": "\(commit)"}],
       "component": {"type": "application", "name": "souk", "components": [
         {"type": "library", "name": "SoukArchive",
          "properties": [{"name": "souk:unsafe", "value": "146"}]},
         {"type": "library", "name": "SoukHTTP",
          "properties": [{"name": "souk:unsafe", "value": "0"}]}]}},
     "components": [
       {"type": "library", "name": "swift-nio", "version": "2.101.2",
        "purl": "pkg:swift/github.com/apple/swift-nio@2.101.2",
        "licenses": [{"expression": "Apache-2.0"}]},
       {"type": "library", "name": "libstdc++6", "version": "12.2.0-14+deb12u1",
        "purl": "pkg:deb/debian/libstdc%2B%2B6@12.2.0-14%2Bdeb12u1?arch=amd64&distro=debian-12",
        "licenses": [{"license": {"name": "GPL-3"}}, {"license": {"id": "MIT"}}],
        "properties": [{"name": "souk:source", "value": "gcc-12"},
          {"name": "souk:source_version", "value": "12.2.0-14+deb12u1"}]},
       {"type": "library", "name": "swift", "version": "6.3.1", "purl": "pkg:generic/swift@6.3.1"}]}
    """

  private func bill(_ text: String = whole) throws -> BillOfMaterials {
    try BillOfMaterials(Array(text.utf8))
  }

  private func advisory(
    _ id: String, _ ecosystem: String, _ name: String, fixed: String
  ) throws -> Advisory {
    let version = try #require(AuditVersion(fixed, in: ecosystem))
    return Advisory(
      id: id, summary: "",
      affected: [
        .init(
          subject: AdvisorySubject(ecosystem: ecosystem, name: name),
          ranges: [AdvisoryRange([.introduced(nil), .fixed(version)])])
      ])
  }

  @Test("gives parts with licences and targets with their uses of unsafe")
  func reading() throws {
    let bill = try bill()
    #expect(bill.commit == Self.commit)
    #expect(bill.targets.map(\.name) == ["SoukArchive", "SoukHTTP"])
    #expect(bill.unsafeUses == 146)
    #expect(bill.components.map(\.licences) == [["Apache-2.0"], ["GPL-3", "MIT"], []])
    #expect(AuditReport(bill, advisories: nil).unlicensed.map(\.name) == ["swift"])
  }

  @Test("names a part as advisories do: a repository, the source package of a distribution")
  func subjects() throws {
    #expect(
      try bill().components.map(\.subject) == [
        AdvisorySubject(ecosystem: "SwiftURL", name: "https://github.com/apple/swift-nio"),
        AdvisorySubject(ecosystem: "Debian:12", name: "gcc-12"),
        AdvisorySubject(ecosystem: "generic", name: "swift"),
      ])
  }

  @Test("is compared part by part; an advisory of another release of Debian is not meant")
  func comparing() throws {
    let list = AdvisoryList(
      date: 0,
      advisories: [
        try advisory("NIO", "SwiftURL", "github.com/apple/swift-nio", fixed: "2.101.3"),
        try advisory("OLD", "SwiftURL", "github.com/apple/swift-nio", fixed: "2.101.2"),
        try advisory("D12", "Debian:12", "gcc-12", fixed: "12.2.0-14+deb12u2"),
        try advisory("D13", "Debian:13", "gcc-12", fixed: "99"),
        try advisory("DEB", "Debian", "gcc-12", fixed: "12.3"),
        try advisory("TOOL", "generic", "swift", fixed: "6.3.2"),
      ])
    let report = AuditReport(try bill(), advisories: list)
    #expect(report.affected.map(\.advisory) == ["NIO", "D12", "DEB", "TOOL"])
    #expect(report.undecided.isEmpty)
  }

  @Test("leaves undecided what has no version to compare")
  func undecided() throws {
    let text = Self.whole.replacing("\"version\": \"2.101.2\"", with: "\"version\": \"3398e4aa\"")
    let list = AdvisoryList(
      date: 0,
      advisories: [
        try advisory("NIO", "SwiftURL", "github.com/apple/swift-nio", fixed: "2.101.3")
      ])
    let report = AuditReport(try bill(text), advisories: list)
    #expect(report.affected.isEmpty)
    #expect(report.undecided.map(\.advisory) == ["NIO"])
  }

  @Test(
    "is refused where it is damaged, with the place",
    arguments: [
      ("\"CycloneDX\"", "\"SPDX\"", "bomFormat"), ("\"1.5\"", "\"2.0\"", "specVersion"),
      ("2026-11-20T00:00:00Z", "yesterday", "metadata.timestamp"),
      ("souk:commit", "commit", "metadata.properties"), (commit, "main", "souk:commit"),
      ("\"146\"", "\"-1\"", "souk:unsafe"), ("\"146\"", "\"many\"", "souk:unsafe"),
      ("pkg:generic/swift@6.3.1", "swift", "components[2].purl"),
      ("\"name\": \"GPL-3\"", "\"text\": 1", "components[1].licenses[0].license.name"),
      ("\"name\": \"swift-nio\"", "\"name\": 3", "components[0].name"),
    ])
  func damaged(whole: String, broken: String, place: String) throws {
    let text = Self.whole.replacing(whole, with: broken, maxReplacements: 1)
    #expect(text != Self.whole)
    let error = #expect(throws: CheckRecordError.self) { try bill(text) }
    let said = "\(try #require(error))"
    #expect(said.contains(place))
    #expect(said.hasPrefix("bom.cdx.json: "))
  }

  @Test("that is damaged or missing is told apart from one that was read")
  func standing() throws {
    #expect(AuditStanding(MemoryCheckEvidence([:]), advisories: nil) == .missing)
    guard
      case .damaged = AuditStanding(MemoryCheckEvidence([:], bill: [0x7B]), advisories: nil)
    else {
      Issue.record("half a document is no bill")
      return
    }
    let read = AuditStanding(
      MemoryCheckEvidence([:], bill: Array(Self.whole.utf8)), advisories: nil)
    #expect(read.report?.bill == (try bill()))
  }

  @Test(
    "knows package URLs from other texts",
    arguments: [
      "", "pkg:", "pkg:swift", "pkg:swift/", "pkg:/name", "http://github.com/a", "pkg:deb/%zz",
      "pkg:deb/debian/x@1?arch",
    ])
  func badAddresses(text: String) {
    #expect(PackageURL(text) == nil)
  }

  @Test("of noise is an error and never a trap")
  func noise() {
    var random = SeededGenerator(seed: 12)
    let whole = Array(Self.whole.utf8)
    for _ in 0..<2_000 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] =
          UInt8.random(in: 0...255, using: &random)
      }
      bytes.removeLast(Int.random(in: 0...10, using: &random))
      _ = try? BillOfMaterials(bytes)
    }
  }
}
