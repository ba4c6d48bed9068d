import Foundation
import SoukCLI
import Testing

/// What `souk search` says of a query besides its rows.
@Suite struct SearchInsightTests {
  @Test func whatCannotBeReadIsNamedOnStandardErrorAndTheRestIsSearched() {
    let run = CommandRun("search", "httpx downloads:abc")
    #expect(run.status == .success)
    #expect(run.output.contains("HTTP for people"))
    #expect(run.errors.contains("“downloads:abc”: not a number"))
    #expect(CommandRun("search", "httpx").errors.isEmpty)
  }

  @Test func theJSONHasTheDiagnosticsAndStandardErrorHasNothing() throws {
    let run = CommandRun("search", "httpx downloads:abc", "--json")
    #expect(run.errors.isEmpty)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let found = try #require((object["diagnostics"] as? [[String: Any]])?.first)
    #expect(found["code"] as? String == "no-number")
    #expect(found["start"] as? Int == 6)
    #expect(found["end"] as? Int == 19)
  }

  @Test func facetsStandBehindTheTable() {
    let run = CommandRun("search", "jq", "--facets")
    #expect(run.output.contains("registry: builtin 1, shop 1\n"))
    #expect(run.output.contains("licence: none\n"))
    #expect(!CommandRun("search", "jq").output.contains("registry:"))
  }

  @Test func anExplanationGivesThePartsAndTheirSum() {
    let run = CommandRun("search", "httpx", "--explain", "httpx")
    #expect(run.status == .success)
    #expect(run.output.hasPrefix("shop:httpx\nplace 1 of 1 · v1\n"))
    for text in ["0.75  a word of the name (x)", "0.25  how many want it", "1.00  the score"] {
      #expect(run.output.contains(text), "\(text)")
    }
    #expect(run.output.contains("httpx* in name: [httpx]"))
  }

  @Test func whatIsNotThereHasItsReasonAndStatusOne() {
    let absent = CommandRun("search", "people", "--explain", "shop:jq")
    #expect(absent.status == .nothingFound)
    #expect(absent.output == "shop:jq\nnot in the list · v1\n  · no field has people*\n")
    let unknown = CommandRun("search", "jq", "--explain", "zzz")
    #expect(unknown.status == .nothingFound)
    #expect(unknown.output.contains("no registry has a package of this name; near are"))
  }

  @Test(arguments: [
    ["search", "--queries", "f", "--facets"], ["search", "--queries", "f", "--explain", "x"],
    ["search", "x", "--facets", "--explain", "x"], ["search", "x", "--explain", ""],
  ])
  func whatDoesNotGoTogetherIsRefused(_ line: [String]) {
    #expect(CommandRun(list: line).status == .usage)
  }
}
