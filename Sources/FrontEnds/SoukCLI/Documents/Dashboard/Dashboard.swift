import SoukAssess
import SoukEngine
import SoukModel

/// The figures of a dashboard, whatever it is written as.
struct Dashboard {
  /// How many of the packages with the fewest points are named.
  static let worstLimit = 10

  /// The packages in the order of their identities.
  let packages: [AssessedPackage]
  /// Levels and means.
  let overview: MaturityOverview
  /// When it was made, seconds since 1970.
  let generatedAt: Int64
  /// The engine that listed the packages; nil for a folder.
  let backend: BackendKind?
  /// How long it took, in milliseconds.
  let milliseconds: Double
  /// Those with the fewest points, fewest first.
  let worst: [AssessedPackage]
  /// How many packages have each signature status, most first.
  let signatures: [(status: SignatureStatus, count: Int)]
  /// How many packages have each checksum status, most first.
  let checksums: [(status: ChecksumStatus, count: Int)]

  /// What is said where there is no package.
  let absence: String

  /// Counts a survey, of which some packages may have been left out.
  init(_ survey: AssessmentSurvey, generatedAt: Int64, isFiltered: Bool = false) {
    absence =
      isFiltered
      ? AssessmentWording.nothingListed(isFiltered: true) : AssessmentWording.noPackages
    packages = survey.packages
    overview = survey.overview
    self.generatedAt = generatedAt
    backend = survey.backend
    milliseconds = survey.milliseconds
    worst = Self.worst(survey.packages)
    signatures = Self.counted(survey.packages.compactMap(\.signature), SignatureStatus.allCases)
    checksums = Self.counted(survey.packages.compactMap(\.checksum), ChecksumStatus.allCases)
  }

  /// How many packages have their content on this machine.
  var withContent: Int { packages.count(where: \.hasContent) }

  /// The share of packages on a level, 0 to 1.
  func share(_ level: MaturityLevel) -> Double {
    overview.count == 0 ? 0 : Double(overview.levels[level] ?? 0) / Double(overview.count)
  }

  private static func worst(_ packages: [AssessedPackage]) -> [AssessedPackage] {
    let ranked = packages.enumerated().sorted { left, right in
      let (one, other) = (left.element.scores?.total ?? 0, right.element.scores?.total ?? 0)
      return one == other ? left.offset < right.offset : one < other
    }
    return ranked.prefix(worstLimit).map(\.element)
  }

  private static func counted<Status: Hashable>(
    _ found: [Status], _ all: [Status]
  ) -> [(status: Status, count: Int)] {
    let counts = found.reduce(into: [Status: Int]()) { $0[$1, default: 0] += 1 }
    let known = all.enumerated().compactMap { offset, status in
      counts[status].map { (offset: offset, status: status, count: $0) }
    }
    return known.sorted { $0.count == $1.count ? $0.offset < $1.offset : $0.count > $1.count }
      .map { ($0.status, $0.count) }
  }
}
