package import SoukModel

/// One step of checking a file against a signature and a key, and how it went.
package struct FileCheckStep: Hashable, Sendable {
  /// The steps, in the order they run.
  package enum Stage: Int, CaseIterable, Hashable, Sendable {
    /// The key is a good public key.
    case key = 1
    /// The signature file is one.
    case format
    /// The signature is for this key and this purpose.
    case purpose
    /// Its numbers could belong to an honest signature.
    case numbers
    /// The equation holds over the file's bytes.
    case signature
    /// The signature over the trusted comment holds.
    case comment

    /// The step in a word or two.
    package var name: String {
      switch self {
      case .key: "key"
      case .format: "signature file"
      case .purpose: "purpose"
      case .numbers: "numbers"
      case .signature: "signature"
      case .comment: "comment"
      }
    }
  }

  /// Which step.
  package var stage: Stage
  /// How it went.
  package var outcome: VerificationStep.Outcome
  /// What was found, in one sentence.
  package var sentence: RegistryText
  /// What is wrong, where it failed.
  package var finding: Finding?

  /// Makes a step that did not fail.
  init(_ stage: Stage, _ outcome: VerificationStep.Outcome, _ sentence: String) {
    self.stage = stage
    self.outcome = outcome
    self.sentence = RegistryText(sentence)
  }

  /// Makes a step that failed.
  init(_ stage: Stage, _ finding: Finding) {
    self.stage = stage
    outcome = .failed
    sentence = finding.observation
    self.finding = finding
  }
}
