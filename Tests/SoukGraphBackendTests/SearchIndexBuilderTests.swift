import SoukModel
import SoukRDF
import SoukSearch
import SoukTesting
import Testing

@testable import SoukGraphBackend

struct SearchIndexBuilderTests {
  /// Words that share beginnings, fold together or are no words at all.
  private static let words = [
    "json", "JSON", "jsonc", "js", "ärger", "Arger", "a", "日本", "x\u{0}y", "\u{1B}[2J", "", "  ",
    "c++", "lib-foo", "1.2", "é", "e\u{301}",
  ]

  private static func package(_ number: Int, _ random: inout SeededGenerator) -> Package {
    func word() -> String { words.randomElement(using: &random) ?? "" }
    var package = SearchIndexTests.package(
      "\(word()) \(number) \(word())", "\(word()) \(word()) \(word())",
      category: Bool.random(using: &random) ? word() : nil)
    package.keywords = [RegistryText(word()), RegistryText(word())]
    if Bool.random(using: &random) { package.downloads = Int64(number) }
    return package
  }

  private static func bytes(_ documents: [Int64: Package]) throws -> [UInt8] {
    var builder = SearchIndexBuilder()
    for (number, package) in documents {
      try builder.add(SearchIndexTests.entry(package), number: number)
    }
    return try builder.finish(generation: 9)
  }

  @Test(arguments: 1...6)
  func whatIsBuiltOnAFrozenIndexHasTheBytesOfOneBuiltAnew(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var documents: [Int64: Package] = [:]
    for number in 0..<120 {
      documents[.random(in: 0..<1 << 40, using: &random)] = Self.package(number, &random)
    }
    var frozen = try Self.bytes(documents)
    for round in 1...4 {
      var builder = try #require(SearchIndexBuilder(try SearchIndex(bytes: frozen)))
      for number in documents.keys.sorted().shuffled(using: &random).prefix(round * 12) {
        builder.remove(number: number)
        documents[number] = nil
        // Some come back under their number, changed; some under another; some are gone.
        guard let place = [number, number + 1, nil].randomElement(using: &random) ?? nil,
          documents[place] == nil
        else { continue }
        let changed = Self.package(round * 1_000 + Int(number & 0xFF), &random)
        builder.remove(number: place)
        documents[place] = changed
        try builder.add(SearchIndexTests.entry(changed), number: place)
      }
      builder.remove(number: -1)
      frozen = try builder.finish(generation: 9)
      #expect(try frozen == Self.bytes(documents))
    }
  }

  @Test func removingEverythingLeavesTheIndexOfNothing() throws {
    let frozen = try SearchIndexTests.bytes(SearchIndexTests.sample)
    var builder = try #require(SearchIndexBuilder(try SearchIndex(bytes: frozen)))
    for number in SearchIndexTests.sample.indices {
      builder.remove(number: Int64(number) << 24 | 7)
    }
    #expect(try builder.finish(generation: 1) == SearchIndexBuilder().finish(generation: 1))
  }

  @Test func theCollectorMakesTheTriplesOfEveryEntryAndASharedNodeOnce() throws {
    var collector = TripleCollector()
    collector.describe(PackageGraphTests.full)
    let once = collector.takeBatch()
    var other = PackageGraphTests.full
    other.package.id = PackageID(.apt, "other")
    collector.describe(other)
    let graph = PackageGraph(PackageGraphTests.full)
    #expect(once.count == graph.triples.count + graph.shared.values.reduce(0) { $0 + $1.count })
    #expect(collector.takeBatch().count == PackageGraph(other).triples.count)
    #expect(collector.takeBatch().count == 0)
    #expect(Set(OwnedNodes(other).nodes) == Set(PackageGraph(other).owned))
  }
}
