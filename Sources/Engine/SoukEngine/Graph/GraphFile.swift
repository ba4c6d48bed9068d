/// A file of RDF, and the graph that its triples go to.
package struct GraphFile: Sendable {
  /// The name that errors give the file; its ending says the syntax, Turtle where it says none.
  package let name: String
  /// What the file holds.
  package let bytes: [UInt8]
  /// The absolute IRI that relative ones refer to.
  package let base: String?
  /// The graph's name, or nil for the default graph.
  package let graph: String?

  /// A file.
  package init(name: String, bytes: [UInt8], base: String?, graph: String? = nil) {
    self.name = name
    self.bytes = bytes
    self.base = base
    self.graph = graph
  }
}
