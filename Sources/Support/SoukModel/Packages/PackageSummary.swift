/// What a result row shows of a package.
package struct PackageSummary: Hashable, Sendable, Codable, Identifiable {
  /// Registry and name.
  package var id: PackageID
  /// The newest version.
  package var version: RegistryText
  /// One line that says what it is, cut to 400 characters.
  package var summary: RegistryText
  /// The registry's category.
  package var category: RegistryText?
  /// Who publishes it.
  package var author: RegistryText?
  /// How often it was downloaded, where that is counted.
  package var downloads: Int64?
  /// How many stars it has, where they are counted.
  package var stars: Int64?
  /// What is known of the newest release's signature.
  package var signature: SignatureStatus
  /// What is known of the newest release's checksum.
  package var checksum: ChecksumStatus

  /// Makes a row.
  package init(
    id: PackageID, version: RegistryText, summary: RegistryText, category: RegistryText?,
    author: RegistryText?, downloads: Int64?, stars: Int64?, signature: SignatureStatus,
    checksum: ChecksumStatus
  ) {
    self.id = id
    self.version = version
    self.summary = summary
    self.category = category
    self.author = author
    self.downloads = downloads
    self.stars = stars
    self.signature = signature
    self.checksum = checksum
  }
}
