import SoukModel
import SoukSearch
import SoukTesting
import Testing

@testable import SoukGraphBackend

/// Words so frequent that their documents are stored must answer as any others do.
struct FrequentSetsTests {
  private static let packages: [Package] = {
    var generator = SeededGenerator(seed: 4)
    let words = ["common", "word", "rare\(Int.max)", "commode", "zebra", "naïve", "x"]
    return (0..<3_000).map { number in
      let summary = (0..<4).map { _ in words.randomElement(using: &generator) ?? "" }
      return SearchIndexTests.package(
        number % 7 == 0 ? "other.\(number)" : "tool-\(number)", summary.joined(separator: " "),
        category: number % 3 == 0 ? "common" : nil)
    }
  }()

  private static let index = Result { try SearchIndex(bytes: SearchIndexTests.bytes(packages)) }

  private func answer(_ request: SearchRequest) throws -> QueryEvaluator.Answer {
    let evaluator = QueryEvaluator(
      index: SegmentedIndex(try Self.index.get()),
      text: { SearchableText(Self.packages[Int($0 >> 24)]) }, cancellation: Cancellation())
    return try #require(try evaluator.evaluate(request))
  }

  private static func matches(_ package: Package, _ query: SearchQuery) -> Bool {
    let text = SearchableText(package)
    let isCalledSo = JoinedName.bytes(of: package.id.name.raw) == query.joinedName
    return query.clauses.allSatisfy { clause in
      if isCalledSo, clause.isJoinable { return true }
      let fields = clause.field.map { [$0] } ?? SearchField.allCases
      let isFound = fields.contains { field in
        text.tokens(of: field).contains {
          clause.isPrefix ? $0.hasPrefix(clause.tokens[0]) : $0 == clause.tokens[0]
        }
      }
      return isFound != clause.isNegated
    }
  }

  @Test func theirSetsAreStored() throws {
    let index = try Self.index.get()
    #expect(!index.range(of: .frequentRanges).isEmpty)
    #expect(!index.range(of: .nameTops).isEmpty)
  }

  @Test(arguments: [
    "t", "to", "tool", "tool ", "tool 12", "name:t", "name:tool", "common", "com wor", "c", "n",
    "description:common", "tool -common", "tool -other x", "category:common", "comm zebra", "o",
    "rare", "tool1", "-tool", "x", "zebra word common x",
  ])
  func theyFindWhatComparingEveryPackageFinds(_ text: String) throws {
    let request = SearchRequest(text, limit: 100_000)
    let found = try answer(request)
    let expected = Self.packages.indices.filter {
      Self.matches(Self.packages[$0], request.query)
    }
    let exact = found.window.filter { !$0.isApproximate }.map(\.document)
    #expect(found.total == expected.count)
    #expect(exact.sorted() == expected)
  }

  @Test(arguments: ["t", "tool", "com", "word x"])
  func pagesOfManyMatchesFollowEachOther(_ text: String) throws {
    let whole = try answer(SearchRequest(text, limit: 1_000)).window.map(\.document)
    var paged: [Int] = []
    while paged.count < 1_000, paged.count < whole.count {
      let page = try answer(SearchRequest(text, offset: paged.count, limit: 90)).window
      paged += page.map(\.document)
    }
    #expect(Array(paged.prefix(whole.count)) == whole)
  }

  @Test func rowsOfTheIndexAreThoseOfThePackages() throws {
    let index = try Self.index.get()
    let whole = SegmentedIndex(index)
    for document in stride(from: 0, to: Self.packages.count, by: 37) {
      let entry = SearchIndexTests.entry(Self.packages[document])
      #expect(index.summary(of: document) == entry.summaryRow)
      #expect(whole.place(of: entry.package.id) == document)
    }
    #expect(whole.place(of: PackageID(.apt, "tool-1")) == nil)
  }
}
