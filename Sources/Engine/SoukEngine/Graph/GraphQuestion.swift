package import SoukModel

/// A SPARQL query and how it is to be answered.
package struct GraphQuestion: Sendable {
  /// What is asked.
  package var query: GraphQuery
  /// The absolute IRI that relative ones refer to, if there is one.
  package var base: String?
  /// How the answer is to be written; nil for the form that suits people.
  package var format: GraphFormat?
  /// After how many seconds the query is ended.
  package var timeout: Double
  /// Whether the plan is wanted too.
  package var isExplained: Bool
  /// Set when the asker no longer wants the answer.
  package var cancellation: Cancellation

  /// After how many seconds a query is ended where nothing else is said.
  package static let usualTimeout = 30.0

  /// A question.
  package init(
    _ query: GraphQuery, base: String? = nil, format: GraphFormat? = nil,
    timeout: Double = usualTimeout, isExplained: Bool = false,
    cancellation: Cancellation = Cancellation()
  ) {
    self.query = query
    self.base = base
    self.format = format
    self.timeout = timeout
    self.isExplained = isExplained
    self.cancellation = cancellation
  }
}
