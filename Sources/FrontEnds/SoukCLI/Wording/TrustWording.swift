import SoukModel

/// The words for what is known of a release.
enum TrustWording {
  /// The word for a signature's status.
  static func word(_ status: SignatureStatus) -> String {
    switch status {
    case .indexNotChecked: "index not checked"
    default: status.rawValue.replacing("-", with: " ")
    }
  }

  /// The word for a checksum's status.
  static func word(_ status: ChecksumStatus) -> String {
    switch status {
    case .verifiedNoncanonical: "verified (non-canonical order)"
    default: status.rawValue.replacing("-", with: " ")
    }
  }

  /// The name of a rung of the ladder.
  static func name(_ rung: VerificationStep.Rung) -> String {
    switch rung {
    case .archive: "archive"
    case .size: "size"
    case .checksum: "checksum"
    case .statement: "statement"
    case .key: "key"
    case .signature: "signature"
    case .metadata: "metadata"
    case .contents: "contents"
    }
  }

  /// How a step went, in one word.
  static func word(_ outcome: VerificationStep.Outcome) -> String {
    switch outcome {
    case .passed: "passed"
    case .failed: "FAILED"
    case .skipped: "skipped"
    case .notApplicable: "n/a"
    }
  }
}
