/// How much of a release is taken at most.
package struct ContentLimits: Hashable, Sendable {
  /// The most bytes of an archive.
  package var archive: Int
  /// The most bytes that come out of it.
  package var unpacked: Int
  /// The most entries in it.
  package var entries: Int

  /// Makes limits; the defaults suit packages of sources and templates.
  package init(archive: Int = 256 << 20, unpacked: Int = 1 << 30, entries: Int = 100_000) {
    self.archive = archive
    self.unpacked = unpacked
    self.entries = entries
  }
}
