package import SoukAssess
package import SoukModel

/// What judging one package among many came to: figures, without the evidence of each.
package struct AssessedPackage: Hashable, Sendable, Identifiable, Codable {
  /// The package.
  package var id: PackageID
  /// The release that was judged.
  package var version: RegistryText
  /// The name for people, where it differs.
  package var title: RegistryText?
  /// The folder that was read; nil where the package is of a registry.
  package var folder: String?
  /// Its points by side; nil where maturity was not asked for.
  package var scores: MaturityScores?
  /// Its checks; nil where validation was not asked for.
  package var validation: ValidationReport?
  /// What is known of the signature; nil for a folder.
  package var signature: SignatureStatus?
  /// What is known of the checksum; nil for a folder.
  package var checksum: ChecksumStatus?
  /// Whether its files are on this machine.
  package var hasContent: Bool

  /// Makes an outcome.
  package init(
    id: PackageID, version: RegistryText, title: RegistryText? = nil, folder: String? = nil,
    scores: MaturityScores? = nil, validation: ValidationReport? = nil,
    signature: SignatureStatus? = nil, checksum: ChecksumStatus? = nil, hasContent: Bool = true
  ) {
    self.id = id
    self.version = version
    self.title = title
    self.folder = folder
    self.scores = scores
    self.validation = validation
    self.signature = signature
    self.checksum = checksum
    self.hasContent = hasContent
  }
}
