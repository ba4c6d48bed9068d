import SoukRDF

/// A sequence of solutions in one flat array of ids.
package struct Solutions: Sequence, Sendable {
  /// The variables that have a column, in the order of the columns.
  package let variables: [Variable]
  /// How many solutions there are.
  package private(set) var count = 0
  /// The rows one after the other.
  private var ids: [TermID] = []

  /// No solutions yet.
  init(variables: [Variable]) { self.variables = variables }

  /// Adds a row, which has one id per variable.
  mutating func append(_ row: [TermID]) {
    ids += row
    count += 1
  }

  /// The solutions from the first to the last.
  package func makeIterator() -> Iterator { Iterator(solutions: self) }

  /// Walks over the rows.
  package struct Iterator: IteratorProtocol {
    private let solutions: Solutions
    private var position = 0

    fileprivate init(solutions: Solutions) { self.solutions = solutions }

    /// The next solution, or nil after the last.
    package mutating func next() -> Solution? {
      guard position < solutions.count else { return nil }
      let width = solutions.variables.count
      defer { position += 1 }
      return Solution(
        variables: solutions.variables,
        row: Array(solutions.ids[position * width..<(position + 1) * width]))
    }
  }
}
