import SoukModel
import SoukSearch
import SoukTesting
import Testing

@testable import SoukGraphBackend

struct SearchIndexTests {
  static func package(_ name: String, _ summary: String = "", category: String? = nil) -> Package {
    Package(
      id: PackageID(.builtin, RegistryText(name)), summary: RegistryText(summary),
      category: category.map { RegistryText($0) }, releases: [Release(version: "1")])
  }

  /// The package with a verdict that its name decides, so that words of verdicts are indexed too.
  static func entry(_ package: Package) -> CatalogueEntry {
    let all = SignatureStatus.allCases
    let signature = all[package.id.name.raw.utf8.count % all.count]
    return CatalogueEntry(
      package: package, verdict: Verdict(signature: signature, checksum: .listed))
  }

  static func bytes(_ packages: [Package]) throws -> [UInt8] {
    var builder = SearchIndexBuilder()
    for (number, package) in packages.enumerated() {
      try builder.add(entry(package), number: Int64(number) << 24 | 7)
    }
    return try builder.finish(generation: 3)
  }

  static let sample = [
    package("jq", "command-line JSON processor"), package("json-c", "JSON in C", category: "libs"),
    package("ärger", "umlaut"), package("zeitjson", "clock"),
  ]

  func names(_ text: String, in packages: [Package] = sample) throws -> [String] {
    let index = SegmentedIndex(try SearchIndex(bytes: Self.bytes(packages)))
    let evaluator = QueryEvaluator(
      index: index, text: { SearchableText(packages[Int($0 >> 24)]) },
      cancellation: Cancellation())
    let answer = try #require(try evaluator.evaluate(SearchRequest(text)))
    let exact = answer.window.filter { !$0.isApproximate }
    #expect(answer.total == exact.count)
    return exact.map { packages[$0.document].id.name.raw }
  }

  @Test func anEmptyQueryListsEverythingInOrderOfPopularity() throws {
    #expect(try names("") == ["jq", "json-c", "ärger", "zeitjson"])
  }

  @Test func theLastWordIsAPrefixAndTheOthersAreWhole() throws {
    #expect(try names("json") == ["json-c", "jq"])
    #expect(try names("jso proc") == [])
    #expect(try names("json proc") == ["jq"])
  }

  @Test func anExactNameIsFirstWhateverItsPopularity() throws {
    let packages = [Self.package("json-tools", "json json"), Self.package("json", "x")]
    #expect(try names("json", in: packages) == ["json", "json-tools"])
  }

  @Test func aNameThatBeginsAsTypedComesBeforeOneThatOnlyDoesButForSeparators() throws {
    let packages = [Self.package("sec-api"), Self.package("@Sec-ant/stream")]
    #expect(try names("@sec", in: packages) == ["@Sec-ant/stream", "sec-api"])
    #expect(try names("sec", in: packages) == ["sec-api", "@Sec-ant/stream"])
  }

  @Test func aSeparatorAtTheEndSaysThatThereIsMoreOfTheName() throws {
    let packages = [Self.package("hash"), Self.package("hash-base"), Self.package("c++")]
    #expect(try names("hash-", in: packages) == ["hash-base", "hash"])
    #expect(try names("hash", in: packages) == ["hash", "hash-base"])
    #expect(try names("c++", in: packages) == ["c++"])
    #expect(try names("c#", in: [Self.package("chalk"), Self.package("c")]) == ["c", "chalk"])
  }

  @Test func ofNamesThatBeginAsTypedTheMostWantedIsFirstRatherThanTheShortest() throws {
    // Numbers are popularity: two hundred buckets lie between the first and the last.
    let others = (0..<600).map { Self.package("other\($0)") }
    let packages = [Self.package("docbook-xslstyle")] + others + [Self.package("docbook-xml")]
    #expect(try names("docbook-x", in: packages) == ["docbook-xslstyle", "docbook-xml"])
  }

  @Test func foldedTextMatchesBothWays() throws {
    #expect(try names("Arger") == ["ärger"])
    #expect(try names("ÄRGER") == ["ärger"])
  }

  @Test func aPhraseMustStandSideBySideInOneField() throws {
    #expect(try names("\"json in\"") == ["json-c"])
    #expect(try names("\"in json\"") == [])
  }

  @Test func fieldsAndNegationsRestrict() throws {
    #expect(try names("name:json") == ["json-c"])
    #expect(try names("json -processor") == ["json-c"])
    #expect(try names("-json") == ["ärger", "zeitjson"])
    #expect(try names("category:libs") == ["json-c"])
  }

  @Test func anIndexOfNothingOpensAndFindsNothing() throws {
    #expect(try names("x", in: []) == [])
    #expect(try names("", in: []) == [])
  }

  @Test func everyFlippedByteIsNoticed() throws {
    let bytes = try Self.bytes(Self.sample)
    for position in bytes.indices {
      var damaged = bytes
      damaged[position] ^= 0x40
      #expect(throws: SearchIndexError.self) { try SearchIndex(bytes: damaged) }
    }
  }

  @Test func everyTruncationIsNoticed() throws {
    let bytes = try Self.bytes(Self.sample)
    for length in bytes.indices {
      #expect(throws: SearchIndexError.self) { try SearchIndex(bytes: Array(bytes[..<length])) }
    }
  }

  @Test func bytesThatPassTheChecksumByMaliceNeverTrap() throws {
    let bytes = try Self.bytes(Self.sample)
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<3_000 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        damaged[Int.random(in: 16..<bytes.count, using: &generator)] =
          UInt8.random(in: 0...255, using: &generator)
      }
      let checksum = SearchIndex.checksum(of: damaged)
      for byte in 0..<4 {
        damaged[12 + byte] = UInt8(truncatingIfNeeded: checksum >> UInt32(8 * byte))
      }
      guard let whole = try? SearchIndex(bytes: damaged) else { continue }
      let index = SegmentedIndex(whole)
      let evaluator = QueryEvaluator(index: index, text: { _ in nil }, cancellation: Cancellation())
      for query in ["", "j", "json", "\"json in\"", "-c"] {
        _ = try evaluator.evaluate(SearchRequest(query, registry: .builtin, sort: .name))
      }
    }
  }
}
