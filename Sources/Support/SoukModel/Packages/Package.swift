/// Everything a registry says about one package.
///
/// A field that the registry does not give is nil (or empty where it is a list), which is not the
/// same as zero: a Debian package has no star count, and says so.
package struct Package: Hashable, Sendable, Codable, Identifiable {
  /// Registry and name.
  package var id: PackageID
  /// The name for people, where it differs from ``PackageID/name``.
  package var title: RegistryText?
  /// One line that says what it is.
  package var summary: RegistryText
  /// The registry's category or section.
  package var category: RegistryText?
  /// Words to find it by, in the registry's order; Debian's debtags.
  package var keywords: [RegistryText]
  /// Further labels, in the registry's order.
  package var tags: [RegistryText]
  /// Who publishes or maintains it.
  package var author: RegistryText?
  /// The licence, as the registry states it.
  package var license: RegistryText?
  /// The project's page.
  package var homepage: RegistryText?
  /// How often it was downloaded, where the registry counts that.
  package var downloads: Int64?
  /// How many stars it has, where the registry counts them.
  package var stars: Int64?
  /// Whether the publisher calls it ready for production, where that is said.
  package var productionReady: Bool?
  /// The package's folder in the registry (`path` of the v1 index).
  package var path: RegistryText?
  /// Where the v1 index says the package can be downloaded.
  package var downloadURL: RegistryText?
  /// The known releases, newest first; never empty.
  package var releases: [Release]
  /// Fields of the index that souk has no name for: key → JSON text, so that none is lost.
  package var extra: [String: RegistryText]
  /// The static rank: about log2 of the number of people who want it, 0 to 40.
  ///
  /// From downloads and stars where they are counted; for Debian from reverse dependencies,
  /// priority and role. Used for order only and never shown as a count.
  package var popularity: Double

  /// The newest release.
  ///
  /// A package always has one; an empty list gives a release of no version.
  package var latest: Release { releases.first ?? Release(version: "") }

  /// Makes a package; everything but identity, summary and releases may be unknown.
  package init(
    id: PackageID, title: RegistryText? = nil, summary: RegistryText = "",
    category: RegistryText? = nil, keywords: [RegistryText] = [], tags: [RegistryText] = [],
    author: RegistryText? = nil, license: RegistryText? = nil, homepage: RegistryText? = nil,
    downloads: Int64? = nil, stars: Int64? = nil, productionReady: Bool? = nil,
    path: RegistryText? = nil, downloadURL: RegistryText? = nil, releases: [Release],
    extra: [String: RegistryText] = [:], popularity: Double = 0
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.category = category
    self.keywords = keywords
    self.tags = tags
    self.author = author
    self.license = license
    self.homepage = homepage
    self.downloads = downloads
    self.stars = stars
    self.productionReady = productionReady
    self.path = path
    self.downloadURL = downloadURL
    self.releases = releases
    self.extra = extra
    self.popularity = popularity
  }
}
