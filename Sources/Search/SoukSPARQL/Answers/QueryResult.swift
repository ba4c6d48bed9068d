package import SoukRDF

/// What a query gave.
package enum QueryResult: Equatable, Sendable {
  /// The rows of a `SELECT`.
  case solutions(SolutionTable)
  /// The answer of an `ASK`.
  case boolean(Bool)
  /// The distinct triples of a `CONSTRUCT` or a `DESCRIBE`, in the order in which they were made.
  case graph([Triple])
}
