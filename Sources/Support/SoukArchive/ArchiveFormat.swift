/// The forms in which souk packs a release.
package enum ArchiveFormat: String, Sendable, CaseIterable {
  /// A tar archive through gzip.
  case tarGzip = "tar.gz"
  /// A tar archive through Zstandard.
  case tarZstandard = "tar.zst"

  /// What stands at the end of the archive's name: `tar.gz`.
  package var pathExtension: String { rawValue }
}
