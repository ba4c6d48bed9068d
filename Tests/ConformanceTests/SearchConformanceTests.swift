import SoukCatalogue
import SoukModel
import SoukSearch
import SoukTesting
import Testing

@Suite struct SearchConformanceTests {
  private static let shared = Result { try Fixture() }

  private static let queries = [
    "", " ", "j", "jq", "json", "json pars", "http server", "\"http server\"", "\"server http\"",
    "name:jq", "n:lib", "description:json", "author:author", "author:10", "category:net",
    "keywords:graph", "\"two three\"", "\"one two\" four", "-json", "-json -http", "http -server",
    "lib -name:lib", "-\"http server\"", "foo:bar", "NEAR", "NEAR(json http)", "\"", "*", "json*",
    "json OR http", "json AND", "NOT json", "^jq", "{name} : jq", "name:", "name:\"http server\"",
    "ARGER", "arger", "naive", "日", "日本語", "検", "file", "strasse", "straße", "σ", "ς", "é",
    "eclair", "beyond", "word", "a", "\u{0}", "nul", "hidden", "\u{1B}[31m", "evil", "\u{E000}a",
    String(repeating: "n", count: 63), String(repeating: "n", count: 64),
    String(repeating: "n", count: 80), "'; DROP TABLE package; --", "x2 c", "-", "- json", "c -",
    "category:straße", "name:name:jq", "zzzz", "-zzzz", "json json json", "\"json\" js",
    "sig:failed", "sig:fail", "sig:unsigned", "sig:un", "sig:S14", "sig:s14 json", "json sig:",
    "-sig:unsigned", "-sig:failed lib", "sig:failed sig:bad-signature", "sig:key-expired",
    "sig:unknown-key dark", "sig:\"un\"", "sig:\"unsigned\"", "SIG:FAILED", "sig:zzz",
    "-sig:zzz", "sig:t03 sig:failed", "\"sig:failed\"", "sig:\u{E000}", "sig:*",
    "sig :failed", "jq sig:unsigned",
    "license:mit", "license:m", "license:gpl json", "-license:gpl lib", "license:\"mit\"",
    "license:=mit", "-license:=mit", "license:=\"apache-2.0 or mit\"", "license:=apache",
    "license:=gpl", "license:apache j", "license:\"fi licence\"", "license:long", "license:zzz",
    "license:\"apache-2.0 or mit\"", "-license:mit -license:gpl", "registry:market", "registry:MAR",
    "registry:builtin theme", "-registry:market", "registry:none", "category:=net",
    "category:=STRASSE", "category:=ne", "-category:=net j", "category:=\"x\u{0}y\"",
    "downloads:>50", "downloads:>=0", "downloads:<10 json", "-downloads:>50", "downloads:0",
    "downloads:10..60 http", "downloads:>1k", "downloads:>50 -downloads:>80", "downloads:abc json",
    "version:^2", "version:*", "version:1", "version:>=1,<3 json", "-version:^2 lib",
    "version:~2.1",
    "version:1:2.3-1", "version:2021a", "version:^^ json", "version:9.9.9",
    "version:^2 downloads:>20",
    "depends:zlib", "depends:json-c j", "depends:lib", "-depends:libc6", "depends:gojq",
    "depends:arger", "depends:nnn", "depends:jq", "depends:libc6 depends:zlib", "lisence:mit",
    "httpserver", "http-server", "HTTPServer", "HTTPServ", "http server", "name:HTTPServer",
    "jsonvalidator", "json-validator", "jsonValidator", "jsonvalidat", "name:jsonvalidator",
    "jsonvalidator -license:gpl", "jsonvalidator sig:failed", "jsonvalidator d:checks",
    "jsonvalidator registry:market", "jsonvalidator registry:builtin", "jsonvalidator -checks",
    "jsonvalidator downloads:>0", "jsonvalidator \"checks json\"", "json name:validator",
    "json server", "parser", "-server", "\"http server\" x", "\"server http\"", "utf8", "utf 8",
    "utf8json", "8", "\"httpserver http\"", "本", "本語", "日本語", "日本語処", "処理 日", "語本", "-日本",
    "-日 x", "\"日本語\"", "\"日本語 x\"", "ライブラリ", "ブラ", "한국", "국어", "어", "가", "ガ", "カ", "ｶﾞ",
    "の本", "pythonの本", "Pythonの本 x", "name:日本", "JavaScript", "javaScript", "java", "Straße2",
    "日本語検索", "日本語 検索", "\"json downloads:>5",
    "json license:mit sig:unsigned version:* downloads:>=0 registry:market",
  ]

