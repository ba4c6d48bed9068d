import SoukModel
import SoukSearch
import SoukTesting
import Testing

@testable import SoukGraphBackend

@Suite("Rows that the index keeps")
struct StoredRowTests {
  private static let entries: [CatalogueEntry] = {
    var full = Package(
      id: PackageID(.apt, "Ärger-Tool"), summary: "what it is", category: "Net/Web",
      releases: [Release(version: "1:2.0-1")])
    full.author = "Ada <ada@example.org>"
    full.downloads = 5_000_000_000
    full.stars = 0
    var plain = Package(
      id: PackageID(.builtin, "jq"), summary: "", category: "utils",
      releases: [Release(version: "1.6")])
    plain.downloads = 0
    let bare = Package(
      id: PackageID(.builtin, "x"), releases: [Release(version: RegistryText(long))])
    var odd = Package(
      id: PackageID(.builtin, "NONE"), summary: "\u{202E}rtl", category: "NONE", releases: [])
    odd.author = ""
    odd.stars = .min
    odd.category = ""
    return [
      CatalogueEntry(
        package: full, verdict: Verdict(signature: .badSignature, checksum: .mismatch)),
      CatalogueEntry(package: plain, verdict: Verdict(signature: .unsigned, checksum: .listed)),
      CatalogueEntry(
        package: bare, verdict: Verdict(signature: .notFetched, checksum: .notFetched)),
      CatalogueEntry(package: odd, verdict: Verdict(signature: .notFetched, checksum: .verified)),
    ]
  }()

  /// A version that is longer than its label.
  private static let long = "1.0-" + String(repeating: "ü", count: 400)

  private func index(_ entries: [CatalogueEntry]) throws -> SearchIndex {
    var builder = SearchIndexBuilder()
    for (number, entry) in entries.enumerated() {
      try builder.add(entry, number: Int64(number) << 24)
    }
    return try SearchIndex(bytes: builder.finish(generation: 1))
  }

  @Test("A row read from the index is the row of the package, whatever it has and lacks")
  func roundTrip() throws {
    let index = try index(Self.entries)
    for (document, entry) in Self.entries.enumerated() {
      #expect(index.summary(of: document) == entry.summaryRow)
      #expect(index.id(of: document) == entry.package.id)
    }
  }

  @Test("A builder that begins with a frozen index keeps its rows")
  func absorbed() throws {
    let builder = try #require(SearchIndexBuilder(index(Self.entries)))
    let again = try SearchIndex(bytes: builder.finish(generation: 2))
    for (document, entry) in Self.entries.enumerated() {
      #expect(again.summary(of: document) == entry.summaryRow)
    }
  }

  @Test("A row cut short or turned in a bit is nil or another row, and never a trap")
  func damage() throws {
    let index = try index(Self.entries)
    for document in Self.entries.indices {
      let row = index.row(of: document)
      let bytes = Array(index.bytes[row])
      for length in bytes.indices {
        _ = StoredRow(Array(bytes[..<length]).span, in: 0..<length)
      }
      for place in bytes.indices {
        for bit in 0..<8 {
          var damaged = bytes
          damaged[place] ^= 1 << UInt8(bit)
          _ = StoredRow(damaged.span, in: damaged.indices)
        }
      }
    }
  }

  @Test(
    "The words kept of a text that is not ASCII are those that the tokenizer cuts it into",
    arguments: [
      ("Ärger-Tool2Go", "plain words"), ("plain-name", "Zürich — ÄÖÜ, 日本語のテスト"), ("日本語", ""),
      ("—", "…"), ("ＨＴＴＰServer", "ﬁne"), ("i\u{307}\u{200D}x", "\u{301}e"),
    ])
  func foldedWords(_ name: String, _ summary: String) throws {
    let bytes = try #require(FoldedWords.bytes(name: name, summary: summary))
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    var (runs, tokens, parts, words): ([String], [String], [String], [String]) = ([], [], [], [])
    let end = try #require(
      FoldedWords.readName(bytes.span, in: bytes.indices) {
        runs.append(text($0))
      } token: {
        tokens.append(text($0))
      } part: {
        parts.append(text($0))
      })
    FoldedWords.readSummary(bytes.span, in: end..<bytes.count) { words.append(text($0)) }
    let isPlain = { (text: String) in text.utf8.allSatisfy { $0 < 0x80 } }
    #expect(runs == (isPlain(name) ? [] : Tokenizer.runs(of: name).map(\.text)))
    #expect(tokens == (isPlain(name) ? [] : Tokenizer.tokens(of: name)))
    #expect(parts == (isPlain(name) ? [] : NameParts.tokens(of: name)))
    #expect(words == (isPlain(summary) ? [] : Tokenizer.tokens(of: summary)))
    for length in 0..<bytes.count {
      _ = FoldedWords.readName(bytes.span, in: 0..<length) { _ in
      } token: { _ in
      } part: { _ in
      }
    }
  }

  @Test("Neither a name nor a summary of ASCII has words kept")
  func plainWords() {
    #expect(FoldedWords.bytes(name: "HTTPServer2", summary: "a server") == nil)
  }

  @Test("A column is as wide as its largest number and gives every number back", arguments: 0...63)
  func columns(_ bits: Int) throws {
    let largest = UInt64(1) << UInt64(bits)
    let numbers = [0, largest - 1, largest, largest / 3]
    var bytes: [UInt8] = [9] + IndexColumn.bytes(numbers)
    let section = 1..<bytes.count
    bytes += [UInt8](repeating: 0xFF, count: SearchIndexFormat.paddingSize)
    let column = try #require(IndexColumn(section, count: numbers.count))
    #expect(column.width == bits / 8 + 1)
    for (place, number) in numbers.enumerated() {
      #expect(unsafe column.number(place, in: bytes.span.bytes) == number)
    }
    #expect(unsafe column.number(4, in: bytes.span.bytes) == 0)
    #expect(unsafe column.number(-1, in: bytes.span.bytes) == 0)
    #expect(IndexColumn(section, count: numbers.count, width: column.width + 1) == nil)
    #expect(IndexColumn(section.lowerBound..<section.upperBound + 1, count: numbers.count) == nil)
  }
}
