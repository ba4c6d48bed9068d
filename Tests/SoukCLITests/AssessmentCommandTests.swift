import Foundation
import SoukCLI
import SoukEngine
import SoukModel
import Testing

/// `list`, `validate` and `maturity` at the command line.
@Suite struct AssessmentCommandTests {
  private func object(_ text: String) throws -> JSONObject {
    try #require(try JSONReader.parse(Array(text.utf8)).objectValue)
  }

  private func names(_ run: CommandRun) throws -> [String] {
    try #require(try object(run.output)["packages"]?.arrayValue)
      .compactMap { $0.objectValue?["name"]?.stringValue }
  }

  @Test func aListIsByNameUnlessToldOtherwise() throws {
    #expect(try names(CommandRun("list", "--json")) == ["httpx", "jq", "jq"])
    let byDownloads = CommandRun("list", "--sort", "downloads", "--json", "--limit", "2")
    #expect(try names(byDownloads) == ["httpx", "jq"])
    #expect(try object(byDownloads.output)["total"] == .int(3))
    #expect(try names(CommandRun("list", "--registry", "builtin", "--json")) == ["jq"])
  }

  @Test func aListByLevelHasNothingElse() throws {
    #expect(CommandRun("list", "--min-maturity", "enterprise").status == .nothingFound)
    let run = CommandRun("list", "--maturity-level", "experimental", "--json")
    let rows = try #require(try object(run.output)["packages"]?.arrayValue)
    #expect(rows.count == 3)
    #expect(
      rows.allSatisfy { $0.objectValue?["maturity_level"] == .string("experimental") })
  }

  @Test func maturityIsNotJudgedWhereNobodyAsks() throws {
    let rows = try object(CommandRun("list", "--json").output)["packages"]?.arrayValue
    #expect(rows?.allSatisfy { $0.objectValue?["maturity_score"] == .null } == true)
  }

  @Test(arguments: [48, 60, 80, 120])
  func tablesFitTheTerminal(columns: Int) {
    let terminal = TerminalFacts(outputIsTerminal: true, columns: columns)
    for line in [
      ["list", "--detailed"], ["validate"], ["validate", "httpx"], ["maturity", "httpx"],
      ["maturity", "httpx", "--detailed"], ["dashboard"], ["validate", "--improvement-plan"],
    ] {
      let run = CommandRun(list: line, terminal: terminal, environment: ["NO_COLOR": "1"])
      for text in run.output.split(separator: "\n") {
        #expect(text.count <= columns, "\(line): \(text)")
      }
    }
  }

  @Test(arguments: [64, 72])
  func aNarrowTableGivesUpItsLastColumnsBeforeNames(columns: Int) {
    var shop = FakeMarketplace.sample
    shop.packages[0].package.id = PackageID(.builtin, "a-package-of-some-length")
    let run = CommandRun(
      "list", "--detailed", on: shop,
      terminal: TerminalFacts(outputIsTerminal: true, columns: columns))
    #expect(run.output.contains("a-package-of-some-length"), "\(run.output)")
    #expect(run.output.contains("experimental"), "\(run.output)")
  }

  @Test func aLevelThatIsRequiredAndNotMetExitsWithEight() {
    #expect(CommandRun("maturity", "httpx", "--verify", "enterprise").status == .belowLevel)
    #expect(CommandRun("maturity", "httpx", "--verify", "experimental").status == .success)
    #expect(
      CommandRun("validate", "httpx", "--require-level", "production-ready").status == .belowLevel)
    #expect(CommandRun("validate", "httpx", "--require-level", "not-ready").status == .success)
    #expect(CommandRun("validate", "--require-level", "beta").status == .belowLevel)
    #expect(CommandRun("maturity", "httpx", "--verify", "legendary").status == .usage)
  }

  @Test func aValidationOfAllLeavesTheFieldsOfOneNull() throws {
    let all = try object(CommandRun("validate", "--json").output)
    for key in ["package", "score", "production_ready", "details"] { #expect(all[key] == .null) }
    #expect(all["total_packages"] == .int(3) && all["not_ready_count"] == .int(3))
    let one = try object(CommandRun("validate", "--package", "httpx", "--json").output)
    #expect(one["package"] == .string("httpx") && one["production_ready"] == .bool(false))
    #expect(one["details"]?.objectValue?["checks"]?.arrayValue?.count == 9)
  }

  @Test func contentThatIsNotHereIsSaid() throws {
    #expect(CommandRun("validate", "httpx").output.contains("not on this machine"))
    #expect(CommandRun("maturity", "httpx").output.contains("not on this machine"))
    let document = CommandRun("maturity", "httpx", "--json").output
    #expect(document.contains("content not here: this is a fake"))
  }

  @Test func theFlagIsWrittenIntoFoldersOnly() {
    let shop = FakeMarketplace.sample
    #expect(CommandRun("validate", "--update", on: shop).status == .usage)
    #expect(shop.marked.written.isEmpty)
    let run = CommandRun("validate", "--packages-dir", "/work/p", "--update", on: shop)
    #expect(shop.marked.written["/work/p/httpx"] == false)
    #expect(run.output.contains("production_ready = false written"))
  }

  @Test func twoPlacesOrTwoNamesAreRefused() {
    #expect(CommandRun("validate", "a", "--package", "b").status == .usage)
    #expect(
      CommandRun("validate", "--packages-dir", "/x", "--registry", "shop").status == .usage)
    #expect(CommandRun("list", "--registry", "nope").status == .nothingFound)
    #expect(CommandRun("maturity", "nothing").status == .nothingFound)
  }

  @Test func hostileNamesReachNoTerminal() {
    var shop = FakeMarketplace.sample
    shop.packages[0].package.id = PackageID(.builtin, "\u{1B}[31mred<script>")
    for line in [["list"], ["validate"], ["dashboard"], ["dashboard", "--format", "html"]] {
      let run = CommandRun(list: line, on: shop)
      #expect(!run.output.contains("\u{1B}"))
    }
    let page = CommandRun("dashboard", "--format", "html", on: shop).output
    #expect(!page.contains("<script>") && page.contains("&lt;script&gt;"))
  }

  @Test func aManifestThatCannotBeWrittenMakesAnUpdateFail() throws {
    var shop = FakeMarketplace.sample
    shop.unwritable = ServiceError(.io, "“/work/p/jq/package.toml” cannot be written.")
    let run = CommandRun("validate", "--packages-dir", "/work/p", "--update", "--json", on: shop)
    #expect(run.status == .io)
    let updates = try JSONReader.parse(Array(run.output.utf8)).objectValue?["updates"]?.arrayValue
    #expect(updates?.isEmpty == false)
    #expect(run.errors.contains("cannot be written"))
  }
}
