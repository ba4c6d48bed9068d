package import SoukModel

/// A value that was made from verified content; only this module can make one.
package struct Verified<Value: Sendable>: Sendable {
  /// The value.
  package let value: Value
  /// The verdict that let it through.
  package let verdict: Verdict

  /// For those of this file, which have looked at the content themselves.
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

extension ApprovalStatement {
  /// The statement that bytes are, where the key's signature over them holds; nil otherwise.
  package static func verified(
    _ bytes: [UInt8], signature: [UInt8], by key: PublicKey
  ) -> Verified<ApprovalStatement>? {
    guard Ed25519.verify(signature, over: bytes, by: key),
      let statement = ApprovalStatement(bytes)
    else { return nil }
    return Verified(
      value: statement, verdict: Verdict(signature: .verified, checksum: .verified))
  }
}
