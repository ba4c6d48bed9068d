import CSerd

/// A way to write triples as text.
package enum RDFSyntax: String, CaseIterable, Sendable {
  /// One triple a line, nothing abbreviated: [N-Triples](https://www.w3.org/TR/n-triples/).
  case nTriples
  /// One triple a line with the name of its graph: [N-Quads](https://www.w3.org/TR/n-quads/).
  case nQuads
  /// With prefixes and abbreviations: [Turtle](https://www.w3.org/TR/turtle/).
  case turtle
  /// Turtle with named graphs: [TriG](https://www.w3.org/TR/trig/).
  case triG

  /// Whether the syntax has prefixes and relative IRIs.
  package var isAbbreviating: Bool { self == .turtle || self == .triG }

  /// Whether the syntax can name graphs.
  package var hasGraphs: Bool { self == .nQuads || self == .triG }

  /// The syntax that a file's name says, or nil for a name that says none.
  package init?(fileName: String) {
    switch fileName.split(separator: ".").last.map({ $0.lowercased() }) {
    case "nt": self = .nTriples
    case "nq": self = .nQuads
    case "ttl": self = .turtle
    case "trig": self = .triG
    default: return nil
    }
  }

  /// What serd calls the syntax.
  var serd: SerdSyntax {
    switch self {
    case .nTriples: SERD_NTRIPLES
    case .nQuads: SERD_NQUADS
    case .turtle: SERD_TURTLE
    case .triG: SERD_TRIG
    }
  }
}
