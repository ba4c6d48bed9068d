import Foundation
import SoukRDF
import Testing

/// The W3C's own tests of the syntaxes, where the shared data is present.
struct W3CSuiteTests {
  private struct Case: Decodable {
    let id: String
    let type: String
    let input: String
    let base: String
    let result: String?
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

  @Test(
    "serd with our checks decides the W3C cases",
    .enabled(if: folder != nil, "skipped: no ../shared/data/rdf-tests; set SOUK_SHARED"),
    arguments: [
      ("rdf11-n-triples", RDFSyntax.nTriples), ("rdf11-n-quads", .nQuads),
      ("rdf11-turtle", .turtle),
    ])
  func suite(_ name: String, _ syntax: RDFSyntax) throws {
    let folder = try #require(Self.folder)
    let manifest = try Data(contentsOf: folder.appending(path: "manifests/\(name).json"))
    let cases = try JSONDecoder().decode([Case].self, from: manifest)
    #expect(!cases.isEmpty)
    for test in cases {
      #expect(try passes(test, syntax, folder), "\(name) \(test.id)")
    }
  }

  private func passes(_ test: Case, _ syntax: RDFSyntax, _ folder: URL) throws -> Bool {
    let text = [UInt8](try Data(contentsOf: folder.appending(path: test.input)))
    let reader = RDFReader(syntax, file: test.id, base: test.base)
    do {
      let triples = try reader.triples(text)
      guard test.type != "NegativeSyntax" else { return false }
      guard let result = test.result else { return true }
      let expected = try RDFReader(.nTriples, file: "result").triples(
        [UInt8](try Data(contentsOf: folder.appending(path: result))))
      return Self.areIsomorphic(Set(triples), Set(expected))
    } catch let error as SyntaxError {
      if test.type != "NegativeSyntax" { print("\(test.id): \(error)") }
      return test.type == "NegativeSyntax"
    }
  }

  /// Whether the graphs differ in nothing but labels: by refining what each node's neighbours say.
  private static func areIsomorphic(_ left: Set<Triple>, _ right: Set<Triple>) -> Bool {
    left.count == right.count && refined(left) == refined(right)
  }

  private static func refined(_ graph: Set<Triple>) -> [String] {
    var colours: [BlankNode: String] = [:]
    func name(_ term: Term) -> String {
      if case .blankNode(let node) = term { return "_:" + (colours[node] ?? "") }
      return term.description
    }
    for _ in 0..<8 {
      var lines: [BlankNode: [String]] = [:]
      for triple in graph {
        let subject = triple.subject.term
        if case .blankNode(let node) = subject {
          lines[node, default: []].append("> \(triple.predicate) \(name(triple.object))")
        }
        if case .blankNode(let node) = triple.object {
          lines[node, default: []].append("< \(triple.predicate) \(name(subject))")
        }
      }
      colours = lines.mapValues { lines in
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in lines.sorted().joined(separator: "\n").utf8 {
          hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
        }
        return String(hash, radix: 16)
      }
    }
    return graph.map { "\(name($0.subject.term)) \($0.predicate) \(name($0.object))" }.sorted()
  }
}
