package import SoukModel

/// A value that was made from verified content; only this module can make one.
package struct Verified<Value: Sendable>: Sendable {
  /// The value.
  package let value: Value
  /// The verdict that let it through.
  package let verdict: Verdict

  /// For ``ReleaseVerifier``, which has looked at the content itself.
  fileprivate init(value: Value, verdict: Verdict) {
    self.value = value
    self.verdict = verdict
  }
}

extension ReleaseVerifier {
  /// The archive's bytes as verified content, or the verdict that refuses them.
  ///
  /// Content is let through only where both facts hold and no step failed.
  package static func verifiedArchive(
    _ evidence: ReleaseEvidence, keys: KeyRing, now: Int64,
    tools: DiagnosisTools = DiagnosisTools()
  ) -> (content: Verified<[UInt8]>?, verdict: Verdict) {
    let verdict = verify(evidence, keys: keys, now: now, tools: tools)
    guard case .bytes(let bytes) = evidence.content, verdict.isVerified,
      verdict.firstFailure == nil
    else { return (nil, verdict) }
    return (Verified(value: bytes, verdict: verdict), verdict)
  }
}
