/// A way to write a query's result.
package enum ResultFormat: String, CaseIterable, Sendable {
  /// A table for people.
  case text
  /// [SPARQL 1.1 Query Results JSON](https://www.w3.org/TR/sparql11-results-json/).
  case json
  /// [SPARQL Query Results XML](https://www.w3.org/TR/rdf-sparql-XMLres/).
  case xml
  /// [SPARQL 1.1 Query Results CSV](https://www.w3.org/TR/sparql11-results-csv-tsv/).
  case csv
  /// [SPARQL 1.1 Query Results TSV](https://www.w3.org/TR/sparql11-results-csv-tsv/).
  case tsv
  /// Turtle, for graphs.
  case turtle = "ttl"
  /// N-Triples, for graphs.
  case nTriples = "nt"
}
