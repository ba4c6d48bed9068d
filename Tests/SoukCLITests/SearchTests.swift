import Foundation
import SoukCLI
import SoukEngine
import SoukModel
import SoukSearch
import Testing

@Suite struct SearchTests {
  @Test func aFoundPackageIsATableRowAndSuccess() {
    let run = CommandRun("search", "httpx")
    #expect(run.status == .success)
    #expect(
      run.output == """
        NAME   VERSION  CATEGORY  REGISTRY  SIGNATURE  CHECKSUM  DESCRIPTION
        httpx  0.27.0   tools     shop      verified   verified  HTTP for people

        1 package · v1 · 0.00 ms

        """)
  }

  @Test func aDeprecatedBackendIsWarnedOfWhereItIsAskedByNameToo() {
    var late = FakeMarketplace.sample
    late.warning = "v1 is deprecated."
    for line in [["search", "httpx"], ["search", "httpx", "--backend", "v1"]] {
      let run = CommandRun(list: line, on: late)
      #expect(run.errors == "v1 is deprecated.\n")
      #expect(run.status == .success)
    }
    #expect(
      CommandRun("show", "httpx", "--backend", "v1", on: late).errors == "v1 is deprecated.\n")
    #expect(CommandRun("search", "httpx", "--backend", "v2", on: late).errors.isEmpty)
  }

  @Test func nothingFoundIsStatusOneAndASentence() {
    let run = CommandRun("search", "zzz")
    #expect(run.status == .nothingFound)
    #expect(run.output == "Nothing matches “zzz”. Fewer or shorter words find more.\n")
  }

  @Test func jsonIsOneDocumentWithTheContractKeys() throws {
    let run = CommandRun("search", "jq", "--json", "--registry", "shop", "--backend", "v2")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(object["total"] as? Int == 1)
    #expect(object["backend"] as? String == "v2")
    #expect(object["query"] as? String == "jq")
    #expect(object["took_ms"] != nil)
    let package = try #require((object["packages"] as? [[String: Any]])?.first)
    #expect(package["name"] as? String == "jq")
    #expect(package["registry"] as? String == "shop")
    #expect(package["version"] as? String == "1.7")
    #expect(package["description"] as? String == "another jq")
    #expect(package["author"] is NSNull)
    #expect(package["downloads"] as? Int == 12)
    #expect(package["downloads_known"] as? Bool == true)
    #expect(package["stars"] as? Int == 0)
    #expect(package["stars_known"] as? Bool == false)
    #expect(package["signature"] as? String == "bad-signature")
    #expect(package["checksum"] as? String == "mismatch")
    #expect(package["approximate"] as? Bool == false)
  }

  @Test func jsonOfNothingIsStillOneDocument() throws {
    let run = CommandRun("search", "zzz", "--format", "json")
    #expect(run.status == .nothingFound)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect((object["packages"] as? [Any])?.isEmpty == true)
    #expect(object["total"] as? Int == 0)
  }

  @Test func hostileTextIsEscapedInTheTableAndKeptInJSON() throws {
    var hostile = FakeMarketplace.sample
    hostile.packages = [
      FakeMarketplace.entry(
        .builtin, "evil\u{1B}]0;x\u{07}", "line\none\u{202E}\u{9B}2J", version: "1\u{1B}[2J")
    ]
    let text = CommandRun("search", "evil", on: hostile)
    #expect(text.status == .success)
    for scalar in text.output.unicodeScalars where scalar != "\n" {
      #expect(!TextEscaper.isHazardous(scalar))
    }
    #expect(text.output.contains("evil␛]0;x␇"))
    let json = CommandRun("search", "evil", "--json", on: hostile)
    for scalar in json.output.unicodeScalars where scalar != "\n" {
      #expect(!TextEscaper.isHazardous(scalar))
    }
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    let package = try #require((object["packages"] as? [[String: Any]])?.first)
    #expect(package["name"] as? String == "evil\u{1B}]0;x\u{07}")
    #expect(package["description"] as? String == "line\none\u{202E}\u{9B}2J")
  }

  @Test func theTableFitsTheTerminal() {
    for columns in [40, 60, 80, 120] {
      let run = CommandRun(
        "search", terminal: TerminalFacts(outputIsTerminal: true, columns: columns),
        environment: ["NO_COLOR": "1"])
      for line in run.output.split(separator: "\n").dropLast() {
        #expect(line.count <= max(columns, 70), "\(columns): \(line)")
      }
    }
  }

  @Test func colourIsOnATerminalOnly() {
    let terminal = TerminalFacts(outputIsTerminal: true, columns: 100)
    #expect(CommandRun("search", terminal: terminal).output.contains("\u{1B}[1m"))
    #expect(!CommandRun("search").output.contains("\u{1B}"))
    let quiet = CommandRun("search", terminal: terminal, environment: ["NO_COLOR": "1"])
    #expect(!quiet.output.contains("\u{1B}"))
    let dumb = CommandRun("search", terminal: terminal, environment: ["TERM": "dumb"])
    #expect(!dumb.output.contains("\u{1B}"))
  }

  @Test func aClosedPipeIsSuccess() {
    #expect(CommandRun("search", capacity: 10).status == .success)
    #expect(CommandRun("search", "--json", capacity: 0).status == .success)
    #expect(CommandRun("--help", capacity: 0).status == .success)
  }

  @Test func aFallBackIsSaidOnTheErrorOutput() {
    var service = FakeMarketplace.sample
    service.fellBackFrom = BackendError(.indexStale, backend: .v2)
    let run = CommandRun("search", "httpx", on: service)
    #expect(run.status == .success)
    #expect(
      run.errors
        == "souk: v2 did not answer: its index is older than the catalogue. v1 answered instead.\n"
    )
  }

  @Test func anUnknownRegistryIsNotFound() {
    let run = CommandRun("search", "jq", "--registry", "nope")
    #expect(run.status == .nothingFound)
    #expect(
      run.errors == "souk: There is no registry named “nope”. There is: builtin, shop.\n")
  }

  @Test func aBatchGivesOneLineForEachLineWhateverItIs() throws {
    let file = """
      httpx
      {"query": "jq", "id": "a"}
      {"query": "zzz", "id": 7}
      {broken

      """
    let run = CommandRun("search", "--queries", "f", "--format", "jsonl", file: file)
    #expect(run.status == .success)
    let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(lines.count == 4)
    let objects = try lines.map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
    for object in objects {
      for key in ["id", "query", "total", "packages", "took_ms", "error"] {
        #expect(object[key] != nil)
      }
    }
    #expect(objects.map { $0["total"] as? Int } == [1, 2, 0, 0])
    #expect(objects[1]["id"] as? String == "a")
    #expect(objects[2]["id"] as? Int == 7)
    #expect(objects[2]["error"] is NSNull)
    #expect(objects[3]["error"] is String)
  }
}
