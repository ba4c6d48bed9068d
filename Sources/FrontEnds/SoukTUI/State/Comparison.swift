import SoukEngine
import SoukModel
import SoukSearch

/// Both backends side by side on one query.
struct Comparison: Hashable, Sendable {
  /// The search both answer.
  var tag: SearchTag
  /// What v1 gave; nil while it is under way.
  var v1: Side?
  /// What v2 gave; nil while it is under way.
  var v2: Side?
  /// The backends whose answer to the newest query is still to come.
  var awaited = Set(BackendKind.allCases)
  /// Whether the query is being typed; both columns follow every key.
  var isTyping = false
  /// The row the cursor is on.
  var row = 0
  /// The first row in view.
  var first = 0
  /// The backend whose column the cursor is in.
  var column = BackendKind.v1
  /// The package as both give it, where one was opened.
  var fields: FieldComparison?

  /// What one backend gave.
  struct Side: Hashable, Sendable, Codable {
    /// The hits, best first.
    var hits: [SearchHit] = []
    /// How many match in all.
    var total = 0
    /// How long it took, in milliseconds.
    var milliseconds = 0.0
    /// Why there is no answer.
    var failure: ServiceError?
  }

  /// How many hits of each backend are asked for.
  static let depth = 50

  /// What a backend gave.
  func side(_ backend: BackendKind) -> Side? { backend == .v1 ? v1 : v2 }

  /// The order of v1 against the order of v2; nil until both are here.
  var orders: RankComparison? {
    guard let v1, let v2 else { return nil }
    return RankComparison(v1.hits.map(\.id), v2.hits.map(\.id))
  }

  /// How many rows the longer side has.
  var rows: Int { max(v1?.hits.count ?? 0, v2?.hits.count ?? 0) }

  /// The package under the cursor.
  var selected: PackageID? {
    guard let hits = side(column)?.hits, hits.indices.contains(row) else { return nil }
    return hits[row].id
  }

  /// Ranks of the other side's hits, by package.
  func ranks(_ backend: BackendKind) -> [PackageID: Int] {
    Dictionary(
      (side(backend)?.hits ?? []).enumerated().map { ($1.id, $0) }, uniquingKeysWith: min)
  }
}
