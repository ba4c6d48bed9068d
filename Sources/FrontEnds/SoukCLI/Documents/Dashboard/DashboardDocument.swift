import SoukAssess
import SoukEngine
import SoukModel

/// A dashboard as a program reads it.
struct DashboardDocument {
  /// The document.
  let json: JSONValue

  /// Writes a dashboard.
  init(_ dashboard: Dashboard) {
    json = .object([
      "generated_at": .string(Figures.timestamp(dashboard.generatedAt)),
      "statistics": Self.statistics(dashboard),
      "assessments": .array(dashboard.packages.map(Self.assessment)),
      "trust": .object([
        "signature": .object(
          Self.counts(dashboard.signatures.map { ($0.status.rawValue, $0.count) })),
        "checksum": .object(
          Self.counts(dashboard.checksums.map { ($0.status.contractWord, $0.count) })),
      ]),
      "worst": .array(dashboard.worst.map { .string(MaturityDocument.identifier($0.id)) }),
      "backend": .text(dashboard.backend?.rawValue),
      "took_ms": .milliseconds(dashboard.milliseconds),
    ])
  }

  private static func statistics(_ dashboard: Dashboard) -> JSONValue {
    let overview = dashboard.overview
    var levels = JSONObject()
    for level in MaturityLevel.allCases {
      levels[level.rawValue] = .int(Int64(overview.levels[level] ?? 0))
    }
    var dimensions = JSONObject()
    for dimension in MaturityDimension.allCases {
      dimensions[dimension.rawValue] = .double(overview.average(dimension))
    }
    return .object([
      "total_packages": .int(Int64(overview.count)),
      "average_score": .double(overview.averageScore),
      "level_distribution": .object(levels),
      "average_scores_by_dimension": .object(dimensions),
      "content_here": .int(Int64(dashboard.withContent)),
    ])
  }

  private static func assessment(_ package: AssessedPackage) -> JSONValue {
    let scores = package.scores ?? MaturityScores()
    return .object([
      "package_id": .string(MaturityDocument.identifier(package.id)),
      "package_name": .text(package.id.name),
      "registry": ValidateDocument.registry(package.id),
      "version": .text(package.version),
      "total_score": .int(Int64(scores.total)),
      "maturity_level": .string(scores.level.rawValue),
      "scores": MaturityDocument.scores(scores),
      "signature": .text(package.signature?.rawValue),
      "checksum": .text(package.checksum?.contractWord),
      "content_here": .bool(package.hasContent),
    ])
  }

  /// Adds counts of the same word up.
  private static func counts(_ counts: [(String, Int)]) -> JSONObject {
    var sums: [String: Int] = [:]
    for (word, count) in counts { sums[word, default: 0] += count }
    var object = JSONObject()
    for (word, count) in sums { object[word] = .int(Int64(count)) }
    return object
  }
}