  @Test(arguments: EngineUnderTest.all, queries)
  func everyEngineFindsWhatTheScanFinds(_ engine: EngineUnderTest, _ query: String) throws {
    let fixture = try Self.shared.get()
    try expectSameAsScan(engine, SearchRequest(query), fixture)
  }

  @Test(arguments: EngineUnderTest.all)
  func filtersRestrictTheSetOnEveryEngine(_ engine: EngineUnderTest) throws {
    let fixture = try Self.shared.get()
    for query in ["", "j", "-json"] {
      for registry in [nil, FixturePackages.market, .apt] {
        for category in [nil, "NET", "themes", "STRASSE", "straße", "", "x\u{0}y", "x"] {
          for sort in SortOrder.allCases {
            let request = SearchRequest(
              query, registry: registry, category: category, sort: sort)
            try expectSameAsScan(engine, request, fixture)
          }
        }
      }
    }
  }

  @Test(arguments: EngineUnderTest.all)
  func randomQueriesFindWhatTheScanFinds(_ engine: EngineUnderTest) throws {
    let fixture = try Self.shared.get()
    var generator = SeededGenerator(seed: 99)
    for _ in 0..<150 {
      try expectSameAsScan(engine, SearchRequest(Self.query(&generator)), fixture)
    }
  }

  @Test(arguments: EngineUnderTest.all)
  func anExactNameComesFirstHoweverUnpopular(_ engine: EngineUnderTest) throws {
    let backend = engine.backend(try Self.shared.get().catalogue)
    let hits = try backend.page(SearchRequest("jq")).hits
    #expect(hits.first?.id == PackageID(FixturePackages.market, "jq"))
    let both = try Set(backend.page(SearchRequest("DARK")).hits.prefix(2).map(\.id))
    #expect(both == [PackageID(.builtin, "dark"), PackageID(FixturePackages.market, "dark")])
  }

  @Test(
    "An equals sign asks for the whole licence and nothing else, cut or not",
    arguments: EngineUnderTest.all)
  func wholeLicenses(_ engine: EngineUnderTest) throws {
    let fixture = try Self.shared.get()
    let backend = engine.backend(fixture.catalogue)
    let licenses = Dictionary(
      FixturePackages.market().map { ($0.package.id, $0.package.license?.raw ?? "") }
    ) { $1 }
    let whole = try backend.all(SearchRequest("license:=mit"))
    let named = try backend.all(SearchRequest("license:mit "))
    #expect(!whole.isEmpty && whole.allSatisfy { licenses[$0] == "MIT" })
    #expect(named.contains { licenses[$0] == "Apache-2.0 OR MIT" })
    let long = try backend.all(
      SearchRequest("license:=\"" + String(repeating: "long ", count: 70) + "\""))
    #expect(!long.isEmpty && long.allSatisfy { licenses[$0]?.hasPrefix("long") == true })
  }

  @Test(
    "A package whose joined name was typed is a match, and the first one where no name is that",
    arguments: EngineUnderTest.all)
  func joinedNames(_ engine: EngineUnderTest) throws {
    let fixture = try Self.shared.get()
    let backend = engine.backend(fixture.catalogue)
    let wanted = PackageID(FixturePackages.market, "json-validator")
    for typed in ["jsonvalidator", "JSONValidator", "json.validator", "json validator"] {
      let page = try backend.page(SearchRequest(typed))
      #expect(page.hits.contains { $0.id == wanted && !$0.approximate }, "\(typed)")
      #expect(try page.total == fixture.scan.all(SearchRequest(typed)).count)
      if engine.testDescription != "naive scan" {
        #expect(page.hits.first?.id == wanted, "\(typed)")
      }
    }
    for sort in SortOrder.allCases {
      for query in ["jsonvalidator", "jsonvalidator downloads:>=0", "HTTPServer", "日本語検索"] {
        try expectSameAsScan(engine, SearchRequest(query, sort: sort), fixture)
      }
    }
  }

