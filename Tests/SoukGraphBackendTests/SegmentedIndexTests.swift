import SoukModel
import SoukSearch
import SoukTesting
import Testing

@testable import SoukGraphBackend

/// An index with a delta must answer what one index of the same packages answers, to the last score.
@Suite struct SegmentedIndexTests {
  private static let filters = [
    "", " -json", " sig:unsigned", " -sig:failed", " license:mit", " category:=net", " version:^2",
    " depends:json", " downloads:>20", " -downloads:>20", " registry:apt",
  ]

  private static func query(_ random: inout SeededGenerator) -> String {
    let words = (0..<Int.random(in: 0...3, using: &random)).map { _ in
      var letters = Array((ChangingMarket.words.randomElement(using: &random) ?? "").unicodeScalars)
      switch Int.random(in: 0..<6, using: &random) {
      case 0: letters.removeLast(Int.random(in: 0..<letters.count, using: &random))
      case 1: letters.swapAt(0, letters.count - 1)
      case 2: letters.remove(at: Int.random(in: 0..<letters.count, using: &random))
      case 3: return "name:" + String(String.UnicodeScalarView(letters))
      default: break
      }
      return String(String.UnicodeScalarView(letters))
    }
    let joined = words.joined(separator: [" ", ""].randomElement(using: &random) ?? " ")
    return (Bool.random(using: &random) ? joined : words.joined(separator: " "))
      + (filters.randomElement(using: &random) ?? "")
  }

  private static func evaluator(_ index: SegmentedIndex, _ market: ChangingMarket) -> QueryEvaluator
  {
    QueryEvaluator(
      index: index, text: { market.documents[$0].map(SearchableText.init) },
      cancellation: Cancellation())
  }

  /// A line for each result.
  private static func lines(_ answer: QueryEvaluator.Answer?, _ index: SegmentedIndex) -> [String] {
    (answer?.window ?? []).map { entry in
      let name = index.id(of: entry.document)?.description ?? "-"
      return "\(index.number(of: entry.document)) \(name) \(entry.score) \(entry.isApproximate)"
    }
  }

  private func compare(
    _ market: ChangingMarket, queries: Int, _ random: inout SeededGenerator
  ) throws {
    let (one, two) = (try market.whole(), try market.segments())
    #expect(two.documentCount == market.documents.count)
    #expect(two.everything.count == market.documents.count)
    let (whole, split) = (Self.evaluator(one, market), Self.evaluator(two, market))
    var texts = [
      "", "json", "j", "\"json parser\"", "-json", "jsno", "jsonparser", "zzzz", "l", "li ", "lib",
    ]
    for _ in 0..<queries { texts.append(Self.query(&random)) }
    for text in texts {
      for sort in SortOrder.allCases {
        let request = SearchRequest(
          text, registry: [nil, .apt].randomElement(using: &random) ?? nil, sort: sort,
          offset: Int.random(in: 0...5, using: &random),
          limit: [7, 50, 100_000].randomElement(using: &random) ?? 7)
        let (expected, found) = (try whole.evaluate(request), try split.evaluate(request))
        #expect(found?.total == expected?.total, "\(text)")
        let (lines, truth) = (Self.lines(found, two), Self.lines(expected, one))
        #expect(lines == truth, "\(text) by \(sort)")
        guard lines == truth else { return }
        guard let entry = found?.window.last, let other = expected?.window.last else { continue }
        #expect(two.summary(of: entry.document) == one.summary(of: other.document))
        #expect(
          try split.explain(request, entry.document) == whole.explain(request, other.document),
          "\(text)")
      }
      guard let matched = try split.match(SearchRequest(text)),
        let expected = try whole.match(SearchRequest(text))
      else { continue }
      #expect(
        FacetCounter().counts(of: matched.matching, in: two, Cancellation())
          == FacetCounter().counts(of: expected.matching, in: one, Cancellation()), "\(text)")
    }
    for package in market.documents.values.prefix(20) {
      #expect(two.place(of: package.id).flatMap(two.id(of:)) == package.id)
    }
  }

  @Test(
    "Base and delta answer as one index of what is left, with the same scores", arguments: 1...12)
  func answersAsOne(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed &* 31)
    var market = try ChangingMarket(of: Int(seed) * 23 % 150, seed: seed)
    for round in 0..<4 {
      market.change(round * 12)
      try compare(market, queries: 12, &random)
    }
  }

  @Test("So do they where sets of documents and most popular names are stored", arguments: [3])
  func answersAsOneWhereMuchIsStored(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var market = try ChangingMarket(of: 3_000, seed: seed, lead: "lib")
    #expect(try !market.whole().base.range(of: .nameTops).isEmpty)
    for count in [40, 400] {
      market.change(count)
      try compare(market, queries: 4, &random)
    }
  }

  @Test("Where everything of the base is gone, the delta answers alone")
  func nothingOfTheBaseIsLeft() throws {
    var random = SeededGenerator(seed: 8)
    var market = try ChangingMarket(of: 40, seed: 8)
    market.replaceEverything()
    try compare(market, queries: 6, &random)
  }

  @Test("Every flipped byte of a delta is noticed, and every truncation")
  func damage() throws {
    var market = try ChangingMarket(of: 5, seed: 2)
    market.change(4)
    let bytes = try market.delta()
    _ = try IndexDelta(bytes: bytes)
    for position in bytes.indices {
      var damaged = bytes
      damaged[position] ^= 0x40
      #expect(throws: SearchIndexError.self) { try IndexDelta(bytes: damaged) }
      #expect(throws: SearchIndexError.self) { try IndexDelta(bytes: Array(bytes[..<position])) }
    }
  }

  @Test("A delta whose checksums were forged gives wrong answers and never a trap")
  func forgery() throws {
    var market = try ChangingMarket(of: 30, seed: 6)
    market.change(20)
    let base = try market.whole().base
    let bytes = try market.delta()
    let start = 32 + 8 * Int(SearchIndex.load(bytes, 24, 8))
    var random = SeededGenerator(seed: 12)
    for _ in 0..<1_500 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        damaged[Int.random(in: 16..<bytes.count, using: &random)] = .random(
          in: 0...255, using: &random)
      }
      func seal(_ offset: Int, _ checksum: UInt32) {
        for byte in 0..<4 {
          damaged[offset + byte] = UInt8(truncatingIfNeeded: checksum >> UInt32(8 * byte))
        }
      }
      seal(start + 12, SearchIndex.checksum(of: Array(damaged[start...])))
      seal(12, IndexDelta.checksum(of: damaged))
      guard let delta = try? IndexDelta(bytes: damaged) else { continue }
      let evaluator = QueryEvaluator(
        index: SegmentedIndex(base, delta), text: { _ in nil }, cancellation: Cancellation())
      for query in ["", "j", "json", "jsno", "-c", "license:mit"] {
        for sort in SortOrder.allCases {
          _ = try evaluator.evaluate(SearchRequest(query, registry: .builtin, sort: sort))
        }
      }
    }
  }
}
