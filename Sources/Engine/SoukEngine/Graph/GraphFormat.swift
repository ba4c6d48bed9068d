/// A way to write what a graph gives.
package enum GraphFormat: String, CaseIterable, Sendable {
  /// A table, or Turtle, for people.
  case text
  /// SPARQL results as JSON.
  case json
  /// SPARQL results as XML.
  case xml
  /// SPARQL results as CSV.
  case csv
  /// SPARQL results as TSV.
  case tsv
  /// Turtle.
  case ttl
  /// N-Triples.
  case nt
  /// N-Quads.
  case nq
  /// TriG.
  case trig
}
