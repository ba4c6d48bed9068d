import SoukModel
import SoukTesting

/// The packages the conformance suite searches: ordinary, empty, international and hostile ones.
enum FixturePackages {
  /// The second registry of the fixture.
  static let market = RegistryName("market") ?? .apt

  /// Words that packages are made of and queries ask for.
  static let words = [
    "http", "server", "json", "parser", "lib", "libjson", "tool", "graph", "data", "base",
    "Ärger", "naïve", "日本語", "検索", "ﬁle", "Straße", "ς", "web", "c", "x2", "Python",
  ]

  /// The packages of builtin.
  static func builtin() -> [CatalogueEntry] {
    [
      entry(.builtin, "dark", summary: "A dark theme", category: "Themes", popularity: 1),
      entry(.builtin, "light", summary: "A light theme", category: "themes", popularity: 3),
      entry(
        .builtin, "bad-signature", summary: "Its signature does not hold", category: "lab",
        verdict: Verdict(
          signature: .badSignature, checksum: .verified,
          steps: [
            VerificationStep(
              .signature, .failed, "the signature does not hold", expected: "a", found: "b",
              code: "S14", remedy: "do not install")
          ])),
    ]
  }

  /// The packages of the other registry: special ones, then seeded ones.
  static func market(seeded count: Int = 200) -> [CatalogueEntry] {
    var entries = special()
    var generator = SeededGenerator(seed: 7)
    for index in 0..<count {
      let name = pick(Int.random(in: 1...3, using: &generator), &generator)
      entries.append(
        entry(
          market, name.joined(separator: ["-", " ", "_", "."][index % 4]) + "\(index)",
          summary: pick(Int.random(in: 0...9, using: &generator), &generator)
            .joined(separator: index % 3 == 0 ? ", " : " "),
          category: index % 5 == 0 ? nil : ["net", "Net", "devel", "Straße"][index % 4],
          keywords: pick(index % 4, &generator),
          author: index % 7 == 0 ? nil : "Author \(index % 11) <a\(index % 11)@example.org>",
          downloads: index % 2 == 0 ? nil : Int64(index * 37 % 101),
          popularity: Double(index * 7_919 % 4_000) / 100, verdict: verdict(index)))
      entries[entries.count - 1].package.license = licenses[index % licenses.count]
      entries[entries.count - 1].package.releases = [release(index), Release(version: "9.9.9")]
    }
    return entries
  }

  /// Licences in turn; some packages state none.
  private static let licenses: [RegistryText?] = [
    "MIT", "Apache-2.0 OR MIT", "GPL-3.0-or-later", nil, "", "ﬁ  \"Licence\"", "gpl\u{0}x",
    RegistryText(String(repeating: "long ", count: 60)),
  ]

  /// The newest release of a seeded package: versions of every form, and what they need.
  private static func release(_ index: Int) -> Release {
    let version =
      switch index % 6 {
      case 0: "\(index % 4).\(index % 7).\(index % 3)"
      case 1: "v\(index % 5).\(index % 2)"
      case 2: "\(index % 4).0.0-rc\(index % 3)"
      case 3: "1:2.\(index % 9)-\(index % 4)"
      case 4: "20\(index % 30)a"
      default: ""
      }
    let names = ["zlib", "Json-C", "libc6", "Ärger", "", String(repeating: "n", count: 300)]
    let needed = Dependency(
      name: RegistryText(names[index % names.count]),
      kind: index % 5 == 0 ? .recommends : .depends,
      alternatives: index % 3 == 0 ? [.init(name: "gojq")] : [])
    return Release(
      version: RegistryText(version),
      dependencies: index % 2 == 0 ? [needed] : [needed, Dependency(name: "libc6")])
  }

  /// One entry; what is not given is empty.
  static func entry(
    _ registry: RegistryName, _ name: String, summary: String = "", category: String? = nil,
    keywords: [String] = [], author: String? = nil, downloads: Int64? = nil,
    popularity: Double = 0,
    verdict: Verdict = Verdict(signature: .unsigned, checksum: .absent)
  ) -> CatalogueEntry {
    CatalogueEntry(
      package: Package(
        id: PackageID(registry, RegistryText(name)), summary: RegistryText(summary),
        category: category.map { RegistryText($0) }, keywords: keywords.map { RegistryText($0) },
        author: author.map { RegistryText($0) }, downloads: downloads,
        releases: [Release(version: "1.0")], popularity: popularity),
      verdict: verdict)
  }

