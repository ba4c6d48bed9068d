import SoukEngine
import SoukModel

/// A registry, and what a refresh of it did, as a program reads them.
enum RegistryDocument {
  /// One registry.
  static func json(_ registry: RegistrySummary) -> JSONValue {
    .object([
      "registry": .string(registry.name.description),
      "location": .string(registry.location),
      "packages": .integer(Int64(registry.packages)),
      "refreshed_at": .integer(registry.refreshedAt),
      "last_failure": .text(registry.lastFailure),
    ])
  }

  /// One refresh.
  static func json(_ report: RefreshReport) -> JSONValue {
    .object([
      "registry": .string(report.registry.description),
      "unchanged": .bool(report.unchanged),
      "added": .integer(Int64(report.added)),
      "updated": .integer(Int64(report.updated)),
      "removed": .integer(Int64(report.removed)),
      "total": .integer(Int64(report.total)),
      "notices": .array(report.notices.map { .string($0) }),
      "problems": .array(report.problems.map { .string($0) }),
      "problem_count": .integer(Int64(report.problemCount)),
      "failure": .text(report.failure),
      "failure_code": .text(report.failureCode?.rawValue),
      "took_ms": .milliseconds(report.seconds * 1_000),
    ])
  }
}