  @Test(
    "Parts of names, of words with capitals and of East Asian text are found as the scan does",
    arguments: EngineUnderTest.all)
  func dividedNames(_ engine: EngineUnderTest) throws {
    let fixture = try Self.shared.get()
    var generator = SeededGenerator(seed: 77)
    let texts = FixturePackages.market().flatMap {
      [$0.package.id.name.raw, $0.package.summary.raw]
    }
    for _ in 0..<200 {
      let text = Array(texts.randomElement(using: &generator)?.prefix(200) ?? "")
      guard !text.isEmpty else { continue }
      let start = Int.random(in: 0..<text.count, using: &generator)
      let length = Int.random(in: 1...12, using: &generator)
      try expectSameAsScan(
        engine, SearchRequest(String(text[start...].prefix(length))), fixture)
    }
  }

  @Test(arguments: EngineUnderTest.all, ["", "j", "http", "-json", "a"])
  func pagesCoverEveryMatchOnce(_ engine: EngineUnderTest, _ query: String) throws {
    let backend = engine.backend(try Self.shared.get().catalogue)
    for sort in SortOrder.allCases {
      var request = SearchRequest(query, sort: sort, limit: 7)
      let total = try backend.page(request).total
      var paged: [PackageID] = []
      while request.offset < total {
        let page = try backend.page(request)
        #expect(page.total == total)
        paged += page.hits.filter { !$0.approximate }.map(\.id)
        request.offset += 7
      }
      #expect(paged.count == total)
      #expect(Set(paged).count == total)
      #expect(try paged == backend.all(request))
    }
  }

  @Test(arguments: EngineUnderTest.all)
  func theEmptyQueryListsBuiltinFirstThenByPopularity(_ engine: EngineUnderTest) throws {
    let fixture = try Self.shared.get()
    let ids = try engine.backend(fixture.catalogue).all(SearchRequest(""))
    #expect(
      ids.prefix(3) == [
        PackageID(.builtin, "light"), PackageID(.builtin, "dark"),
        PackageID(.builtin, "bad-signature"),
      ])
    let popularity = Dictionary(
      FixturePackages.market().map { ($0.package.id, $0.package.popularity) }
    ) { $1 }
    let rest = ids.dropFirst(3).map { popularity[$0] ?? -1 }
    #expect(rest.count == popularity.count)
    for (left, right) in zip(rest, rest.dropFirst()) { #expect(left >= right - 0.02) }
  }

  @Test(arguments: EngineUnderTest.all)
  func aFilterOnTrustFindsWhatFailedByWordAndByCode(_ engine: EngineUnderTest) throws {
    let backend = engine.backend(try Self.shared.get().catalogue)
    let bad = PackageID(.builtin, "bad-signature")
    #expect(try backend.all(SearchRequest("sig:S14")) == [bad])
    #expect(try backend.all(SearchRequest("sig:failed")).contains(bad))
    #expect(try !backend.all(SearchRequest("-sig:failed")).contains(bad))
    let first = try backend.page(SearchRequest("jq sig:unsigned")).hits.first?.id
    #expect(first == PackageID(FixturePackages.market, "jq"))
  }

  @Test(arguments: EngineUnderTest.all)
  func filtersRestrictInEveryOrderAndOnEveryPage(_ engine: EngineUnderTest) throws {
    let fixture = try Self.shared.get()
    let backend = engine.backend(fixture.catalogue)
    for query in ["downloads:>20", "version:^2 j", "license:mit -downloads:>60", "depends:libc6"] {
      for sort in SortOrder.allCases {
        var request = SearchRequest(query, sort: sort)
        try expectSameAsScan(engine, request, fixture)
        request.limit = 7
        let total = try backend.page(request).total
        var paged: [PackageID] = []
        while request.offset < total {
          paged += try backend.page(request).hits.filter { !$0.approximate }.map(\.id)
          request.offset += 7
        }
        #expect(try paged == backend.all(request), "\(query)")
      }
    }
  }

