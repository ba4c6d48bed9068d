import SoukModel
import SoukRDF
import SoukSPARQL
import SoukTesting
import Testing

@testable import SoukEngine

/// Queries over the graph where another engine holds it.
@Suite(.enabled(if: BuiltIn.v2, "this build has no graph"))
struct RemoteGraphTests {
  private static let data = """
    @prefix : <https://ggen.io/marketplace/packages/far/> .
    @prefix p: <https://ggen.io/marketplace/properties/> .
    @prefix c: <https://ggen.io/marketplace/classes/> .
    @prefix d: <https://ggen.io/marketplace/dependencies/far/depends/> .
    :moon a c:Package ; p:name "moon" ; p:registry "far" ; p:hasVersion :moon1 ; p:title "Mond"@de .
    :moon1 a c:PackageVersion ; p:version "1" ; p:hasDependency d:sun ; p:keyID "k" .
    :sun a c:Package ; p:name "sun" ; p:registry "far" ; p:downloads 007 .
    d:sun a c:Dependency ; p:name "sun" ; p:onPackage :sun .
    """
  private let home: TemporaryHome
  private let service: MemoryQueryService

  init() throws {
    home = try TemporaryHome()
    let triples = try RDFReader(.turtle, file: "data").triples(Array(Self.data.utf8))
    service = MemoryQueryService(
      MemoryDataset(triples), now: Literal("2026-11-27T00:00:00Z", datatype: XSD.dateTime))
  }

  private func withEngine(_ body: (Engine) throws -> Void) throws {
    let engine = try home.engine(builtin: [home.entry("lamp")], queryService: service)
    defer { engine.close() }
    try engine.openBuiltin()
    try body(engine)
  }

  @Test func everyWayOfAskingGoesThereAndNothingOfTheLocalGraphIsMixedIn() throws {
    try withEngine { engine in
      let csv = try engine.ask(
        GraphQuestion(
          .text(
            "PREFIX p: <https://ggen.io/marketplace/properties/> SELECT ?n { ?x p:registry ?r ; p:name ?n } ORDER BY ?n"
          ), format: .csv))
      #expect(csv.text == "n\r\nmoon\r\nsun\r\n" && csv.count == 2)
      let named = try engine.ask(
        GraphQuestion(.named("reverse-dependencies", argument: "sun"), format: .csv))
      #expect(named.text == "registry,package\r\nfar,moon\r\n")
      let table = try engine.table(
        GraphQuestion(.text("SELECT ?n { ?x a c:Package ; p:name ?n } ORDER BY ?n")), limit: 1)
      #expect(table.total == 2 && table.rows.map { $0[0]?.text } == ["moon"])
      let node = "https://ggen.io/marketplace/packages/far/sun"
      let around = try engine.neighbours(of: node, limit: 9, cancellation: Cancellation())
      #expect(around.leaving.contains { $0.property == "p:downloads" && $0.term.text == "007" })
      #expect(around.arriving.map(\.property) == ["p:onPackage"])
      let local = try #require(engine.graphNode(of: PackageID(.builtin, "lamp")))
      let none = try engine.neighbours(of: local, limit: 9, cancellation: Cancellation())
      #expect(none.leaving.isEmpty && none.arriving.isEmpty)
      #expect(service.takeTexts().count == 7)
      // Searches and rows stay here.
      #expect(try engine.names("lamp") == ["lamp"])
    }
  }

  @Test func anAnswerIsTheSameTermsAsThoseOfALocalGraph() throws {
    try withEngine { engine in
      let text =
        "SELECT ?p ?o { <https://ggen.io/marketplace/packages/far/moon> ?p ?o } ORDER BY ?p ?o"
      let question = GraphQuestion(.text(text), format: .json)
      let files = GraphFiles([
        GraphFile(name: "d.ttl", bytes: Array(Self.data.utf8), base: nil)
      ])
      let questionText = try files.answer(question).text
      #expect(try engine.ask(question).text == questionText)
      let graph = GraphQuestion(
        .text("DESCRIBE <https://ggen.io/marketplace/packages/far/sun>"), format: .nt)
      #expect(try engine.ask(graph).text.contains("\"007\"^^<\(XSD.integer.iri)>"))
    }
  }

  @Test func aMalformedQueryIsToldHereAndNeverSent() throws {
    try withEngine { engine in
      for text in ["SELECT ?x {", "INSERT DATA {}", "SELECT ?x { ?x p:y }"] {
        #expect(code { _ = try engine.ask(GraphQuestion(.text(text))) } == .malformed)
      }
      #expect(
        code { _ = try engine.ask(GraphQuestion(.named("none", argument: nil))) } == .notFound)
      #expect(service.takeTexts().isEmpty)
    }
  }

  @Test(arguments: ["", "nowhere", "> } ; DROP", "urn:a b", "urn:x> ?p ?o } #"])
  func aNodeThatNoQueryCanHoldHasNothingAroundItAndIsNotSent(_ node: String) throws {
    try withEngine { engine in
      let around = try engine.neighbours(of: node, limit: 9, cancellation: Cancellation())
      #expect(around.leaving.isEmpty && around.arriving.isEmpty && !around.isCut)
      #expect(service.takeTexts().isEmpty)
    }
  }

  @Test func theArgumentOfAQuestionIsAValueWhateverItHolds() throws {
    try withEngine { engine in
      for argument in ["\" } DROP", "\\", "\\u0022 }", "a\nb", "#", "'"] {
        let answer = try engine.ask(
          GraphQuestion(.named("reverse-dependencies", argument: argument)))
        #expect(answer.count == 0, "\(argument)")
      }
    }
  }

  @Test func thePlanIsTheServersAndThatIsSaid() throws {
    try withEngine { engine in
      let answer = try engine.ask(GraphQuestion(.text("ASK {}"), isExplained: true))
      #expect(answer.explanation == "The plan is that of memory:, which does not show it.")
      #expect(try engine.ask(GraphQuestion(.text("ASK {}"))).explanation == nil)
    }
  }

  @Test(
    arguments: [
      (QueryServiceError.Kind.unreachable("x"), ServiceError.Code.network),
      (.brokenOff(bytes: 3, reason: "x"), .network), (.malformed("x"), .network),
      (.denied(401), .network), (.unframed, .network), (.rejected("x"), .malformed),
      (.exposed, .conflict), (.timedOut(seconds: 3), .conflict), (.tooBig(9), .conflict),
      (.cancelled, .cancelled),
    ] as [(QueryServiceError.Kind, ServiceError.Code)])
  func aFailureIsToldWithItsCodeAndTheAddress(
    _ kind: QueryServiceError.Kind, _ code: ServiceError.Code
  ) throws {
    try withEngine { engine in
      service.fail(with: kind)
      let error = #expect(throws: ServiceError.self) {
        try engine.ask(GraphQuestion(.text("ASK {}")))
      }
      #expect(error?.code == code)
      #expect(code == .cancelled || error?.message.contains("memory:") == true)
      #expect(code == .cancelled || error?.remedy.isEmpty == false)
    }
  }

  @Test func whatAServerSaysCannotActOnATerminal() {
    let error = QueryServiceError(.refused(500, "\u{1B}]0;x\u{7}\n  <b>\u{202E}"), "http://a/")
    let told = QueryServiceWording.failed(error)
    #expect(told.message.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x202E })
    #expect(told.message.hasPrefix("http://a/ gave no answer: it refuses with HTTP status 500: "))
  }
}
