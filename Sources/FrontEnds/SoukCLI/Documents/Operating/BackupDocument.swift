import SoukEngine
import SoukModel

/// Backups and restores as programs read them.
enum BackupDocument {
  /// A backup that was made.
  static func json(_ report: BackupReport) -> JSONValue {
    .object([
      "backup": .string(report.path),
      "bytes": .int(report.bytes),
      "files": .array(
        report.files.map { file in
          .object([
            "path": .string(file.name), "size": .int(file.size), "sha256": .string(file.sha256),
          ])
        }),
      "generation": .int(report.generation),
      "notices": .array(report.notices.map { .string($0) }),
      "packages": .int(Int64(report.packages)),
      "took_ms": .milliseconds(report.milliseconds),
    ])
  }

  /// A backup that was restored.
  static func json(_ report: RestoreReport) -> JSONValue {
    .object([
      "backup": .string(report.path),
      "files": .array(
        report.files.map { file in
          .object(["path": .string(file.name), "outcome": .string(file.outcome.rawValue)])
        }),
      "generation": .int(report.generation),
      "made_at": .int(report.madeAt),
      "moved_to": .text(report.movedTo),
      "packages": .int(Int64(report.packages)),
      "packages_before": .integer(report.packagesBefore.map { Int64($0) }),
      "took_ms": .milliseconds(report.milliseconds),
    ])
  }
}
