/// Why no set of versions was found.
package enum ResolutionError: Error, Sendable {
  /// There is none: the derivation that shows it.
  case conflict(ConflictExplanation)
  /// A package's versions cannot be learnt.
  case provider(ProviderError)
  /// The bound on conflicts was reached before there was an answer.
  case gaveUp(conflicts: Int)
  /// The caller cancelled.
  case cancelled
}
