import SoukEngine
import SoukModel

/// A migration as programs read it.
enum MigrationDocument {
  /// What would be done.
  static func json(_ plan: MigrationPlan) -> JSONValue {
    .object([
      "bytes": .int(plan.bytes),
      "dry_run": .bool(true),
      "free_bytes": .integer(plan.freeBytes),
      "generation": .int(plan.generation),
      "indexes": .array(plan.indexes.map(json)),
      "needed": .bool(plan.isNeeded),
      "packages": .int(Int64(plan.packages)),
      "sets_catalogue_indexes": .bool(plan.changesSetting),
    ])
  }

  /// What was done: the report as it is signed, and where it is.
  static func json(_ report: MigrationReport) -> JSONValue {
    guard var object = report.json.objectValue else { return .null }
    object["report"] = .text(report.signed?.path)
    object["signature"] = .text(report.signed?.signature)
    object["signed_by"] = .text(report.signed?.publicKey)
    return .object(object)
  }

  private static func json(_ index: MigrationPlan.Index) -> JSONValue {
    let (word, done): (String, Int64) =
      switch index.standing {
      case .current: ("current", 0)
      case .missing: ("missing", 0)
      case .begun(let packages): ("begun", Int64(packages))
      }
    return .object([
      "backend": .text(index.backend?.rawValue), "done": .int(done), "index": .string(index.name),
      "standing": .string(word),
    ])
  }
}
