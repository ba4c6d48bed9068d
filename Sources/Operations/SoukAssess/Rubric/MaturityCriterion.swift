/// One thing that the rubric of maturity asks for; `Docs/Maturity.md` is this table in words.
package enum MaturityCriterion: Int, CaseIterable, Sendable, Codable {
  /// How long the readme is.
  case readme
  /// Whether the readme shows code.
  case readmeExample
  /// How many documents there are.
  case pages
  /// Whether changes are written down.
  case changelog
  /// Whether the description, keywords and author are stated.
  case metadata
  /// Whether there are tests.
  case tests
  /// How many files of tests there are.
  case testFiles
  /// How much of tests there is against sources.
  case testShare
  /// What is known of the checksum.
  case checksum
  /// What is known of the signature.
  case signature
  /// Whether the licence is an SPDX expression.
  case licence
  /// Whether everything that is needed can be had.
  case requirements
  /// Whether it is said where a weakness is reported.
  case securityPolicy
  /// How many benchmarks there are.
  case benchmarks
  /// How large the release is.
  case size
  /// How many packages are needed.
  case dependencies
  /// How often it was downloaded.
  case downloads
  /// How many stars it has.
  case stars
  /// How many packages need it.
  case dependents
  /// How old the newest release is.
  case recency
  /// How many releases there are.
  case releases
  /// Whether the version is stable.
  case stableVersion

  /// What is asked, in a few words.
  package var title: String {
    switch self {
    case .readme: "readme"
    case .readmeExample: "example in the readme"
    case .pages: "pages"
    case .changelog: "changelog"
    case .metadata: "metadata"
    case .tests: "tests"
    case .testFiles: "number of test files"
    case .testShare: "tests against sources"
    case .checksum: "checksum"
    case .signature: "signature"
    case .licence: "licence"
    case .requirements: "requirements met"
    case .securityPolicy: "security policy"
    case .benchmarks: "benchmarks"
    case .size: "size"
    case .dependencies: "few dependencies"
    case .downloads: "downloads"
    case .stars: "stars"
    case .dependents: "packages that need it"
    case .recency: "newest release"
    case .releases: "releases"
    case .stableVersion: "stable version"
    }
  }

  /// The side of maturity it belongs to.
  package var dimension: MaturityDimension {
    switch self {
    case .readme, .readmeExample, .pages, .changelog, .metadata: .documentation
    case .tests, .testFiles, .testShare: .testing
    case .checksum, .signature, .licence, .requirements, .securityPolicy: .security
    case .benchmarks, .size, .dependencies: .performance
    case .downloads, .stars, .dependents: .adoption
    case .recency, .releases, .stableVersion: .maintenance
    }
  }

  /// The most points it gives.
  package var points: Int { Self.maxima[rawValue] }

  /// The steps of its points, each with what reaches it; the last one gives the most.
  package var rule: [MaturityStep] { Self.rules[rawValue] }

  private static let rules = allCases.map(\.steps)
  private static let maxima = rules.map { $0.last?.points ?? 0 }

  /// What brings the points that are missing.
  package var remedy: String {
    switch self {
    case .readme: "Write a README of 500 characters or more."
    case .readmeExample: "Show in the README how the package is used."
    case .pages: "Write three pages or more in docs/."
    case .changelog: "Keep a CHANGELOG.md."
    case .metadata: "State a description of 40 characters, keywords and the author."
    case .tests: "Add tests/ with a first test."
    case .testFiles: "Cover more of the package: ten test files or more."
    case .testShare: "Write at least half as much test as source."
    case .checksum: "Publish content whose SHA-256 is the stated one."
    case .signature: "Sign the release with a key that the registry knows."
    case .licence: "State the licence as an SPDX expression, such as MIT or Apache-2.0."
    case .requirements: "Publish what it needs, or need something else."
    case .securityPolicy: "Add SECURITY.md: where a weakness is reported."
    case .benchmarks: "Add benches/ with three benchmarks."
    case .size: "Publish the archive's size, and stay below 1 MiB."
    case .dependencies: "Get along with three packages or fewer."
    case .downloads, .stars, .dependents: "More people have to use it."
    case .recency: "Publish with a date, and at least twice a year."
    case .releases: "Publish five releases or more."
    case .stableVersion: "Publish 1.0.0 once the interface is settled."
    }
  }

  /// Whether it is judged by the package's files, so that it needs the content.
  package var needsContent: Bool {
    switch dimension {
    case .documentation: self != .metadata
    case .testing: true
    case .security: self == .securityPolicy
    case .performance: self == .benchmarks
    case .adoption, .maintenance: false
    }
  }

  /// The points that a count reaches by the steps of ``rule``.
  func points(reaching value: Int64) -> Int {
    rule.last { $0.isReached(by: value) }?.points ?? 0
  }
}
