import SoukModel
import SoukSearch
import Testing

/// Why a package matches a query, and why it does not: one test for each reason.
struct QueryMatchTests {
  private static let entry = CatalogueEntry(
    package: Package(
      id: PackageID(.builtin, "json-parser"), summary: "Parses JSON for an HTTP server",
      category: "net", keywords: ["parser", "rfc 8259"], author: "Ann Author",
      license: "Apache-2.0 OR MIT", downloads: 500,
      releases: [Release(version: "2.1.0", dependencies: [Dependency(name: "zlib")])]),
    verdict: Verdict(signature: .unsigned, checksum: .listed))

  private func match(_ text: String, registry: RegistryName? = nil, category: String? = nil)
    -> QueryMatch
  {
    QueryMatch(Self.entry, with: SearchRequest(text, registry: registry, category: category))
  }

  /// The field, and the marked parts of its text.
  private func spans(_ text: String) -> [String] {
    match(text).found.map { found in
      let scalars = Array(found.text.raw.unicodeScalars)
      let parts = found.spans.map { String(String.UnicodeScalarView(scalars[$0])) }
      return "\(found.part) \(found.field.rawValue): " + parts.joined(separator: "|")
    }
  }

  @Test func everyTextInWhichAWordStandsIsGivenWithItsPlaces() {
    #expect(
      spans("json ") == ["json* name: json", "json* description: JSON"])
    #expect(spans("name:pars") == ["name:pars* name: pars"])
    #expect(spans("\"http server\"") == ["\"http server\" description: HTTP|server"])
    #expect(match("json pars").reasons.isEmpty)
  }

  @Test func aJoinedNameIsNoReasonAndCapitalsAskForParts() {
    #expect(match("jsonparser").reasons.isEmpty)
    #expect(match("jsonparse").reasons == [.noFieldHas(part: "jsonparse*")])
    #expect(match("jsonparser d:xyz").reasons == [.noFieldHas(part: "description:xyz*")])
    #expect(match("HTTPServer").reasons.isEmpty)
    #expect(match("ServerXML").reasons == [.noFieldHas(part: "serverxml*")])
  }

  @Test func aWordThatNoFieldHasIsNamed() {
    #expect(match("json xyz").reasons == [.noFieldHas(part: "xyz*")])
    #expect(match("\"server http\"").reasons == [.noFieldHas(part: "\"server http\"")])
    #expect(match("author:json z").reasons.first == .noFieldHas(part: "author:json"))
  }

  @Test func aWordThatIsLeftOutIsNamedWithItsField() {
    #expect(match("json -http").reasons == [.excluded(part: "-http", field: .description)])
  }

  @Test(arguments: [
    ("sig:failed", "sig:failed*", "unsigned"),
    ("license:gpl x", "license:gpl", "apache-2.0 or mit"),
    ("-license:mit", "-license:mit*", "apache-2.0 or mit"),
    ("downloads:>1000", "downloads:>=1001", "500"), ("version:^3", "version:^3", "2.1.0"),
    ("depends:libc6", "depends:libc6*", "zlib"), ("registry:lab", "registry:lab*", "builtin"),
    ("category:=libs", "category:libs", "net"),
  ])
  func aFilterThatItDoesNotPassIsNamedWithWhatItHas(text: String, part: String, found: String) {
    #expect(
      match(text).reasons.first { $0.code == "filtered" } == .filtered(part: part, found: found))
  }

  @Test func theRegistryAndTheCategoryThatWereAskedForAreReasonsToo() {
    #expect(match("json", registry: .apt).reasons == [.otherRegistry(wanted: .apt)])
    #expect(match("json", category: "libs").reasons == [.otherCategory(wanted: "libs")])
    #expect(match("json", registry: .builtin, category: "NET").reasons.isEmpty)
  }
}
