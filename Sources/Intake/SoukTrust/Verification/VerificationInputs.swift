package import SoukModel

/// Everything that a verdict on one release is made from, so that it can be made again elsewhere.
package enum VerificationInputs: Hashable, Sendable {
  /// What the ladder runs over, and the keys that may sign.
  case release(ReleaseEvidence, keys: KeyRing)
  /// A release of a v1 marketplace and what is here of its folder.
  case folder(Release, DirectoryContent)
  /// Nothing but what an index states: the verdict cannot be made again.
  case listed

  /// The verdict; nil where it rests on an index alone.
  ///
  /// - Parameters:
  ///   - now: seconds since 1970.
  ///   - tools: what trials pack and unpack with.
  package func verdict(now: Int64, tools: DiagnosisTools = DiagnosisTools()) -> Verdict? {
    switch self {
    case .release(let evidence, let keys):
      ReleaseVerifier.verify(evidence, keys: keys, now: now, tools: tools)
    case .folder(let release, let content): DirectoryVerifier.verify(release, content: content)
    case .listed: nil
    }
  }
}
