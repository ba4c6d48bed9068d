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
  /// - Complexity: linear in the content; beyond that one signature check for each known key, at
  ///   most, and only where the stated key does not fit.
  package static func verify(_ evidence: ReleaseEvidence, keys: KeyRing, now: Int64) -> Verdict {
    var ladder = Ladder(evidence: evidence, keys: keys, now: now)
    ladder.climb()
    return Verdict(
      signature: ladder.signature, checksum: ladder.checksum, steps: ladder.steps)
  }
}
