/// A package or library that souk is built from.
package struct BillComponent: Hashable, Sendable {
  /// Its name, as the one who packed it spells it.
  package var name: String
  /// Its version; a commit where no version was taken.
  package var version: String
  /// Its package URL, such as `pkg:swift/github.com/apple/swift-nio@2.101.2`.
  package var purl: String
  /// Its licences as its own files state them; empty where none was found.
  package var licences: [String]
  /// What advisories call it.
  package var subject: AdvisorySubject
  /// Its version as it is compared; nil where it cannot be.
  package var comparable: AuditVersion?

  /// Makes a component.
  ///
  /// - Parameter source: name and version of the source that it was built from, by which
  ///   distributions name what is affected; nil where they are its own.
  package init(
    name: String, version: String, purl: PackageURL, licences: [String],
    source: (name: String, version: String)? = nil
  ) {
    self.name = name
    self.version = version
    self.purl = purl.text
    self.licences = licences
    subject = AdvisorySubject(purl, source: source?.name)
    comparable = AuditVersion(source?.version ?? version, in: subject.ecosystem)
  }
}
