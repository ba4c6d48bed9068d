/// How much of an archive is taken at most.
package struct ArchiveLimits: Hashable, Sendable {
  /// The most entries.
  package var entries: Int
  /// The most bytes of content over all entries.
  package var bytes: Int

  /// Makes limits; the defaults suit a package of themes or of a program's sources.
  package init(entries: Int = 10_000, bytes: Int = 256 << 20) {
    self.entries = entries
    self.bytes = bytes
  }
}
