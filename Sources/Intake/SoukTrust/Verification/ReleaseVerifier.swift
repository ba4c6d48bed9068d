package import SoukModel

/// Decides whether a release is authentic, and if not, why.
///
/// Pure: no I/O, and the clock is an argument. Every rung of the ladder is tried even when one
/// before it failed; the first failure names the cause.
package enum ReleaseVerifier {
  /// Runs the ladder over what is known of one release.
  ///
  /// - Parameters:
  ///   - evidence: the request, the registry's statements and the content.
  ///   - keys: the keys the registry's releases may be signed with.
  ///   - now: seconds since 1970.
  ///   - tools: what trials pack and unpack with, where a failure is to be explained.
  /// - Complexity: linear in the content where all is well. A failure is explained by trials, whose
  ///   number and bytes are bounded: see ``SignatureInquiry`` and ``ChecksumInquiry``.
  package static func verify(
    _ evidence: ReleaseEvidence, keys: KeyRing, now: Int64,
    tools: DiagnosisTools = DiagnosisTools()
  ) -> Verdict {
    var ladder = Ladder(evidence: evidence, keys: keys, now: now, tools: tools)
    ladder.climb()
    return Verdict(
      signature: ladder.signature, checksum: ladder.checksum, steps: ladder.steps)
  }
}
