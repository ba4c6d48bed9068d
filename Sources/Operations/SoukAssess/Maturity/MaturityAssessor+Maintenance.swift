import SoukModel

extension MaturityAssessor {
  private static let day: Int64 = 86_400

  /// Maintenance, 10 points: age of the newest release 5, number of releases 3, stable version 2.
  func maintenance(_ subject: AssessmentSubject) -> [MaturityEvidence] {
    let package = subject.package
    let version = package.latest.version
    let semantic = SemanticVersion(version.raw)
    let isStable = semantic.map { $0.major > 0 && $0.prerelease.isEmpty } ?? false
    return [
      recency(package.releases.compactMap(\.publishedAt).max()),
      MaturityEvidence(
        .maintenance, "releases",
        Self.steps(Int64(package.releases.count), [(1, 1), (2, 2), (5, 3)]), of: 3,
        "\(package.releases.count) known", remedy: "Publish five releases or more."),
      MaturityEvidence(
        .maintenance, "stable version", isStable ? 2 : 0, of: 2, version.escapedPrefix(60),
        remedy: "Publish 1.0.0 once the interface is settled."),
    ]
  }

  private func recency(_ published: Int64?) -> MaturityEvidence {
    guard let published else {
      return MaturityEvidence(
        .maintenance, "newest release", 0, of: 5, "the registry states no date",
        remedy: "Publish with a date.")
    }
    let days = (now - published) / Self.day
    let points = days < 0 ? 0 : (days <= 180 ? 5 : (days <= 365 ? 3 : (days <= 730 ? 1 : 0)))
    return MaturityEvidence(
      .maintenance, "newest release", points, of: 5,
      days < 0 ? "dated in the future" : "\(days) days ago",
      remedy: "Publish at least twice a year.")
  }
}
