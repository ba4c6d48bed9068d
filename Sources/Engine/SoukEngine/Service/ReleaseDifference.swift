package import SoukModel

/// What differs between two releases of one package.
package struct ReleaseDifference: Hashable, Sendable {
  /// The package.
  package var id: PackageID
  /// The release that is compared from.
  package var first: RegistryText
  /// The release that is compared to.
  package var second: RegistryText
  /// What the registry says differently, in a fixed order.
  package var fields: [Field]
  /// The files that differ, by path; nil where the content of one of them is not here.
  package var files: [File]?
  /// Why the files could not be compared; nil where they were.
  package var obstacle: RegistryText?
  /// The engine that answered.
  package var backend: BackendKind
  /// How long it took, in milliseconds.
  package var milliseconds: Double

  /// One thing that the registry says differently.
  package struct Field: Hashable, Sendable {
    /// Its name, as in documents: `size`, `checksum`, `dependencies`.
    package var name: String
    /// What it was; nil for nothing.
    package var before: RegistryText?
    /// What it is; nil for nothing.
    package var after: RegistryText?

    /// Makes a row.
    package init(_ name: String, before: RegistryText?, after: RegistryText?) {
      self.name = name
      self.before = before
      self.after = after
    }
  }

  /// One file that differs.
  package struct File: Hashable, Sendable {
    /// Its path inside the package.
    package var path: RegistryText
    /// Its size before, in bytes; nil where it was not there.
    package var before: Int64?
    /// Its size now, in bytes; nil where it is gone.
    package var after: Int64?

    /// Makes a row.
    package init(path: RegistryText, before: Int64?, after: Int64?) {
      self.path = path
      self.before = before
      self.after = after
    }
  }

  /// Makes a difference.
  package init(
    id: PackageID, first: RegistryText, second: RegistryText, fields: [Field], files: [File]?,
    obstacle: RegistryText? = nil, backend: BackendKind, milliseconds: Double
  ) {
    self.id = id
    self.first = first
    self.second = second
    self.fields = fields
    self.files = files
    self.obstacle = obstacle
    self.backend = backend
    self.milliseconds = milliseconds
  }
}
