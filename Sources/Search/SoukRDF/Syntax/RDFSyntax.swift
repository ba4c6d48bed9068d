/// A way to write triples as text.
package enum RDFSyntax: String, CaseIterable, Sendable {
  /// One triple a line, nothing abbreviated: [N-Triples](https://www.w3.org/TR/n-triples/).
  case nTriples
  /// With prefixes and abbreviations: [Turtle](https://www.w3.org/TR/turtle/).
  case turtle
}
