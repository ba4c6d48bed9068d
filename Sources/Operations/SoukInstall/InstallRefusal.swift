package import SoukModel

/// A release that was not let in, and why.
package struct InstallRefusal: Hashable, Sendable, Codable {
  /// The package.
  package let id: PackageID
  /// The version.
  package let version: RegistryText
  /// What verification found.
  package let verdict: Verdict

  /// Makes a refusal.
  package init(id: PackageID, version: RegistryText, verdict: Verdict) {
    self.id = id
    self.version = version
    self.verdict = verdict
  }
}
