/// A triple and the graph it stands in.
///
/// [RDF 1.1 N-Quads, clause 2](https://www.w3.org/TR/n-quads/#n-quads-language).
package struct Quad: Hashable, Sendable {
  /// The statement.
  package let triple: Triple
  /// The name of its graph, or nil for the default graph.
  package let graph: Resource?

  /// A statement of a graph.
  package init(_ triple: Triple, graph: Resource? = nil) {
    self.triple = triple
    self.graph = graph
  }
}
