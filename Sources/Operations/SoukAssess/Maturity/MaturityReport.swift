package import SoukModel

/// What a package's maturity came to, each point with what gave it.
package struct MaturityReport: Hashable, Sendable, Codable {
  /// The package.
  package var id: PackageID
  /// The version that was looked at.
  package var version: RegistryText
  /// The name for people, where it differs.
  package var title: RegistryText?
  /// What the registry says it is.
  package var summary: RegistryText
  /// How often it was downloaded; nil where nobody counts.
  package var downloads: Int64?
  /// When the newest release was published, seconds since 1970; nil where that is not known.
  package var updatedAt: Int64?
  /// The criteria in the order of the rubric.
  package var evidence: [MaturityEvidence]

  /// The points of every side.
  package var scores: MaturityScores { MaturityScores(evidence) }

  /// The total, 0 to 100.
  package var total: Int { evidence.reduce(0) { $0 + $1.points } }

  /// What the total means.
  package var level: MaturityLevel { MaturityLevel(points: total) }

  /// The points of one side.
  package func score(_ dimension: MaturityDimension) -> Int { scores[dimension] }

  /// The criteria of one side.
  package func evidence(of dimension: MaturityDimension) -> [MaturityEvidence] {
    evidence.filter { $0.dimension == dimension }
  }

  /// What is missing, most points first.
  package var gaps: [MaturityEvidence] {
    evidence.enumerated().filter { $0.element.points < $0.element.available }
      .sorted { left, right in
        let (l, r) = (Self.missing(left.element), Self.missing(right.element))
        return l == r ? left.offset < right.offset : l > r
      }.map(\.element)
  }

  private static func missing(_ evidence: MaturityEvidence) -> Int {
    evidence.available - evidence.points
  }
}
