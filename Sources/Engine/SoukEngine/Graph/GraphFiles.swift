import SoukRDF
import SoukSPARQL

/// Files of RDF as a dataset that can be asked, without a catalogue.
package struct GraphFiles: Sendable {
  private let files: [GraphFile]
  private let clock: EngineClock

  /// A dataset of some files.
  package init(_ files: [GraphFile], clock: EngineClock = .system) {
    self.files = files
    self.clock = clock
  }

  /// Answers a query over the files.
  package func answer(_ question: GraphQuestion) throws(ServiceError) -> GraphAnswer {
    let session = GraphSession(question, clock: clock)
    let query = try session.query()
    var triples: [Triple] = []
    var named: [(name: NamedNode, triples: [Triple])] = []
    for (number, file) in files.enumerated() {
      let quads = try Self.quads(file, blankNodePrefix: "f\(number + 1)")
      if let graph = file.graph {
        named.append((NamedNode(graph), quads.map(\.triple)))
        continue
      }
      triples += quads.filter { $0.graph == nil }.map(\.triple)
      let graphs = Dictionary(grouping: quads.filter { $0.graph != nil }, by: \.graph)
      for (graph, quads) in graphs {
        guard case .namedNode(let name)? = graph else { continue }
        named.append((name, quads.map(\.triple)))
      }
    }
    return try session.answer(query, over: MemoryDataset(triples, named: named))
  }

  /// Says whether a query is well formed, by throwing where it is not.
  package static func check(_ question: GraphQuestion) throws(ServiceError) {
    _ = try GraphSession(question, clock: .system).query()
  }

  /// Reads one file and writes its triples anew: N-Triples, or N-Quads with their graphs.
  package static func rewritten(
    _ file: GraphFile, as format: GraphFormat
  ) throws(ServiceError) -> String {
    let quads = try quads(file, blankNodePrefix: "")
    switch format {
    case .nq:
      return quads.map { quad in
        let graph = quad.graph.map { " \($0.term)" } ?? ""
        let triple = quad.triple
        return "\(triple.subject.term) \(triple.predicate) \(triple.object)\(graph) .\n"
      }.joined()
    default: return quads.map { "\($0.triple)\n" }.joined()
    }
  }

  private static func quads(
    _ file: GraphFile, blankNodePrefix: String
  ) throws(ServiceError) -> [Quad] {
    let syntax = RDFSyntax(fileName: file.name) ?? .turtle
    let reader = RDFReader(
      syntax, file: file.name, base: file.base, blankNodePrefix: blankNodePrefix)
    do {
      return try reader.quads(file.bytes)
    } catch {
      throw GraphWording.malformed(error)
    }
  }
}
