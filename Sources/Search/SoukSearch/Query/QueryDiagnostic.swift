/// A part of a query that means nothing, or not what it looks like; the rest is searched all the same.
package struct QueryDiagnostic: Hashable, Sendable {
  /// Where it stands: Unicode scalars from the start of the text.
  package let range: Range<Int>
  /// What is wrong.
  package let problem: Problem

  /// What is wrong with a part of a query; the front ends have the sentences.
  package enum Problem: Error, Hashable, Sendable {
    /// A quote that nothing closes; its words are searched one by one.
    case unclosedQuote
    /// What stands before the colon is no field; it is searched as text.
    case unknownField(nearest: QueryField?)
    /// A number belongs here, and nothing stands here.
    case missingNumber
    /// A number belongs here.
    case noNumber
    /// A number that does not fit 64 bits.
    case numberTooLarge
    /// A range that no number is in.
    case emptyRange
    /// A version belongs here, and nothing stands here.
    case missingVersion
    /// No version; what is expected at which character of it, the first being 0.
    case noVersion(expected: String, offset: Int)
  }

  /// Makes a diagnostic.
  package init(_ range: Range<Int>, _ problem: Problem) {
    self.range = range
    self.problem = problem
  }

  /// A word for the kind of problem, for programs.
  package var code: String {
    switch problem {
    case .unclosedQuote: "unclosed-quote"
    case .unknownField: "unknown-field"
    case .missingNumber: "missing-number"
    case .noNumber: "no-number"
    case .numberTooLarge: "number-too-large"
    case .emptyRange: "empty-range"
    case .missingVersion: "missing-version"
    case .noVersion: "no-version"
    }
  }
}
