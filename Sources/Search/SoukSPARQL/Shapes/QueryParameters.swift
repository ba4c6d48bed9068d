import SoukRDF

/// A query as one of a known shape, with the terms that are its own.
package struct QueryParameters: Sendable {
  /// What is known of the shape.
  let known: KnownQuery
  /// The terms that stand in place of those of the query that was read first.
  let terms: [Term]
}
