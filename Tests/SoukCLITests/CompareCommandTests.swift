import SoukEngine
import SoukModel
import SoukSearch
import Testing

@testable import SoukCLI

/// `souk compare` on a marketplace in memory.
@Suite struct CompareCommandTests {
  /// A marketplace of four packages; v2 gives them the other way round.
  private static func shop(reversed: Bool = true) -> FakeMarketplace {
    var shop = FakeMarketplace.sample
    shop.hasBoth = true
    if reversed { shop.reversed = [.v2] }
    return shop
  }

  private func document(_ run: CommandRun) throws -> JSONObject {
    try #require(try JSONReader.parse(Array(run.output.utf8)).objectValue)
  }

  @Test func theSameOrderIsCalledTheSame() throws {
    let run = CommandRun("compare", "http", on: Self.shop(reversed: false))
    #expect(run.status == .success)
    #expect(run.output.contains("1 query: 1 the same"))
    #expect(run.output.contains("Jaccard@10 1.00 and RBO 1.00"))
    let rows = try document(
      CommandRun("compare", "http", "--json", on: Self.shop(reversed: false)))["rows"]?.arrayValue
    let row = try #require(rows?.first?.objectValue)
    #expect(row["agreement"]?.stringValue == "same-order")
    #expect(row["moves"]?.arrayValue?.isEmpty == true)
  }

  @Test func anotherOrderIsShownRankBesideRank() throws {
    let shop = Self.shop()
    let names = shop.packages.map { "\($0.package.id)" }
    let run = CommandRun("compare", "", on: shop)
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(lines[0].hasPrefix("RANK  V1"))
    let first = try #require(names.first)
    let last = try #require(names.last)
    let top = lines[1].split(separator: " ").map(String.init)
    #expect(top.prefix(2) == ["1", first])
    #expect(top.suffix(2) == ["▲\(names.count - 1)", last])
    #expect(run.output.contains("0 the same, 1 in another order"))
  }

  @Test func aFileGivesARowAQueryAndSaysWhichLineIsNone() throws {
    let file = "httpx\n{\"query\": \"\"}\n{\"id\": 3}\n{\n"
    let run = CommandRun("compare", "--queries", "q", "--json", on: Self.shop(), file: file)
    let found = try document(run)
    #expect(found["queries"] == .int(2))
    #expect(found["unreadable"]?.arrayValue?.count == 2)
    let differing = try document(
      CommandRun(
        "compare", "--queries", "q", "--json", "--differing", on: Self.shop(), file: file))
    let rows = differing["rows"]?.arrayValue?.compactMap { $0.objectValue?["query"]?.stringValue }
    #expect(rows == [""])
    let text = CommandRun("compare", "--queries", "q", on: Self.shop(), file: file).output
    #expect(text.contains("Line 3: The object has no text"))
    #expect(text.contains("Line 4: The line is not a JSON object"))
  }

  @Test func whatTheOtherBackendFoundInPlaceOfOneIsNotCompared() throws {
    var shop = Self.shop()
    shop.failure = ServiceError(.io, "The disk is gone.")
    let failed = try document(CommandRun("compare", "http", "--json", on: shop))
    #expect(failed["failed"] == .int(1))
    #expect(failed["rbo"] == .null)
    shop.failure = nil
    shop.answering = .v1
    let replaced = try document(CommandRun("compare", "http", "--json", on: shop))
    let row = try #require(replaced["rows"]?.arrayValue?.first?.objectValue)
    #expect(row["agreement"]?.stringValue == "failed")
    #expect(row["v1"]?.objectValue?["error"] == .null)
    #expect(row["v2"]?.objectValue?["error"]?.stringValue == "v2 did not answer; v1 did.")
  }

  @Test func thePageHoldsNoScriptAndNoMarkupOfAQuery() throws {
    let run = CommandRun(
      "compare", "--queries", "q", "--format", "html", "-o", "out.html", on: Self.shop(),
      file: "<script>alert(1)</script>\n\u{1B}]52;c;AAAA\u{7}\n\n")
    let page = try #require(run.written["out.html"].map { String(decoding: $0, as: UTF8.self) })
    #expect(!page.contains("<script") && !page.contains("\u{1B}"))
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(page.contains("Where they differ"))
    #expect(page.hasSuffix("</html>\n"))
  }

  @Test func oneBackendIsNotComparedWithItself() {
    let run = CommandRun("compare", "http")
    #expect(run.status == .conflict)
    #expect(run.errors.contains("one backend alone"))
  }

  @Test(arguments: [
    ["compare"], ["compare", "x", "--queries", "q"], ["compare", "x", "--depth", "0"],
    ["compare", "x", "--json", "--format", "html"], ["compare", "x", "--depth", "1001"],
  ])
  func whatContradictsItselfIsRefused(_ line: [String]) {
    let run = CommandRun(list: line, on: Self.shop())
    #expect(run.status == .usage)
    #expect(run.output.isEmpty)
  }

  @Test func aCaseThatWasKeptSaysWhatHasChangedSince() throws {
    let shop = Self.shop(reversed: false)
    let ids = shop.packages.map(\.package.id)
    let kept = RankingCase(
      query: "", depth: 50,
      sides: [
        .v1: .init(ids: ids, total: ids.count), .v2: .init(ids: ids, total: ids.count),
      ])
    let bytes = Array(JSONWriter.pretty(kept.json).utf8)
    let same = CommandRun("compare", "--case", "c.json", on: shop, bytes: bytes)
    #expect(same.status == .success)
    #expect(same.output == "the empty query\n  v1  as it was\n  v2  as it was\n")
    let other = CommandRun("compare", "--case", "c.json", on: Self.shop(), bytes: bytes)
    #expect(other.status == .conflict)
    #expect(other.output.contains("v1  as it was"))
    #expect(other.output.contains("v2  0 gone, 0 new"))
    let none = CommandRun("compare", "--case", "c.json", on: shop, bytes: Array("{}".utf8))
    #expect(none.status == .malformed)
    #expect(none.errors.contains("c.json"))
    #expect(CommandRun("compare", "x", "--case", "c.json", on: shop).status == .usage)
  }
}
