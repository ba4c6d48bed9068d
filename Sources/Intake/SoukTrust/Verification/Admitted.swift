package import SoukModel

/// Content that may be installed: its checksum holds, and the rules let its signature pass.
///
/// Only this module can make one, after the whole ladder.
package struct Admitted<Value: Sendable>: Sendable {
  /// The content.
  package let value: Value
  /// The verdict; where the rules were overridden it says so as T11.
  package let verdict: Verdict
  /// What was let pass; nil where everything holds.
  package let shortcoming: Allowance?
  /// Whether it passed only because a person overrode the rules.
  package let isOverridden: Bool

  fileprivate init(
    _ value: Value, _ verdict: Verdict, _ shortcoming: Allowance?, isOverridden: Bool
  ) {
    self.value = value
    self.verdict = verdict
    self.shortcoming = shortcoming
    self.isOverridden = isOverridden
  }
}

extension ReleaseVerifier {
  /// The archive's bytes where they may be installed, and the verdict in any case.
  package static func admittedArchive(
    _ evidence: ReleaseEvidence, keys: KeyRing, now: Int64, rules: AdmissionRules
  ) -> (content: Admitted<[UInt8]>?, verdict: Verdict) {
    let verdict = verify(evidence, keys: keys, now: now)
    guard case .bytes(let bytes) = evidence.content, verdict.checksum == .verified else {
      return (nil, verdict)
    }
    return admit(bytes, verdict, rules)
  }

  /// A v1 folder's files where they may be installed, and the verdict in any case.
  ///
  /// A digest that holds only in another order of folders counts: the content is intact.
  package static func admittedFolder(
    _ release: Release, content: DirectoryContent, rules: AdmissionRules,
    limits: DirectoryDigest.Limits = DirectoryDigest.Limits()
  ) -> (content: Admitted<FolderTree>?, verdict: Verdict) {
    let verdict = DirectoryVerifier.verify(release, content: content, limits: limits)
    guard case .tree(let tree) = content,
      verdict.checksum == .verified || verdict.checksum == .verifiedNoncanonical
    else { return (nil, verdict) }
    return admit(tree, verdict, rules)
  }

  private static func admit<Value: Sendable>(
    _ value: Value, _ verdict: Verdict, _ rules: AdmissionRules
  ) -> (content: Admitted<Value>?, verdict: Verdict) {
    if verdict.signature == .verified {
      guard verdict.firstFailure == nil else { return (nil, verdict) }
      return (Admitted(value, verdict, nil, isOverridden: false), verdict)
    }
    guard let shortcoming = Allowance(verdict) else { return (nil, verdict) }
    if rules.allowed.contains(shortcoming) {
      return (Admitted(value, verdict, shortcoming, isOverridden: false), verdict)
    }
    guard rules.isOverridden else { return (nil, verdict) }
    let marked = overridden(verdict, shortcoming)
    return (Admitted(value, marked, shortcoming, isOverridden: true), marked)
  }

  /// The verdict with the override as a failure of its own.
  private static func overridden(_ verdict: Verdict, _ shortcoming: Allowance) -> Verdict {
    var marked = verdict
    marked.steps.append(
      VerificationStep(
        .key,
        failure: VerificationFailure(
          Finding(
            .checksOverridden,
            "A person let this pass against the rules of the registry: \(shortcoming.rawValue).",
            remedy: "Install it again without the override once it is signed as it should be."))))
    return marked
  }
}
