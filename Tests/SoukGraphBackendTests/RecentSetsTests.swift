import SoukModel
import SoukSearch
import SoukTesting
import Testing

@testable import SoukGraphBackend

/// What is kept for the next key must never be seen in its answer.
struct RecentSetsTests {
  private static let words = ["json", "tool", "http", "Server", "ärger", "x", "parsing", "utf8"]

  private static func packages(_ random: inout SeededGenerator) -> [Package] {
    (0..<400).map { number in
      let summary = (0..<3).map { _ in words.randomElement(using: &random) ?? "" }
      let name = (0..<2).map { _ in words.randomElement(using: &random) ?? "" }
      return SearchIndexTests.package(
        name.joined(separator: "-") + "\(number)", summary.joined(separator: " "),
        category: words.randomElement(using: &random))
    }
  }

  private static func texts(_ random: inout SeededGenerator) -> [String] {
    let filters = ["", "category:x ", "-category:json ", "version:^1 ", "downloads:<1 ", "-tool "]
    let typed = (0..<3).map { _ in words.randomElement(using: &random) ?? "" }
    let whole =
      (filters.randomElement(using: &random) ?? "") + typed.joined(separator: " ")
    return whole.indices.dropFirst().map { String(whole[..<$0]) } + [whole]
  }

  @Test func aKeyAfterOthersAnswersAsItWouldAlone() throws {
    var random = SeededGenerator(seed: 31)
    let packages = Self.packages(&random)
    let base = try SearchIndex(bytes: SearchIndexTests.bytes(packages))
    let used = SegmentedIndex(base)
    for text in (0..<12).flatMap({ _ in Self.texts(&random) }) {
      for sort in SortOrder.allCases {
        let request = SearchRequest(text, sort: sort, limit: 30)
        let answers = try [used, SegmentedIndex(base)].map { index in
          let evaluator = QueryEvaluator(
            index: index, text: { SearchableText(packages[Int($0 >> 24)]) },
            cancellation: Cancellation())
          let answer = try #require(try evaluator.evaluate(request))
          return [answer.total] + answer.window.flatMap { [$0.document, Int($0.score)] }
        }
        #expect(answers[0] == answers[1], "\(text) by \(sort)")
      }
    }
  }

  @Test func theSetOfASearchThatWasCancelledIsNotKept() throws {
    var random = SeededGenerator(seed: 32)
    let index = SegmentedIndex(
      try SearchIndex(bytes: SearchIndexTests.bytes(Self.packages(&random))))
    let terms = SegmentTerms(base: 0..<UInt64(index.base.termCount))
    let cancelled = Cancellation()
    cancelled.cancel()
    #expect(index.recentDocuments(ofTerms: terms, cancellation: cancelled).count == 0)
    #expect(index.recentDocuments(ofTerms: terms, cancellation: nil).count == 400)
    #expect(index.recentDocuments(ofTerms: terms, cancellation: cancelled).count == 400)
  }

  @Test func theOldestGoWhereTheyAreMany() {
    let sets = RecentSets()
    let keys = (0..<40).map { RecentSets.Key.filter("\($0)") }
    for (number, key) in keys.enumerated() {
      sets.keep(DocumentSet(words: [UInt64(number)]), of: key)
      #expect(sets.documents(of: keys[0]) != nil)
    }
    #expect(keys.filter { sets.documents(of: $0) != nil }.count == 16)
    #expect(sets.documents(of: keys[39])?.words == [39])
  }
}
