/// A backup that was restored.
package struct RestoreReport: Hashable, Sendable {
  /// The backup's file.
  package var path: String
  /// When the backup was made, seconds since 1970.
  package var madeAt: Int64
  /// The packages of the catalogue, now.
  package var packages: Int
  /// The generation of the catalogue, now.
  package var generation: Int64
  /// The packages before; nil where there was no catalogue, or a damaged one.
  package var packagesBefore: Int?
  /// Where a damaged catalogue was moved to; nil where there was none.
  package var movedTo: String?
  /// What became of each file of the backup, in its order.
  package var files: [File]
  /// How long it took.
  package var milliseconds: Double

  /// One file of the backup.
  package struct File: Hashable, Sendable {
    /// Its name in the archive.
    package var name: String
    /// What became of it.
    package var outcome: Outcome
  }

  /// What became of a file.
  package enum Outcome: String, Hashable, Sendable {
    /// It is in its place now.
    case restored
    /// The home has its own, which stays: a restore never forgets a revoked key, a seen serial or a
    /// setting.
    case kept
    /// It is in the backup to be looked at, and is never written back.
    case skipped
  }
}
