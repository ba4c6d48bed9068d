/// How much of a package's folder is read to hash it.
package struct FolderReadLimits: Hashable, Sendable {
  /// The most files and folders.
  package var entries: Int
  /// The most bytes of all files together.
  package var bytes: Int64
  /// The most folders inside one another.
  package var depth: Int

  /// Makes limits; the default suits a package of sources.
  package init(entries: Int = 50_000, bytes: Int64 = 256 << 20, depth: Int = 64) {
    self.entries = entries
    self.bytes = bytes
    self.depth = depth
  }
}
