package import SoukModel

/// What a package's maturity came to, each point with what gave it.
package struct MaturityReport: Hashable, Sendable {
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

  /// The total, 0 to 100.
  package var total: Int { evidence.reduce(0) { $0 + $1.points } }

  /// What the total means.
  package var level: MaturityLevel { MaturityLevel(points: total) }

  /// The points of one side.
  package func score(_ dimension: MaturityDimension) -> Int {
    evidence.reduce(0) { $1.dimension == dimension ? $0 + $1.points : $0 }
  }

  /// What is missing, most points first.
  package var gaps: [MaturityEvidence] {
    evidence.filter { $0.points < $0.available }
      .sorted { $0.available - $0.points > $1.available - $1.points }
  }
}
