import SoukGraphBackend
import SoukRDF
import SoukSPARQL
import Testing

struct NamedQuestionTests {
  private static let data = """
    @prefix : <https://ggen.io/marketplace/packages/r/> .
    @prefix p: <https://ggen.io/marketplace/properties/> .
    @prefix c: <https://ggen.io/marketplace/classes/> .
    @prefix d: <https://ggen.io/marketplace/dependencies/r/depends/> .
    :a a c:Package ; p:name "a" ; p:registry "r" ; p:license "MIT" ; p:hasVersion :a1, :a2 .
    :a1 a c:PackageVersion ; p:version "1" ; p:hasDependency d:b, d:gone ; p:checksum "11" ; p:keyID "k" .
    :a2 a c:PackageVersion ; p:version "2" ; p:checksum "22" .
    :b a c:Package ; p:name "b" ; p:registry "r" ; p:license "GPL-3.0" ; p:hasVersion :b1 .
    :b1 a c:PackageVersion ; p:version "1" ; p:checksum "22" ; p:publishedAt 1000 .
    d:b a c:Dependency ; p:name "b" ; p:onPackage :b, :other .
    d:gone a c:Dependency ; p:name "gone" ; p:onPackage :gone .
    """

  private func rows(_ question: NamedQuestion, _ argument: String? = nil) throws -> [[String]] {
    let source = MemoryDataset(try RDFReader(.turtle, file: "data").triples(Array(Self.data.utf8)))
    let query = try question.request(argument: argument, now: 2_000_000_000).query
    let options = QueryOptions(now: Literal("2033-05-18T03:33:20Z", datatype: XSD.dateTime))
    guard case .solutions(let table) = try QueryRun(query, over: source, options).result() else {
      return []
    }
    return table.rows.map { row in
      row.map { term in
        guard case .literal(let literal)? = term else { return "-" }
        return literal.lexicalForm
      }
    }
  }

  @Test("each question of the library finds what it is about, and nothing else")
  func answers() throws {
    #expect(try rows(.reverseDependencies, "b") == [["r", "a"]])
    #expect(try rows(.reverseDependencies, "a").isEmpty)
    #expect(try rows(.missingDependencies) == [["r", "a", "gone"]])
    #expect(try rows(.licenseConflicts) == [["r", "a", "MIT", "b", "GPL-3.0"]])
    #expect(try rows(.signedBy, "k") == [["r", "a", "1"]])
    #expect(try rows(.versionSpread) == [["a", "2", "1"]])
    #expect(try rows(.duplicates).map { $0.prefix(2) } == [["22", "2"]])
    #expect(try rows(.unmaintainedButPopular).isEmpty)
  }

  @Test("what a question is given is a value, whatever it looks like")
  func argumentsAreValues() throws {
    #expect(try rows(.reverseDependencies, "b\" . ?x ?y ?z } #").isEmpty)
    #expect(try rows(.signedBy, "?argument").isEmpty)
  }
}
