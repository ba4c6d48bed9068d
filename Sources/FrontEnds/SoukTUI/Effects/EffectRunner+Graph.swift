import SoukEngine
import SoukModel

extension EffectRunner {
  /// How many arcs of either direction are read around a node.
  private static let arcs = 200
  /// How many rows of an answer are shown.
  private static let answers = 1_000

  /// Asks the catalogue's graph.
  func graph(_ sequence: Int, _ ask: GraphAsk, _ cancellation: Cancellation) {
    do throws(ServiceError) {
      let reply = try reply(to: ask, cancellation)
      if !cancellation.isCancelled { inbox.post(.graphed(sequence: sequence, reply)) }
    } catch {
      guard error.code != .cancelled, !cancellation.isCancelled else { return }
      inbox.post(.graphed(sequence: sequence, .failed(error)))
    }
  }

  private func reply(
    to ask: GraphAsk, _ cancellation: Cancellation
  ) throws(ServiceError) -> GraphReply {
    switch ask {
    case .library: return .library(service.graphLibrary, words: service.graphWords)
    case .package(let id):
      // Without a graph there is no node, and the service says why.
      let node = service.graphNode(of: id) ?? ""
      return try reply(to: .node(node), cancellation)
    case .node(let iri):
      return .neighbours(
        try service.neighbours(of: iri, limit: Self.arcs, cancellation: cancellation))
    case .query(let text): return .table(try table(.text(text), cancellation))
    case .question(let name, let argument):
      return .table(try table(.named(name, argument: argument), cancellation))
    }
  }

  private func table(
    _ query: GraphQuery, _ cancellation: Cancellation
  ) throws(ServiceError) -> GraphTable {
    try service.table(GraphQuestion(query, cancellation: cancellation), limit: Self.answers)
  }
}
