import Foundation
import SoukCLI
import SoukEngine
import SoukModel
import SoukTesting
import Testing

/// The commands about graphs, over files alone and over a marketplace without a graph.
struct GraphCommandTests {
  private static let turtle = Array(
    "@prefix : <http://e/> . :a :p 1, 2 . :b :p 3 ; :q <c> .".utf8)

  @Test("a query over files answers in the format asked for, and opens no marketplace")
  func filesAreAsked() {
    let run = CommandRun(
      "sparql", "SELECT ?o { ?s <http://e/p> ?o } ORDER BY ?o", "--data", "http://e/=a.ttl",
      "--format", "csv", bytes: Self.turtle,
      opening: ServiceError(.io, "The marketplace was opened."))
    #expect(run.status == .success)
    #expect(run.output == "o\r\n1\r\n2\r\n3\r\n")
  }

  @Test("an answer without rows is an answer")
  func nothingIsFound() {
    let run = CommandRun(
      "sparql", "SELECT ?o { ?s <http://e/none> ?o }", "--data", "a.nt", "--format", "json")
    #expect(run.status == .success)
    #expect(run.output.contains("\"bindings\":["))
  }

  @Test("a malformed query ends with 4 and names the place and the remedy")
  func malformedQueries() {
    for arguments in [["--check"], ["--data", "a.nt"], []] {
      let run = CommandRun(list: ["sparql", "SELECT ?x { ?x dc:title ?y }"] + arguments)
      #expect(run.status == .malformed)
      #expect(run.errors.contains("line 1, column 16"))
      #expect(run.errors.contains("PREFIX dc:"))
    }
    #expect(CommandRun("sparql", "--check", "ASK {}").status == .success)
  }

  @Test(
    "every question of the library answers on the catalogue's graph",
    .enabled(if: BuiltIn.v2, "this build has no graph"))
  func libraryIsAsked() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/souk-asked-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let engine = try Engine.open(environment: ["SOUK_HOME": folder, "SOUK_APT_LISTS": "none"])
    defer { engine.close() }
    try engine.openBuiltin()
    #expect(engine.graphLibrary.count > 5)
    for entry in engine.graphLibrary {
      let argument = entry.argument.map { _ in ["lab-good"] } ?? []
      let run = CommandRun(
        list: ["sparql", "--run", entry.name, "--format", "json"] + argument, on: engine)
      #expect(run.status == .success, "\(entry.name): \(run.errors)")
      #expect(run.output.contains("\"bindings\""), "\(entry.name)")
    }
    #expect(CommandRun("sparql", "--run", "no-such-question", on: engine).status == .nothingFound)
    #expect(
      CommandRun("sparql", "--run", "duplicates", "--check", on: engine).status == .usage)
  }

  @Test("a format that cannot hold the result is refused with those that can")
  func unsuitedFormats() {
    let run = CommandRun(
      "sparql", "ASK { ?s ?p ?o }", "--data", "a.ttl", "--base", "http://e/", "--format", "csv",
      bytes: Array("<http://e/a> <http://e/p> 1 .".utf8))
    #expect(run.status == .usage)
    #expect(run.errors.contains("text, json or xml"))
  }

  @Test(
    "a file is read and written anew, one triple a line; a malformed one ends with 4 and its line")
  func filesAreParsed() {
    let run = CommandRun("graph", "parse", "a.ttl", "--base", "http://b/", bytes: Self.turtle)
    #expect(run.status == .success)
    #expect(run.output.split(separator: "\n").count == 4)
    #expect(run.output.contains("<http://e/q> <http://b/c> ."))
    let broken = CommandRun(
      "graph", "parse", "a.ttl", bytes: Array("<urn:a> <urn:b> 1 .\n<urn:a> <urn:b> .".utf8))
    #expect(broken.status == .malformed)
    #expect(broken.errors.contains("a.ttl:2:"))
  }

  @Test("a marketplace without a graph says so for every command that needs one")
  func withoutGraph() {
    for arguments in [["sparql", "ASK {}"], ["export"], ["graph", "check"]] {
      let run = CommandRun(list: arguments)
      #expect(run.status == .conflict, "\(arguments)")
      #expect(run.errors.contains("without the graph"))
    }
  }
}
