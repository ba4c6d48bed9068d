package import SoukModel

/// What a migration would do, found out without changing anything.
package struct MigrationPlan: Hashable, Sendable {
  /// The packages of the catalogue.
  package var packages: Int
  /// The catalogue's generation.
  package var generation: Int64
  /// The indexes that this build keeps, and how they stand.
  package var indexes: [Index]
  /// The length of the databases in bytes, which is about that of the backup.
  package var bytes: Int64
  /// The bytes that are free where the home is; nil where that is not known.
  package var freeBytes: Int64?
  /// Whether `catalogue.indexes` will be set to `all`.
  package var changesSetting: Bool

  /// One index.
  package struct Index: Hashable, Sendable {
    /// Its name in the catalogue.
    package var name: String
    /// Whose it is; nil for one that both backends use.
    package var backend: BackendKind?
    /// How it stands.
    package var standing: Standing
  }

  /// How an index stands before a migration.
  package enum Standing: Hashable, Sendable {
    /// It reflects the catalogue.
    case current
    /// It is missing, or reflects another state: all of it is built.
    case missing
    /// An interrupted migration left so many packages done.
    case begun(packages: Int)
  }

  /// Whether there is anything to build.
  package var isNeeded: Bool { indexes.contains { $0.standing != .current } }
}
