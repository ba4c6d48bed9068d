/// What a SPARQL query gave.
package struct GraphAnswer: Equatable, Sendable {
  /// The result, written in the format asked for, its last line ended.
  package let text: String
  /// Rows of a table, or triples of a graph; 1 for yes and 0 for no.
  package let count: Int
  /// The plan with its figures, where it was asked for.
  package let explanation: String?
  /// How long it took, from text to text.
  package let milliseconds: Double

  /// An answer.
  package init(text: String, count: Int, explanation: String?, milliseconds: Double) {
    self.text = text
    self.count = count
    self.explanation = explanation
    self.milliseconds = milliseconds
  }
}
