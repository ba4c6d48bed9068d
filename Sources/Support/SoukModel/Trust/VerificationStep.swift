/// One rung of the verification ladder and what was found on it.
package struct VerificationStep: Hashable, Sendable {
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
  /// What is wrong, the main cause first and later findings below it; empty unless it failed.
  package var failures: [VerificationFailure]

  /// The main cause, where the step failed.
  package var failure: VerificationFailure? { failures.first }
  /// The main cause's code in the taxonomy (`S14`).
  package var code: String? { failure?.code }
  /// What a person should do about the main cause.
  package var remedy: RegistryText? { failure?.remedy }

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

  /// Makes a step; `code` and `remedy` are for one that failed, of which nothing more is known.
  package init(
    _ rung: Rung, _ outcome: Outcome, _ finding: RegistryText, expected: RegistryText? = nil,
    found: RegistryText? = nil, code: String? = nil, remedy: RegistryText? = nil
  ) {
    self.rung = rung
    self.outcome = outcome
    self.finding = finding
    self.expected = expected
    self.found = found
    failures = []
    adopt(code: code, remedy: remedy)
  }

  /// Makes a step that failed.
  package init(_ rung: Rung, failure: VerificationFailure, further: [VerificationFailure] = []) {
    self.rung = rung
    outcome = .failed
    finding = failure.finding
    expected = failure.expected
    found = failure.found
    failures = [failure] + further
  }
}

extension VerificationStep: Codable {
  private enum CodingKeys: CodingKey {
    case rung, outcome, finding, expected, found, failures, code, remedy
  }

  /// Reads a step; one that an older souk stored has a code and a remedy in place of failures.
  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    rung = try values.decode(Rung.self, forKey: .rung)
    outcome = try values.decode(Outcome.self, forKey: .outcome)
    finding = try values.decode(RegistryText.self, forKey: .finding)
    expected = try values.decodeIfPresent(RegistryText.self, forKey: .expected)
    found = try values.decodeIfPresent(RegistryText.self, forKey: .found)
    failures = try values.decodeIfPresent([VerificationFailure].self, forKey: .failures) ?? []
    if failures.isEmpty {
      adopt(
        code: try values.decodeIfPresent(String.self, forKey: .code),
        remedy: try values.decodeIfPresent(RegistryText.self, forKey: .remedy))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(rung, forKey: .rung)
    try values.encode(outcome, forKey: .outcome)
    try values.encode(finding, forKey: .finding)
    try values.encodeIfPresent(expected, forKey: .expected)
    try values.encodeIfPresent(found, forKey: .found)
    if !failures.isEmpty { try values.encode(failures, forKey: .failures) }
  }

  /// Makes the failure of a step as it was stored before steps had failures: code and remedy.
  package mutating func adopt(code: String?, remedy: RegistryText?) {
    guard let code else { return }
    failures = [
      VerificationFailure(
        code: code, finding, expected: expected, found: found, remedy: remedy ?? "")
    ]
  }
}
