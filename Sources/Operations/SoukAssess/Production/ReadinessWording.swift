import SoukModel

/// What is said of items, findings and risks.
package enum ReadinessWording {
  static let notMeasured = "not measured"
  static let old = "the record is older than a week"
  static let fromTheFuture = "the record is dated in the future"
  static let otherCommit = "the record is of another commit"
  static let skipped = "the check was skipped, which shows nothing"

  static func noRecord(_ item: ReadinessItem) -> String {
    guard case .record(let check, _, _) = item.source else { return notMeasured }
    return "no record \(check).json"
  }

  static func noFigure(_ name: String) -> String { "the record states no \(name)" }

  static func result(_ record: CheckRecord) -> String {
    record.notes.first.map { RegistryText($0).escapedPrefix(80) }
      ?? (record.result == .pass ? "passed" : "failed")
  }

  static func figure(_ name: String, _ value: Double, _ record: CheckRecord) -> String {
    let number = value == value.rounded() && abs(value) < 1e15 ? "\(Int64(value))" : "\(value)"
    return "\(record.result == .pass ? "passed" : "failed"), \(number) \(name)"
  }

  /// A category as a heading.
  package static func title(_ category: ReadinessCategory) -> String {
    switch category {
    case .build: "build"
    case .testing: "testing"
    case .performance: "performance"
    case .compatibility: "compatibility"
    case .gates: "gates"
    case .security: "security"
    case .errorHandling: "error handling"
    case .observability: "observability"
    }
  }

  /// What an item asks for.
  package static func title(_ item: ReadinessItem) -> String {
    switch item.id {
    case "build": "builds without a warning"
    case "build-v1": "v1 alone builds"
    case "build-v2": "v2 alone builds"
    case "lint": "lint is clean"
    case "tests": "the tests pass"
    case "tests-v1": "the tests of v1 alone pass"
    case "tests-v2": "the tests of v2 alone pass"
    case "fuzz": "every parser was fed with noise"
    case "search-p95": "search p95 below 200 ms"
    case "lookup-p95": "look-up p95 below 100 ms"
    case "cache-hits": "cache hits above 80%"
    case "bench": "no slower than the baseline"
    case "parity": "v1 and v2 give the same packages"
    case "indexes": "the indexes are of today's catalogue"
    case "build-parallel": "both together build"
    case "breaker": "the breaker before v2 is closed"
    case "fallback": "v1 answers"
    case "rollback-binary": "the v1 binary reads this catalogue"
    case "verification": "the signature lab comes out as it must"
    case "permissions": "nobody else may write the trust store"
    case "audit": "parts, licences and advisories were audited"
    case "errors": "errors below 1%"
    case "noise": "noise breaks nothing"
    case "figures": "every promise has figures"
    case "alerts": "no alert fires"
    case "metrics": "the metrics behind promises are exposed"
    case "documents": "the documents are there"
    case "communication": "users and on-call were told"
    case "rollout": "the phases were gone through in order"
    case "disk": "there is room on the disk"
    case "configuration": "the configuration can be read"
    case "monitoring": "the monitoring kit passes its checks"
    default: item.id
    }
  }

  /// What a risk is.
  package static func title(_ kind: ReadinessRisk.Kind) -> String {
    switch kind {
    case .differentAnswers: "v2 gives other results than v1"
    case .slowV2: "v2 is slow or fails under load"
    case .noWayBack: "the way back does not work when it is needed"
    case .unverified: "something unverified gets in"
    case .unnoticed: "trouble goes unnoticed"
    }
  }

  /// What keeps a risk small.
  package static func mitigation(_ kind: ReadinessRisk.Kind) -> String {
    switch kind {
    case .differentAnswers: "Shadow v2 first (gate.shadow), and read souk parity."
    case .slowV2: "A slow or failing v2 falls back to v1 by itself; souk rollback ends it."
    case .noWayBack:
      "Keep the v1 binary of the release at hand; drill souk rollback before each phase."
    case .unverified: "Nothing unverified is installed without a named override; souk verify --all."
    case .unnoticed: "Load Docs/Monitoring into Prometheus and route critical alerts to on-call."
    }
  }
}
