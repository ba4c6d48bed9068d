import SoukEngine
import SoukModel
import SoukSearch

extension Wording {
  /// The title of a backend's column.
  static func title(_ backend: BackendKind) -> String {
    switch backend {
    case .v1: "v1  full text"
    case .v2: "v2  graph + FST"
    }
  }

  /// The figures above a comparison.
  static func figures(_ comparison: Comparison) -> String {
    let orders = comparison.orders
    let overlap = orders.map { "\($0.overlap(at: 10))" } ?? "-"
    let v1 = comparison.v1?.milliseconds
    let v2 = comparison.v2?.milliseconds
    var text = "overlap@10 \(overlap)   v1 \(milliseconds(v1)) ms   v2 \(milliseconds(v2)) ms"
    if let v1, let v2, v1 > 0, v2 > 0 { text += "   ×\(decimal(v1 / v2, v1 / v2 < 10 ? 1 : 0))" }
    if let left = comparison.v1?.total, let right = comparison.v2?.total {
      text += left == right ? "   both \(grouped(left))" : "   \(grouped(left)) / \(grouped(right))"
    }
    if let orders {
      text += "   Jaccard \(decimal(orders.jaccard(at: 10), 2))"
      text += "   RBO \(decimal(orders.rankBiasedOverlap, 2))"
    }
    return text
  }

  /// Said of a hit that the other side does not show: it has none, or stands below what was asked
  /// for.
  static func only(_ other: Comparison.Side?) -> String {
    guard let other, other.total > other.hits.count else { return "only" }
    return "below \(other.hits.count)"
  }

  /// The line above one package as both backends give it.
  static func lookupTimes(_ fields: FieldComparison) -> String {
    "\(fields.id.description)   v1 \(time(fields.v1)) ms   v2 \(time(fields.v2)) ms"
  }

  /// Said in a column without a hit.
  static let nothingCompared = "nothing matches; / goes on typing the query"
  /// Said of a package that one backend does not know.
  static let missing = "not known to this backend"
  /// How many fields differ.
  static func differing(_ count: Int) -> String {
    count == 0
      ? "every field is the same" : count == 1 ? "1 field differs" : "\(count) fields differ"
  }

  private static func time(_ outcome: FieldComparison.Outcome?) -> String {
    if case .found(let answer)? = outcome { return milliseconds(answer.milliseconds) }
    return "-"
  }
}
