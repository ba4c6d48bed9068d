import Foundation
import SoukCLI
import SoukEngine
import SoukModel
import Testing

@Suite struct RelationCommandTests {
  private static let shop = RegistryName("shop") ?? .apt

  private var market: FakeMarketplace {
    var market = FakeMarketplace.sample
    var entry = FakeMarketplace.entry(Self.shop, "app", "=cmd, \"quoted\"", version: "1")
    entry.package.releases[0].dependencies = [
      Dependency(name: "httpx", requirement: "^0.27"), Dependency(name: "lost"),
    ]
    market.packages.append(entry)
    return market
  }

  @Test func aTreeIsIndentedAndMarksWhatIsNotToBeHad() {
    let run = CommandRun("deps", "app", "--tree", on: market)
    #expect(run.status == .success)
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(lines[0] == "app 1")
    #expect(lines[1] == "  httpx (^0.27) (!)")
  }

  @Test func whyGivesTheChainAndStatusOneWhereThereIsNone() {
    #expect(CommandRun("deps", "app", "--why", "httpx", on: market).status == .success)
    let none = CommandRun("deps", "shop:jq", "--why", "httpx", on: market)
    #expect(none.status == .nothingFound)
    #expect(none.output == "shop:jq does not need shop:httpx, not even through others.\n")
    #expect(CommandRun("deps", "app", "--reverse", on: market).status == .nothingFound)
  }

  @Test func whoNeedsAPackageIsCountedInFullThoughFewAreShownAndTheBackendIsNamed() throws {
    var market = self.market
    var entry = FakeMarketplace.entry(Self.shop, "bot", "another", version: "1")
    entry.package.releases[0].dependencies = [Dependency(name: "httpx")]
    market.packages.append(entry)
    let run = CommandRun(
      "deps", "shop:httpx", "--reverse", "--limit", "1", "--backend", "v1", "--json", on: market)
    #expect(run.status == .success)
    let document = try #require(try JSONReader.parse(Array(run.output.utf8)).objectValue)
    #expect(document["total"] == .int(2))
    #expect(document["packages"]?.arrayValue?.count == 1)
    #expect(document["backend"] == .string("v1"))
    #expect(document["took_ms"]?.numberValue != nil)
    let text = CommandRun("deps", "shop:httpx", "--reverse", "--limit", "1", on: market)
    #expect(text.output.contains("shop:app\n\nthe first 1 of 2 packages · v2"))
  }

  @Test func aDifferenceShowsFieldsAndFiles() throws {
    let run = CommandRun("diff", "app", "1", "2", on: market)
    #expect(run.status == .success)
    #expect(run.output.contains("size\n  - 10\n  + 12\n"))
    #expect(run.output.contains("~ README.md  10 B → 12 B"))
  }

  @Test func anExportIsOneDocumentWithEveryPackage() throws {
    let run = CommandRun("export", "--format", "json", on: market)
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(document["total"] as? Int == 4)
    #expect((document["packages"] as? [Any])?.count == 4)
    #expect(document["backend"] as? String == "v1")
  }

  @Test func aTableForSpreadsheetsNeverHoldsAFormulaAndQuotesWhatDividesIt() throws {
    let run = CommandRun("export", "--format", "csv", "--registry", "shop", on: market)
    let lines = run.output.components(separatedBy: "\r\n")
    #expect(lines[0].hasPrefix("registry,name,version,"))
    #expect(lines[1].hasPrefix("shop,app,1,tools,\"'=cmd, \"\"quoted\"\"\","))
    #expect(lines.count == 5 && lines.last?.isEmpty == true)
  }

  @Test func aReaderThatLeavesEndsAnExportWithSuccess() {
    let run = CommandRun("export", "--format", "csv", on: market, capacity: 10)
    #expect(run.status == .success)
    #expect(run.errors.isEmpty)
  }
}
