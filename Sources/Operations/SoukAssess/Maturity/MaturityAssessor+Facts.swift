import SoukModel

extension MaturityAssessor {
  private static let day: Int64 = 86_400

  /// Judges a criterion by what registry, catalogue and verification say.
  func fact(_ criterion: MaturityCriterion, _ subject: AssessmentSubject) -> MaturityEvidence {
    let package = subject.package
    switch criterion {
    case .metadata: return metadata(package)
    case .checksum: return checksum(subject.verdict?.checksum)
    case .signature:
      return MaturityEvidence(
        criterion, holds: subject.verdict?.signature == .verified,
        subject.verdict.map { .signature($0.signature) } ?? .notLookedAt)
    case .licence:
      return MaturityEvidence(
        criterion, holds: package.license.flatMap { SPDXExpression($0.raw) } != nil,
        package.license.map { .text($0) } ?? .notStated)
    case .requirements:
      guard let missing = subject.missingDependencies else {
        return MaturityEvidence(criterion, 0, .notLookedAt)
      }
      return MaturityEvidence(
        criterion, holds: missing.isEmpty, missing.isEmpty ? .complete : .missing(missing))
    case .size:
      guard let size = package.latest.size ?? subject.files.map({ Int64($0.size) }) else {
        return MaturityEvidence(criterion, 0, .notStated)
      }
      return MaturityEvidence(criterion, counting: size, .bytes(size))
    case .dependencies:
      let needed = Int64(package.latest.dependencies.count(where: \.kind.isNeeded))
      return MaturityEvidence(criterion, counting: needed, .count(needed))
    default: return standing(criterion, subject)
    }
  }

  /// Judges a criterion of adoption or maintenance.
  private func standing(
    _ criterion: MaturityCriterion, _ subject: AssessmentSubject
  ) -> MaturityEvidence {
    let package = subject.package
    switch criterion {
    case .downloads: return counted(criterion, package.downloads)
    case .stars: return counted(criterion, package.stars)
    case .dependents:
      return subject.dependents.map { counted(criterion, Int64($0)) }
        ?? MaturityEvidence(criterion, 0, .notLookedAt)
    case .recency:
      guard let published = package.releases.lazy.compactMap(\.publishedAt).max() else {
        return MaturityEvidence(criterion, 0, .notStated)
      }
      // Whole days that have passed: a second in the future is in the future.
      let days = published > now ? -1 : (now - published) / Self.day
      return MaturityEvidence(criterion, counting: days, .daysAgo(days))
    case .releases: return counted(criterion, Int64(package.releases.count))
    default:
      let version = package.latest.version
      let semantic = SemanticVersion(version.raw)
      let isStable = semantic.map { $0.major > 0 && $0.prerelease.isEmpty } ?? false
      return MaturityEvidence(criterion, holds: isStable, .text(version))
    }
  }

  private func counted(_ criterion: MaturityCriterion, _ value: Int64?) -> MaturityEvidence {
    value.map { MaturityEvidence(criterion, counting: $0, .count($0)) }
      ?? MaturityEvidence(criterion, 0, .notStated)
  }

  private func checksum(_ status: ChecksumStatus?) -> MaturityEvidence {
    let step =
      switch status {
      case .listed: 0
      case .verifiedNoncanonical: 1
      case .verified: 2
      default: -1
      }
    let rule = MaturityCriterion.checksum.rule
    return MaturityEvidence(
      .checksum, rule.indices.contains(step) ? rule[step].points : 0,
      status.map { .checksum($0) } ?? .notLookedAt)
  }

  private func metadata(_ package: Package) -> MaturityEvidence {
    var missing: [RegistryText] = []
    if package.summary.raw.count < 40 { missing.append("description of 40 characters") }
    if package.keywords.isEmpty, package.tags.isEmpty { missing.append("keywords") }
    if package.author?.isEmpty ?? true { missing.append("author") }
    return MaturityEvidence(
      .metadata, counting: Int64(3 - missing.count),
      missing.isEmpty ? .complete : .missing(missing))
  }
}
