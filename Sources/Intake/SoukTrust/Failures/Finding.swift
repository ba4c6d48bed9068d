package import SoukModel

/// One thing that is wrong, how sure that is, and the facts that show it.
package struct Finding: Error, Hashable, Sendable {
  /// How sure the cause is.
  package enum Certainty: Hashable, Sendable {
    /// A trial succeeded, or bytes were compared.
    case proven
    /// It fits, for this reason.
    case likely(String)
    /// No cause was found; what was tried and excluded.
    case unknown(ruledOut: [String])
  }

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
  /// Offsets, lengths, names and digests.
  package var facts: Facts

  /// Makes a finding; by default it is proven.
  package init(
    _ code: FailureCode, _ observation: String, certainty: Certainty = .proven,
    expected: String? = nil, found: String? = nil, facts: Facts = Facts()
  ) {
    self.code = code
    self.certainty = certainty
    self.observation = RegistryText(observation)
    self.expected = expected.map { RegistryText($0) }
    self.found = found.map { RegistryText($0) }
    self.facts = facts
  }
}

extension Finding: CustomStringConvertible {
  /// The code and the sentence, safe to print.
  package var description: String { "\(code.rawValue) \(observation.escaped)" }
}

extension Finding.Certainty: CustomStringConvertible {
  /// `PROVEN`, `LIKELY: why` or `UNKNOWN; ruled out: …`.
  package var description: String {
    switch self {
    case .proven: "PROVEN"
    case .likely(let reason): "LIKELY: \(RegistryText(reason).escaped)"
    case .unknown(let ruledOut):
      ruledOut.isEmpty
        ? "UNKNOWN" : "UNKNOWN; ruled out: " + ruledOut.joined(separator: ", ")
    }
  }
}
