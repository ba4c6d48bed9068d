package import SoukModel

/// One thing that is wrong, how sure that is, and the facts that show it.
package struct Finding: Error, Hashable, Sendable {
  /// How sure the cause is.
  package typealias Certainty = FailureCertainty

  /// The cause.
  package var code: FailureCode
  /// How sure that is.
  package var certainty: Certainty
  /// What was found, in one sentence about this very case.
  package var observation: RegistryText
  /// What should have been there, where that is a value.
  package var expected: RegistryText?
  /// What was there instead.
  package var found: RegistryText?
  /// The differing bytes, where bytes were compared.
  package var bytes: ByteComparison?
  /// What to do in this very case; nil for what the code's guidance says.
  package var ownRemedy: String?
  /// Offsets, lengths, names and digests.
  package var facts: Facts

  /// Makes a finding; by default it is proven.
  package init(
    _ code: FailureCode, _ observation: String, certainty: Certainty = .proven,
    expected: String? = nil, found: String? = nil, bytes: ByteComparison? = nil,
    remedy: String? = nil, facts: Facts = Facts()
  ) {
    self.code = code
    self.certainty = certainty
    self.observation = RegistryText(observation)
    self.expected = expected.map { RegistryText($0) }
    self.found = found.map { RegistryText($0) }
    self.bytes = bytes
    ownRemedy = remedy
    self.facts = facts
  }

  /// What a person should do about it.
  package var remedy: String { ownRemedy ?? code.guidance.remedy }
}

extension Finding: CustomStringConvertible {
  /// The code and the sentence, safe to print.
  package var description: String { "\(code.rawValue) \(observation.escaped)" }
}

extension VerificationFailure {
  /// The finding as a step of the ladder carries it.
  package init(_ finding: Finding) {
    self.init(
      code: finding.code.rawValue, finding.observation, certainty: finding.certainty,
      expected: finding.expected, found: finding.found, bytes: finding.bytes,
      remedy: RegistryText(finding.remedy),
      warning: finding.code.guidance.warning.map { RegistryText($0) },
      facts: finding.facts.json.objectValue ?? JSONObject())
  }
}
