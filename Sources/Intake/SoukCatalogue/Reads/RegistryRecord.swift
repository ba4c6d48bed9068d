package import SoukModel

/// What the catalogue remembers of one registry.
package struct RegistryRecord: Hashable, Sendable {
  /// The registry's name.
  package var name: RegistryName
  /// Its place in the order in which registries are asked; builtin is zero.
  package var position: Int
  /// What sort of registry it is: `builtin`, `apt`, `marketplace`.
  package var kind: String
  /// Where it is, in the notation of its kind.
  package var location: String
  /// What the source looked like when it was last read; equal means nothing to do.
  package var fingerprint: String?
  /// When it was last read to its end, seconds since 1970; nil for never.
  package var refreshedAt: Int64?
  /// Why the last refresh failed; nil where it did not.
  package var lastFailure: String?
  /// How many packages the catalogue holds of it.
  package var packageCount: Int

  /// Makes a record.
  package init(
    name: RegistryName, position: Int = 0, kind: String, location: String,
    fingerprint: String? = nil, refreshedAt: Int64? = nil, lastFailure: String? = nil,
    packageCount: Int = 0
  ) {
    self.name = name
    self.position = position
    self.kind = kind
    self.location = location
    self.fingerprint = fingerprint
    self.refreshedAt = refreshedAt
    self.lastFailure = lastFailure
    self.packageCount = packageCount
  }
}
