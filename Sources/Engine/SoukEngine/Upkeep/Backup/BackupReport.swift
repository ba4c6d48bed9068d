/// A backup that was made.
package struct BackupReport: Hashable, Sendable {
  /// The file.
  package var path: String
  /// Its length in bytes.
  package var bytes: Int64
  /// The packages of the catalogue in it.
  package var packages: Int
  /// The generation of the catalogue in it.
  package var generation: Int64
  /// The files in it, with the SHA-256 of each in hexadecimal digits.
  package var files: [File]
  /// What was left out although it is usually in, in one sentence each.
  package var notices: [String]
  /// How long it took.
  package var milliseconds: Double

  /// One file of a backup.
  package struct File: Hashable, Sendable {
    /// Its name in the archive.
    package var name: String
    /// Its length in bytes.
    package var size: Int64
    /// Its SHA-256.
    package var sha256: String
  }
}
