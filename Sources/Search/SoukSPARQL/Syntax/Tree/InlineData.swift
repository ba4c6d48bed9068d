package import SoukRDF

/// Solutions given in the query: `VALUES`.
package struct InlineData: Equatable, Sendable {
  /// The variables, in the order of the columns.
  package let variables: [Variable]
  /// The rows; nil where `UNDEF` stands.
  package let rows: [[Term?]]
}
