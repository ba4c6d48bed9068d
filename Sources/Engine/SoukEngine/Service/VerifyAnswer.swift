package import SoukModel

/// What the engine answers when one release is verified.
package struct VerifyAnswer: Hashable, Sendable, Codable {
  /// The package.
  package var id: PackageID
  /// The release that was verified.
  package var version: RegistryText
  /// The outcome, step by step.
  package var verdict: Verdict

  /// Makes an answer.
  package init(id: PackageID, version: RegistryText, verdict: Verdict) {
    self.id = id
    self.version = version
    self.verdict = verdict
  }
}