  /// Verdicts of every kind, in turn.
  private static func verdict(_ index: Int) -> Verdict {
    func failing(_ code: String) -> [VerificationStep] {
      [VerificationStep(.key, .failed, "the key", code: code, remedy: "ask")]
    }
    switch index % 6 {
    case 0: return Verdict(signature: .verified, checksum: .verified)
    case 1: return Verdict(signature: .verified, checksum: .mismatch)
    case 2: return Verdict(signature: .keyExpired, checksum: .verified, steps: failing("T03"))
    case 3: return Verdict(signature: .unknownKey, checksum: .listed, steps: failing("T01"))
    default: return Verdict(signature: .unsigned, checksum: .absent)
    }
  }

  private static func special() -> [CatalogueEntry] {
    [
      full(),
      entry(market, "jq", summary: "Command-line JSON processor", popularity: 0.5),
      entry(market, "jq-extra", summary: "jq jq jq", keywords: ["jq"], popularity: 39),
      entry(market, "dark", summary: "The same name in another registry", popularity: 20),
      entry(market, "NEAR", summary: "AND OR NOT \"*\" ^ : ( ) {name} -", popularity: 2),
      entry(market, "nul\u{0}name", summary: "a\u{0}b hidden", category: "x\u{0}y"),
      entry(market, "esc\u{1B}[31m", summary: "\u{1B}]0;title\u{7} \u{202E}evil \u{9B}1m"),
      entry(market, "private\u{E000}a", summary: "\u{E000}a \u{E000}r6d61726b6574"),
      entry(market, "", summary: "a package without a name"),
      entry(market, "日本語-検索", summary: "日本語の検索", popularity: 11),
      entry(market, "e\u{301}clair", summary: "combining", popularity: 4),
      entry(market, "éclair2", summary: "precomposed", popularity: 4),
      entry(market, "long", summary: String(repeating: "word ", count: 900) + "beyond"),
      entry(market, String(repeating: "n", count: 200), summary: "a token longer than is kept"),
      entry(market, "HTTPServer", summary: "serves", popularity: 3),
      entry(market, "my-httpserver", summary: "another", popularity: 5),
      entry(
        market, "json-validator", summary: "checks JSON", category: "net", downloads: 5,
        popularity: 1),
      entry(market, "schema-tools", summary: "with a jsonvalidator in it", popularity: 30),
      entry(market, "utf8json", summary: "in JavaScript", popularity: 2),
      entry(market, "nihongo", summary: "日本語処理のライブラリ ガラス", popularity: 2),
      entry(market, "hangul-한국어", summary: "Pythonの本", popularity: 2),
      entry(market, "pieces", keywords: ["one two", "three four"]),
    ]
  }

  /// A package in which no field is empty.
  static func full() -> CatalogueEntry {
    let release = Release(
      version: "2.1~rc1",
      dependencies: [
        Dependency(
          name: "jq", requirement: ">= 1.5", kind: .recommends,
          alternatives: [.init(name: "gojq", requirement: nil)])
      ],
      archive: "pool/full.tar.zst", size: 123, installedSize: .max, checksum: "abc",
      checksumKind: .directory, statement: "{\n}", signature: "c2ln", keyID: "0011223344556677",
      publishedAt: -5)
    let package = Package(
      id: PackageID(market, "full"), title: "Full Package", summary: "Every field is set",
      category: "misc", keywords: ["alpha", "beta"], tags: ["gamma"], author: "Ann Author",
      license: "MIT", homepage: "https://example.org", downloads: 0, stars: 7,
      productionReady: false, path: "packages/full", downloadURL: "https://example.org/full",
      releases: [release, Release(version: "2.0")],
      extra: ["b": "[1,2]", "a": "\"x\""], popularity: 12.345)
    return CatalogueEntry(
      package: package, verdict: Verdict(signature: .unknownKey, checksum: .listed))
  }

  private static func pick(_ count: Int, _ generator: inout SeededGenerator) -> [String] {
    (0..<count).map { _ in words.randomElement(using: &generator) ?? "http" }
  }
}
