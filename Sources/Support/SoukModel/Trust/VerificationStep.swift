/// One rung of the verification ladder and what was found on it.
package struct VerificationStep: Hashable, Sendable, Codable {
  /// The rung.
  package var rung: Rung
  /// How it went.
  package var outcome: Outcome
  /// One line for a person, already escaped: what was looked at and what was found.
  package var finding: RegistryText
  /// What should have been there, where that is a value.
  package var expected: RegistryText?
  /// What was there instead.
  package var found: RegistryText?
  /// The failure's code in the taxonomy (`S14`), where the step failed.
  package var code: String?
  /// What a person should do about a failure.
  package var remedy: RegistryText?

  /// The rungs, in the order they run.
  package enum Rung: Int, Sendable, Codable, CaseIterable {
    /// The archive is there.
    case archive = 1
    /// Its length is the stated one.
    case size
    /// Its SHA-256 is the stated one.
    case checksum
    /// The signed statement can be read and names this very release.
    case statement
    /// The key is known, in force and allowed to sign this package.
    case key
    /// The Ed25519 signature holds over the statement.
    case signature
    /// The registry's own index is signed, fresh and not older than the last one seen.
    case metadata
    /// No entry of the archive would harm on unpacking.
    case contents
  }

  /// How a step went.
  package enum Outcome: String, Sendable, Codable {
    /// Looked at, and as it should be.
    case passed
    /// Looked at, and not as it should be.
    case failed
    /// Could not be looked at, because something before it was missing.
    case skipped
    /// Does not apply to this release.
    case notApplicable = "not-applicable"
  }

  /// Makes a step.
  package init(
    _ rung: Rung, _ outcome: Outcome, _ finding: RegistryText, expected: RegistryText? = nil,
    found: RegistryText? = nil, code: String? = nil, remedy: RegistryText? = nil
  ) {
    self.rung = rung
    self.outcome = outcome
    self.finding = finding
    self.expected = expected
    self.found = found
    self.code = code
    self.remedy = remedy
  }
}
