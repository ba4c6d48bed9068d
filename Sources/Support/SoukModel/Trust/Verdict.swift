/// The typed outcome of verifying one release; never a bare yes or no.
package struct Verdict: Hashable, Sendable, Codable {
  /// What is known of the signature.
  package var signature: SignatureStatus
  /// What is known of the content.
  package var checksum: ChecksumStatus
  /// The steps that led there, in the order they ran; later steps ran even when one failed.
  package var steps: [VerificationStep]

  /// Makes a verdict.
  package init(
    signature: SignatureStatus, checksum: ChecksumStatus, steps: [VerificationStep] = []
  ) {
    self.signature = signature
    self.checksum = checksum
    self.steps = steps
  }

  /// Whether both facts hold and no step failed: the only verdict under which content becomes
  /// `Verified`.
  package var isVerified: Bool {
    signature == .verified && checksum == .verified && firstFailure == nil
  }

  /// The first step that failed, which names the cause.
  package var firstFailure: VerificationStep? { steps.first { $0.outcome == .failed } }

  /// Every failure in the order of the steps: the main cause first.
  package var failures: [VerificationFailure] { steps.flatMap(\.failures) }
}