  @Test(arguments: EngineUnderTest.all)
  func versionsOfAptAreComparedByDebiansRules(_ engine: EngineUnderTest) throws {
    try Fixture.with(seeded: 10) { fixture throws in
      var entries: [CatalogueEntry] = []
      for (name, version) in [("curl", "7.88.1-10"), ("glibc", "1:2.36-9"), ("jq", "1.6-2.1")] {
        var entry = FixturePackages.entry(.apt, name)
        entry.package.releases = [Release(version: RegistryText(version))]
        entries.append(entry)
      }
      try fixture.ingest(.apt, entries)
      let backend = engine.backend(fixture.catalogue)
      for (query, names) in [
        ("version:^2", ["glibc"]), ("version:1.6", ["jq"]), ("version:>=2", ["curl", "glibc"]),
      ] {
        let found = try backend.all(SearchRequest(query + " registry:apt"))
        #expect(Set(found) == Set(names.map { PackageID(.apt, RegistryText($0)) }), "\(query)")
      }
    }
  }

  @Test(arguments: EngineUnderTest.all)
  func aSearchThatIsAlreadyCancelledGivesNoAnswer(_ engine: EngineUnderTest) throws {
    let backend = engine.backend(try Self.shared.get().catalogue)
    let cancellation = Cancellation()
    cancellation.cancel()
    #expect {
      try backend.search(SearchRequest("json"), cancellation: cancellation)
    } throws: { error in
      (error as? BackendError)?.code == .cancelled
    }
  }

  private func expectSameAsScan(
    _ engine: EngineUnderTest, _ request: SearchRequest, _ fixture: Fixture
  ) throws {
    let truth = try fixture.scan.all(request)
    let backend = engine.backend(fixture.catalogue)
    var whole = request
    whole.limit = 100_000
    let page = try backend.page(whole)
    let found = page.hits.filter { !$0.approximate }.map(\.id)
    let total = page.total
    if request.sort != .relevance || request.query.isEmpty {
      #expect(found == truth, "\(request.query.text.debugDescription) by \(request.sort)")
    }
    #expect(Set(found) == Set(truth), "\(request.query.text.debugDescription)")
    #expect(found.count == truth.count, "\(request.query.text.debugDescription)")
    #expect(total == truth.count, "\(request.query.text.debugDescription)")
  }

  private static func query(_ generator: inout SeededGenerator) -> String {
    let count = Int.random(in: 1...3, using: &generator)
    return (0..<count).map { _ in
      var word = FixturePackages.words.randomElement(using: &generator) ?? ""
      if Int.random(in: 0..<4, using: &generator) == 0 {
        let more = FixturePackages.words.randomElement(using: &generator) ?? ""
        let isDivided = Int.random(in: 0..<2, using: &generator) == 0
        word += isDivided ? more.prefix(1).uppercased() + more.dropFirst() : more
      }
      if Int.random(in: 0..<3, using: &generator) == 0 { word = String(word.prefix(2)) }
      switch Int.random(in: 0..<9, using: &generator) {
      case 0: return "-" + word
      case 1: return "name:" + word
      case 2: return "\"\(word) \(FixturePackages.words.randomElement(using: &generator) ?? "")\""
      case 3: return "d:" + word
      case 4:
        let filters = [
          "sig:unsigned", "-sig:failed", "sig:k", "sig:t03", "license:mit", "-license:gpl",
          "downloads:>40", "-downloads:<30", "version:^2", "-version:>1", "depends:libc6",
          "-depends:zlib", "registry:market", "category:=net",
        ]
        return filters.randomElement(using: &generator) ?? ""
      default: return word
      }
    }.joined(separator: " ")
  }
}
