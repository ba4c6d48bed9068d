/// What stands around one node of the graph.
package struct GraphNeighbours: Hashable, Sendable, Codable {
  /// A step from the node or to it.
  package struct Arc: Hashable, Sendable, Codable {
    /// What leads there, as it is shown: `p:hasAuthor`, or `a` for the class of a node.
    package let property: String
    /// What stands at the other end.
    package let term: GraphTerm

    /// An arc.
    package init(property: String, term: GraphTerm) {
      self.property = property
      self.term = term
    }
  }

  /// The node itself.
  package let node: GraphTerm
  /// What is said of the node, in the order of the graph.
  package let leaving: [Arc]
  /// What is said of others with this node as object, in the order of the graph.
  package let arriving: [Arc]
  /// Whether either has more than is given.
  package let isCut: Bool

  /// A neighbourhood.
  package init(node: GraphTerm, leaving: [Arc], arriving: [Arc], isCut: Bool) {
    self.node = node
    self.leaving = leaving
    self.arriving = arriving
    self.isCut = isCut
  }
}
