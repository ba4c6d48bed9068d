package import SoukRDF

/// Why a query gave no answer.
package enum EvaluationError: Error {
  /// The source failed.
  case source(TripleStoreError)
  /// The asker no longer wants the answer.
  case cancelled
}

extension EvaluationError: CustomStringConvertible {
  /// One sentence for people.
  package var description: String {
    switch self {
    case .source(let error): error.description
    case .cancelled: "graph query: cancelled before it was done"
    }
  }
}
