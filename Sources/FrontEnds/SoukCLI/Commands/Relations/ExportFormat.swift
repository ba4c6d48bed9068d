import ArgumentParser
import SoukEngine

/// For which programs the catalogue is written.
enum ExportFormat: String, CaseIterable, ExpressibleByArgument {
  /// Comma-separated values by RFC 4180, with a heading.
  case csv
  /// One JSON document.
  case json
  /// The graph as Turtle.
  case ttl
  /// The graph as N-Triples.
  case nt
  /// The graph as N-Quads, a graph for each registry.
  case nq
  /// The graph as TriG, a graph for each registry.
  case trig

  /// How the graph is written; nil for lists of packages.
  var graph: GraphFormat? {
    switch self {
    case .csv, .json: nil
    case .ttl: .ttl
    case .nt: .nt
    case .nq: .nq
    case .trig: .trig
    }
  }
}
