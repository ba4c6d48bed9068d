import SoukModel

extension MaturityAssessor {
  /// Security, 20 points: checksum 6, signature 8, licence 2, dependencies 2, policy 2.
  func security(_ subject: AssessmentSubject) -> [MaturityEvidence] {
    [checksum(subject), signature(subject), license(subject), dependencies(subject)]
      + [policy(subject)]
  }

  private func checksum(_ subject: AssessmentSubject) -> MaturityEvidence {
    let status = subject.verdict?.checksum
    let points =
      switch status {
      case .verified: 6
      case .verifiedNoncanonical: 4
      case .listed: 2
      default: 0
      }
    return MaturityEvidence(
      .security, "checksum", points, of: 6, status?.rawValue ?? "not looked at",
      remedy: "Publish content whose SHA-256 is the stated one.")
  }

  private func signature(_ subject: AssessmentSubject) -> MaturityEvidence {
    let status = subject.verdict?.signature
    return MaturityEvidence(
      .security, "signature", status == .verified ? 8 : 0, of: 8,
      status?.rawValue ?? "not looked at",
      remedy: "Sign the release with a key that the registry knows.")
  }

  private func license(_ subject: AssessmentSubject) -> MaturityEvidence {
    let stated = subject.package.license?.raw
    let isKnown = stated.flatMap(SPDXExpression.init) != nil
    return MaturityEvidence(
      .security, "licence", isKnown ? 2 : 0, of: 2,
      stated.map { RegistryText($0).escapedPrefix(60) } ?? "none stated",
      remedy: "State the licence as an SPDX expression.")
  }

  private func dependencies(_ subject: AssessmentSubject) -> MaturityEvidence {
    guard let missing = subject.missingDependencies else {
      return MaturityEvidence(
        .security, "dependencies", 0, of: 2, "not looked at",
        remedy: "Assess it within its registry.")
    }
    let names = missing.prefix(3).map { $0.escapedPrefix(60) }.joined(separator: ", ")
    return MaturityEvidence(
      .security, "dependencies", missing.isEmpty ? 2 : 0, of: 2,
      missing.isEmpty ? "all in the registry" : "not in the registry: \(names)",
      remedy: "Publish what it needs, or need something else.")
  }

  private func policy(_ subject: AssessmentSubject) -> MaturityEvidence {
    guard let files = subject.files else {
      return Self.unseen(subject, .security, "security policy", of: 2)
    }
    return MaturityEvidence(
      .security, "security policy", files.securityPolicy == nil ? 0 : 2, of: 2,
      files.securityPolicy?.path ?? "none",
      remedy: "Add SECURITY.md: where a weakness is reported.")
  }
}
