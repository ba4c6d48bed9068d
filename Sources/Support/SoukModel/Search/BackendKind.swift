/// Which engine answers: the old one or the new one.
package enum BackendKind: String, Sendable, Codable, CaseIterable, Comparable {
  /// Full text: SQLite FTS5 over the catalogue.
  case v1
  /// The graph: RDF triples, an FST and postings.
  case v2

  /// The other one.
  package var other: BackendKind { self == .v1 ? .v2 : .v1 }

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
