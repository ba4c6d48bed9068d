/// One part of a Debian package: a file of its outer archive.
package struct ArchiveMember: Hashable, Sendable, Codable {
  /// The part's name: `control.tar.xz`.
  package var name: RegistryText
  /// Where its content begins in the package.
  package var offset: Int64
  /// Its length in bytes.
  package var size: Int64
  /// Its text, for the short part that states the version.
  package var text: RegistryText?
  /// What it holds, where it is an archive itself.
  package var listing: ArchiveListing?

  /// Makes a part.
  package init(name: RegistryText, offset: Int64, size: Int64) {
    self.name = name
    self.offset = offset
    self.size = size
  }
}
