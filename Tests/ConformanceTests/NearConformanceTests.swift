import SoukModel
import SoukSearch
import SoukTesting
import Testing

/// What is near to a query: found, marked, behind the matches and not counted among them.
@Suite struct NearConformanceTests {
  private static let shared = Result { try Fixture() }
  private static let engines = EngineUnderTest.all.filter { $0.testDescription != "naive scan" }

  private static func names() -> [PackageID] {
    FixturePackages.market().map(\.package.id).filter {
      JoinedName.bytes(of: $0.name.raw).count > 5
    }
  }

  @Test("A name typed without its separators is found", arguments: engines)
  func joinedNames(_ engine: EngineUnderTest) throws {
    let backend = engine.backend(try Self.shared.get().catalogue)
    for id in Self.names().prefix(60) {
      let typed = String(decoding: JoinedName.bytes(of: id.name.raw), as: UTF8.self)
      let hits = try backend.page(SearchRequest(typed, limit: 10)).hits.map(\.id)
      #expect(hits.contains(id), "\(typed)")
    }
  }

  @Test("A name with two letters changed places is found", arguments: engines)
  func transposedLetters(_ engine: EngineUnderTest) throws {
    let backend = engine.backend(try Self.shared.get().catalogue)
    for id in Self.names().prefix(60) where id.name.raw.utf8.allSatisfy({ $0 < 0x80 }) {
      var letters = JoinedName.bytes(of: id.name.raw)
      letters.swapAt(2, 3)
      let typed = String(decoding: letters, as: UTF8.self)
      let page = try backend.page(SearchRequest(typed, limit: 50))
      guard page.total == 0 else { continue }
      #expect(page.hits.contains { $0.id == id }, "\(typed)")
    }
  }

  @Test(
    "Near results are marked, come last, match nothing and obey the filters", arguments: engines)
  func marks(_ engine: EngineUnderTest) throws {
    let fixture = try Self.shared.get()
    let backend = engine.backend(fixture.catalogue)
    var generator = SeededGenerator(seed: 21)
    let filters = [
      "", " -json", " category:net", " sig:unsigned", " -sig:failed",
      " downloads:>20", " version:^2", " license:mit", " depends:libc6",
    ]
    for _ in 0..<150 {
      let word = FixturePackages.words.randomElement(using: &generator) ?? ""
      var letters = Array(word.unicodeScalars)
      letters.remove(at: Int.random(in: 0..<letters.count, using: &generator))
      let typed = String(String.UnicodeScalarView(letters)) + "x"
      let filter = filters.randomElement(using: &generator) ?? ""
      let request = SearchRequest(
        typed + filter,
        registry: [nil, FixturePackages.market].randomElement(using: &generator) ?? nil,
        limit: 100_000)
      let page = try backend.page(request)
      let truth = try fixture.scan.all(request)
      let exact = page.hits.prefix { !$0.approximate }
      let near = page.hits.dropFirst(exact.count)
      #expect(page.total == truth.count)
      #expect(Set(exact.map(\.id)) == Set(truth))
      #expect(near.allSatisfy { $0.approximate })
      #expect(Set(page.hits.map(\.id)).count == page.hits.count)
      #expect(Set(near.map(\.id)).isDisjoint(with: truth))
      var allowed = request
      allowed.query = SearchRequest(filter).query
      let wide = try Set(fixture.scan.all(allowed))
      if !filter.isEmpty || request.registry != nil {
        #expect(near.allSatisfy { wide.contains($0.id) }, "\(request.query.text)")
      }
    }
  }

  @Test("Pages go on from the matches into what is near", arguments: engines)
  func pages(_ engine: EngineUnderTest) throws {
    let backend = engine.backend(try Self.shared.get().catalogue)
    for query in ["httpserver", "htpt", "jsno", "graphdata", "pyhton"] {
      let whole = try backend.page(SearchRequest(query, limit: 1_000)).hits
      var paged: [SearchHit] = []
      while paged.count < whole.count {
        let page = try backend.page(SearchRequest(query, offset: paged.count, limit: 3))
        guard !page.hits.isEmpty else { break }
        paged += page.hits
      }
      #expect(paged == whole, "\(query)")
    }
  }

  @Test(
    "Garbage of any length gets an answer",
    arguments: engines,
    [
      String(repeating: "*", count: 1_000_000), String(repeating: "a ", count: 500_000),
      String(repeating: "e\u{301}", count: 200_000), "\u{202E}gnp", "\"" + "x y z \" \"",
      String(repeating: "-\"a b\" ", count: 50_000), String(repeating: "x", count: 1_000_000),
      String(repeating: "name:", count: 10_000), "\u{0}\u{1}\u{7F}", "\u{FFFD}",
      (0..<5_000).map { "w\($0)" }.joined(separator: " "),
    ])
  func garbage(_ engine: EngineUnderTest, _ query: String) throws {
    let fixture = try Self.shared.get()
    let request = SearchRequest(query, limit: 100_000)
    let page = try engine.backend(fixture.catalogue).page(request)
    #expect(try page.total == fixture.scan.all(request).count)
  }
}
