/// Why a diagnosis corpus, or a case of it, cannot be run.
package struct CaseError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, safe to print.
  package let description: String

  /// Makes an error.
  package init(_ description: String) { self.description = description }
}
