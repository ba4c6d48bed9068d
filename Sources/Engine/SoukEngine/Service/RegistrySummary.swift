package import SoukModel

/// One registry as `souk registry list` shows it.
package struct RegistrySummary: Hashable, Sendable, Codable {
  /// The registry's name.
  package var name: RegistryName
  /// Where it is: a path, or a word such as `embedded`.
  package var location: String
  /// How many packages the catalogue holds of it.
  package var packages: Int
  /// When it was last read, seconds since 1970; nil for never.
  package var refreshedAt: Int64?
  /// Why the last refresh failed; nil where it did not.
  package var lastFailure: String?

  /// Makes a summary.
  package init(
    name: RegistryName, location: String, packages: Int, refreshedAt: Int64? = nil,
    lastFailure: String? = nil
  ) {
    self.name = name
    self.location = location
    self.packages = packages
    self.refreshedAt = refreshedAt
    self.lastFailure = lastFailure
  }
}
