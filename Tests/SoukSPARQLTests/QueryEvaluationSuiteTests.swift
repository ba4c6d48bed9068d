import Foundation
import SoukRDF
import SoukSPARQL
import Testing

/// The W3C's own tests of what queries answer, where the shared data is present.
///
/// Each runs planned and as the language defines it. Rows are compared with all blank nodes taken for
/// one; the exact comparison is the shared runner's.
struct QueryEvaluationSuiteTests {
  private struct Suite: Decodable {
    let suite: String
    let manifest: String
  }

  private struct Index: Decodable {
    let suites: [Suite]
  }

  private struct GraphFile: Decodable {
    let iri: String
    let file: String
  }

  private struct Case: Decodable {
    let id: String
    let type: String
    let query: String?
    let base: String
    let data: [String]?
    let graphData: [GraphFile]?
    let fromDocuments: [GraphFile]?
    let result: String?
    let ordered: Bool?
    let laxCardinality: Bool?
  }

  private static let folder: URL? = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let shared =
      ProcessInfo.processInfo.environment["SOUK_SHARED"].map { URL(filePath: $0) }
      ?? root.deletingLastPathComponent().appending(path: "shared")
    let folder = shared.appending(path: "data/rdf-tests")
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()

  /// Cases whose expected result this evaluator does not give, each with the reason.
  private static let known: [String: String] = [:]

  @Test(
    "queries of the W3C answer what they are to answer, planned and by definition",
    .enabled(if: folder != nil, "skipped: no ../shared/data/rdf-tests; set SOUK_SHARED"))
  func suites() throws {
    let folder = try #require(Self.folder)
    let index = try JSONDecoder().decode(
      Index.self, from: Data(contentsOf: folder.appending(path: "index.json")))
    var passed = 0
    for suite in index.suites where suite.suite.hasPrefix("sparql") {
      let cases = try JSONDecoder().decode(
        [Case].self, from: Data(contentsOf: folder.appending(path: suite.manifest)))
      for test in cases where test.type == "QueryEval" {
        guard test.result?.hasSuffix(".srj") == true else { continue }
        for isOptimising in [true, false] {
          let fits = try self.fits(test, folder, isOptimising: isOptimising)
          if let reason = Self.known[test.id] {
            #expect(!fits, "\(test.id) passes now; remove: \(reason)")
          } else {
            #expect(fits, "\(suite.suite) \(test.id), planned: \(isOptimising)")
            passed += fits ? 1 : 0
          }
        }
      }
    }
    #expect(passed > 500)
  }

  private func fits(_ test: Case, _ folder: URL, isOptimising: Bool) throws -> Bool {
    let text = try String(
      decoding: Data(contentsOf: folder.appending(path: try #require(test.query))), as: UTF8.self)
    let query = try QueryParser.parse(text, base: test.base)
    var count = 0
    func triples(_ file: String, _ base: String) throws -> [Triple] {
      count += 1
      let syntax = RDFSyntax(fileName: file) ?? .turtle
      return try RDFReader(syntax, file: file, base: base, blankNodePrefix: "f\(count)").triples(
        [UInt8](Data(contentsOf: folder.appending(path: file))))
    }
    var plain: [Triple] = []
    for file in test.data ?? [] {
      plain += try triples(
        file,
        "https://w3c.github.io/rdf-tests/" + file.replacingOccurrences(of: ".rdf.nt", with: ".rdf"))
    }
    var named: [(name: NamedNode, triples: [Triple])] = []
    let given = test.graphData ?? []
    let more = (test.fromDocuments ?? []).filter { other in
      !given.contains { $0.iri == other.iri }
    }
    for file in given + more {
      named.append((NamedNode(file.iri), try triples(file.file, file.iri)))
    }
    let options = QueryOptions(
      now: Literal("2026-11-26T12:00:00Z", datatype: XSD.dateTime), isOptimising: isOptimising)
    let result = try QueryRun(query, over: MemoryDataset(plain, named: named), options).result()
    let expected = try JSONSerialization.jsonObject(
      with: Data(contentsOf: folder.appending(path: try #require(test.result))))
    return Self.equal(result, expected as? [String: Any] ?? [:], test)
  }

  private static func equal(_ result: QueryResult, _ expected: [String: Any], _ test: Case) -> Bool
  {
    switch result {
    case .boolean(let value): return expected["boolean"] as? Bool == value
    case .graph: return false
    case .solutions(let table):
      let bindings = (expected["results"] as? [String: Any])?["bindings"] as? [[String: Any]] ?? []
      let wanted = bindings.map { row in
        row.map { "\($0.key)=\(self.term($0.value as? [String: Any] ?? [:]))" }.sorted().joined(
          separator: " ")
      }
      let found = table.rows.map { row in
        zip(table.variables, row).compactMap { variable, term in
          term.map { "\(variable.name)=\(Self.term($0))" }
        }.sorted().joined(separator: " ")
      }
      if test.laxCardinality == true { return Set(wanted) == Set(found) }
      return test.ordered == true ? wanted == found : wanted.sorted() == found.sorted()
    }
  }

  private static func term(_ json: [String: Any]) -> String {
    let value = json["value"] as? String ?? ""
    switch json["type"] as? String {
    case "uri": return "<\(value)>"
    case "bnode": return "_:"
    default:
      if let language = json["xml:lang"] as? String {
        return "\"\(value)\"@\(language.lowercased())"
      }
      return literal(value, json["datatype"] as? String ?? XSD.string.iri)
    }
  }

  private static func term(_ term: Term) -> String {
    switch term {
    case .namedNode(let node): return "<\(node.iri)>"
    case .blankNode: return "_:"
    case .literal(let literal):
      if let language = literal.language {
        return "\"\(literal.lexicalForm)\"@\(language.lowercased())"
      }
      return self.literal(literal.lexicalForm, literal.datatype.iri)
    }
  }

  /// Numbers by value within their datatype, as the shared runner has them.
  private static func literal(_ text: String, _ datatype: String) -> String {
    let numeric = ["decimal", "double", "float"].map { XSD.namespace + $0 }
    if numeric.contains(datatype),
      let value = Double(text.replacingOccurrences(of: "INF", with: "inf"))
    {
      let digits = datatype.hasSuffix("float") ? 6 : 12
      return String(format: "%.\(digits)g", value) + "^^\(datatype)"
    }
    if let value = Int(text), datatype == XSD.integer.iri { return "\(value)^^\(datatype)" }
    return "\"\(text)\"^^\(datatype)"
  }
}
