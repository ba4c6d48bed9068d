import SoukFST
import SoukModel
import SoukSearch
import SoukTesting
import Testing

@testable import SoukGraphBackend

struct BuiltPostingsTests {
  /// Text that is ASCII mostly, with capitals, digits and separators.
  private static func text(_ random: inout SeededGenerator) -> RegistryText {
    let pieces = [
      "lib", "HTTP", "Server", "json", "JSON", "9", "10", "-", "_", ".", " ", " ", "é", "日本", "Ω",
      String(repeating: "x", count: 70),
    ]
    return RegistryText(
      (0..<Int.random(in: 0...7, using: &random))
        .map { _ in pieces.randomElement(using: &random) ?? "" }.joined())
  }

  private static func entry(_ number: Int, _ random: inout SeededGenerator) -> CatalogueEntry {
    let name = RegistryText("\(text(&random).raw)\(number)")
    let needed = (0..<Int.random(in: 0...24, using: &random)).map { _ in
      Dependency(
        name: text(&random), kind: Bool.random(using: &random) ? .depends : .suggests)
    }
    return SearchIndexTests.entry(
      Package(
        id: PackageID(.builtin, name), summary: text(&random),
        category: Bool.random(using: &random) ? text(&random) : nil,
        keywords: [text(&random), text(&random)], tags: [text(&random)], author: text(&random),
        releases: [Release(version: "1", dependencies: needed)]))
  }

  /// The fields in which each document has each word, by texts.
  private static func expected(_ entries: [CatalogueEntry]) -> [[UInt8]: [Int: UInt8]] {
    var found: [[UInt8]: [Int: UInt8]] = [:]
    for (document, entry) in entries.enumerated() {
      func post(_ word: [UInt8], _ field: SearchField) {
        found[word, default: [:]][document, default: 0] |= field.mask
      }
      let text = SearchableText(entry.package)
      for field in SearchField.allCases {
        for token in text.tokens(of: field) where token != SearchableText.gap {
          post(Array(token.utf8), field)
        }
      }
      let runs = Tokenizer.runs(of: entry.package.id.name.raw).map(\.text).joined()
      post([SearchIndexFormat.joinedNameMarker] + runs.utf8.prefix(JoinedName.limit), .name)
      for word in TrustWords.words(of: entry.verdict) {
        post([SearchIndexFormat.trustMarker] + word.utf8, .category)
      }
      for dependency in entry.package.latest.dependencies where dependency.kind.isNeeded {
        let word = AttributeWord.folded(dependency.name.raw)
        if !word.isEmpty { post([SearchIndexFormat.dependencyMarker] + word.utf8, .category) }
      }
    }
    return found
  }

  private static func postings(_ index: SearchIndex) -> [[UInt8]: [Int: UInt8]] {
    var found: [[UInt8]: [Int: UInt8]] = [:]
    index.terms.enumerate { key, match in
      index.forEachPosting(ofTerms: match.ordinal..<match.ordinal + 1, cancellation: nil) {
        found[key, default: [:]][$0] = $1
      }
      return true
    }
    return found
  }

  @Test("An index holds the words of its packages' texts, and no other", arguments: 1...8)
  func postings(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let entries = (0..<60).map { Self.entry($0, &random) }
    var builder = SearchIndexBuilder()
    for (number, entry) in entries.enumerated() { try builder.add(entry, number: Int64(number)) }
    let index = try SearchIndex(bytes: builder.finish(generation: 1))
    #expect(Self.postings(index) == Self.expected(entries))
  }

  @Test("A document that is all that is left of a frozen index keeps its words")
  func absorbed() throws {
    var random = SeededGenerator(seed: 9)
    let entries = (0..<40).map { Self.entry($0, &random) }
    var builder = SearchIndexBuilder()
    for (number, entry) in entries.enumerated() { try builder.add(entry, number: Int64(number)) }
    let index = try SearchIndex(bytes: builder.finish(generation: 1))
    var other = SearchIndexBuilder()
    let isAbsorbed = other.absorb(index, without: Set(0..<39))
    #expect(isAbsorbed)
    try other.add(entries[7], number: 100)
    let built = try SearchIndex(bytes: other.finish(generation: 1))
    #expect(Self.postings(built) == Self.expected([entries[39], entries[7]]))
  }
}
