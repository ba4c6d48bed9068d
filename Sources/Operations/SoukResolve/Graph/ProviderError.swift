package import SoukModel

/// Why the versions of a package cannot be learnt.
package struct ProviderError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The package that was asked for.
  package let id: PackageID
  /// The cause in words, safe to print.
  package let reason: String

  /// Makes an error.
  package init(_ id: PackageID, reason: String) {
    self.id = id
    self.reason = reason
  }

  /// The package and the cause.
  package var description: String { "\(id): \(reason)" }
}
