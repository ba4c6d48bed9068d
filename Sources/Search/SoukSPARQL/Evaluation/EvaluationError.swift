package import SoukRDF

/// Why a query gave no answer.
package enum EvaluationError: Error {
  /// The source failed.
  case source(TripleStoreError)
  /// The asker no longer wants the answer.
  case cancelled
  /// The time allowed is over.
  case timedOut(seconds: Double)
  /// There are more rows or triples than allowed.
  case tooManyRows(Int)
  /// More cells of solutions would have to be kept at once than allowed.
  case tooLarge(cells: Int)
  /// The query uses a part of the language that is not offered.
  case unsupported(Feature)

  /// A part of the language that is not offered.
  package enum Feature: Sendable {
    /// `SERVICE`.
    case federation
  }
}

extension EvaluationError: CustomStringConvertible {
  /// One sentence for people.
  package var description: String {
    switch self {
    case .source(let error): error.description
    case .cancelled: "graph query: cancelled before it was done"
    case .timedOut(let seconds):
      "graph query: not done after \(seconds) s; narrow it, add LIMIT, or allow more with --timeout"
    case .tooManyRows(let limit):
      "graph query: more than \(limit) rows; narrow it or add LIMIT"
    case .tooLarge(let cells):
      "graph query: more than \(cells) values would have to be kept at once; narrow it, for example "
        + "by joining its parts through a variable"
    case .unsupported(.federation):
      "graph query: SERVICE is not offered; ask the other engine itself"
    }
  }
}
