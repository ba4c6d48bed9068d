import SoukEngine
import SoukModel
import SoukTesting
import Testing

/// The graph as the screen walks over it and asks it.
@Suite(.enabled(if: BuiltIn.v2, "this build has no graph"))
struct GraphWalkTests {
  private let home: TemporaryHome

  init() throws { home = try TemporaryHome() }

  private func around(_ engine: Engine, _ node: String, limit: Int = 200) throws -> GraphNeighbours
  {
    try engine.neighbours(of: node, limit: limit, cancellation: Cancellation())
  }

  @Test func everythingSaidOfAPackageStandsAroundItAndItsVersionLeadsBack() throws {
    let engine = try home.open(builtin: [home.entry("lamp"), home.entry("desk")])
    defer { engine.close() }
    let id = PackageID(.builtin, "lamp")
    let node = try #require(engine.graphNode(of: id))
    let lamp = try around(engine, node)
    #expect(lamp.node == GraphTerm(text: "packages/builtin/lamp", node: node, package: id))
    #expect(lamp.leaving.contains { $0.property == "a" && $0.term.text == "c:Package" })
    #expect(lamp.leaving.contains { $0.property == "p:name" && $0.term == GraphTerm(text: "lamp") })
    let version = try #require(lamp.leaving.first { $0.property == "p:hasVersion" }?.term)
    #expect(version.package == nil)
    let back = try around(engine, try #require(version.node))
    #expect(back.arriving.contains { $0.property == "p:hasVersion" && $0.term.package == id })
    for arc in lamp.leaving where arc.property != "a" {
      #expect(engine.graphWords.contains(arc.property), "\(arc.property) is no word of the graph")
    }
  }

  @Test func aPlanOfBeforeIsNotUsedOnceTheGraphWasBuiltAnewWithOtherIds() throws {
    try home.open(builtin: [home.entry("desk")]).close()
    // Ids are in the order of arrival now, and in that of the packages once the graph is built anew.
    let engine = try home.open(
      builtin: ["chair", "lamp", "desk"].map { home.entry($0) }, revision: 1)
    defer { engine.close() }
    func names(_ other: String) throws -> [String] {
      try ["desk", "chair", "lamp"].map { name in
        try engine.ask(
          GraphQuestion(
            .text(
              """
              PREFIX p: <https://ggen.io/marketplace/properties/>
              PREFIX k: <https://ggen.io/marketplace/packages/builtin/>
              SELECT ?n { k:\(name) p:name ?n FILTER(?n != "\(other)") }
              """), format: .csv)
        ).text
      }
    }
    let expected = ["desk", "chair", "lamp"].map { "n\r\n\($0)\r\n" }
    #expect(try names("one") == expected)
    #expect(try names("two") == expected)
    _ = try engine.rebuild([.v2], progress: { _, _ in }, cancellation: Cancellation())
    #expect(try names("three") == expected)
  }

  @Test func moreThanTheLimitIsCutAndSaid() throws {
    let engine = try home.open(builtin: (0..<12).map { home.entry("tool-\($0)") })
    defer { engine.close() }
    let node = try #require(engine.graphNode(of: PackageID(.builtin, "tool-3")))
    let type = try #require(
      try around(engine, node).leaving.first { $0.property == "a" }?.term.node)
    let few = try around(engine, type, limit: 5)
    #expect(few.arriving.count == 5 && few.isCut)
    let all = try around(engine, type, limit: 12)
    #expect(all.arriving.count == 12 && !all.isCut)
    #expect(try around(engine, node, limit: 0).isCut)
  }

  @Test(arguments: [
    "", "nowhere", "> } ; DROP", "https://ggen.io/marketplace/packages/builtin/none",
  ])
  func aNodeThatIsNotThereHasNothingAroundIt(_ node: String) throws {
    let engine = try home.open(builtin: [home.entry("lamp")])
    defer { engine.close() }
    let around = try around(engine, node)
    #expect(around.leaving.isEmpty && around.arriving.isEmpty && !around.isCut)
  }

  @Test func aQueryNeedsNoPrefixesAndAMistakeIsPlacedInItsOwnText() throws {
    let engine = try home.open(builtin: [home.entry("lamp"), home.entry("desk")])
    defer { engine.close() }
    let table = try engine.table(
      GraphQuestion(.text("SELECT ?x ?n { ?x a c:Package ; p:name ?n } ORDER BY ?n")), limit: 1)
    #expect(table.columns == ["x", "n"])
    #expect(table.total == 2)
    #expect(table.rows.map { $0[1]?.text } == ["desk"])
    #expect(table.rows[0][0]?.package == PackageID(.builtin, "desk"))
    let yes = try engine.table(GraphQuestion(.text("ASK { ?x p:name \"lamp\" }")), limit: 9)
    #expect(yes.rows == [[GraphTerm(text: "yes")]])
    let triples = try engine.table(
      GraphQuestion(.text("CONSTRUCT { ?x p:name ?n } WHERE { ?x a c:Package ; p:name ?n }")),
      limit: 9)
    #expect(triples.columns.count == 3 && triples.total == 2)
    #expect {
      _ = try engine.table(GraphQuestion(.text("SELECT ?x { ?x p:name }")), limit: 9)
    } throws: { ($0 as? ServiceError)?.message.contains("line 1") == true }
  }
}
