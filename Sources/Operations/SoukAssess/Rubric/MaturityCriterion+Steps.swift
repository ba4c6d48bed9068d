extension MaturityCriterion {
  /// The steps as the rubric states them, least points first; read through ``rule``, which keeps them.
  var steps: [MaturityStep] {
    switch self {
    case .readme: MaturityStep.from([(1, 1), (100, 3), (500, 5)], "characters")
    case .readmeExample: [MaturityStep(points: 5, "a block of code")]
    case .pages: MaturityStep.from([(1, 2), (3, 4)], "files in `docs/`")
    case .changelog: [MaturityStep(points: 3, "a changelog")]
    case .metadata:
      MaturityStep.from(
        [(1, 1), (2, 2), (3, 3)], "of: description of 40 characters, keywords, author")
    case .tests: [MaturityStep(points: 8, "a test with content")]
    case .testFiles: MaturityStep.from([(1, 1), (3, 3), (10, 6)], "test files")
    case .testShare:
      MaturityStep.from([(5, 2), (20, 4), (50, 6)], "percent of the sources' bytes")
    case .checksum:
      [
        MaturityStep(points: 2, "listed by the index, content not here"),
        MaturityStep(points: 4, "verified in a non-canonical order"),
        MaturityStep(points: 6, "verified"),
      ]
    case .signature: [MaturityStep(points: 8, "verified")]
    case .licence: [MaturityStep(points: 2, "an SPDX expression")]
    case .requirements: [MaturityStep(points: 2, "everything needed is in the registry")]
    case .securityPolicy: [MaturityStep(points: 2, "a SECURITY file")]
    case .benchmarks: MaturityStep.from([(1, 5), (3, 7)], "benchmarks")
    case .size: MaturityStep.upTo([(10 << 20, 2), (1 << 20, 4)], "bytes")
    case .dependencies: MaturityStep.upTo([(10, 2), (3, 4)], "packages needed")
    case .downloads:
      MaturityStep.from([(10, 2), (100, 4), (1_000, 6), (10_000, 7)], "downloads")
    case .stars: MaturityStep.from([(1, 1), (10, 2), (50, 3), (200, 4)], "stars")
    case .dependents: MaturityStep.from([(1, 1), (5, 2), (20, 4)], "packages")
    case .recency: MaturityStep.upTo([(730, 1), (365, 3), (180, 5)], "days old")
    case .releases: MaturityStep.from([(1, 1), (2, 2), (5, 3)], "releases")
    case .stableVersion: [MaturityStep(points: 2, "1.0.0 or later, no pre-release")]
    }
  }
}
