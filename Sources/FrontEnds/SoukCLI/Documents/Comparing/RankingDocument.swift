import SoukModel
import SoukSearch

/// A comparison of rankings as a program reads it.
struct RankingDocument {
  private let report: RankingReport

  /// Prepares the document of a report.
  init(_ report: RankingReport) {
    self.report = report
  }

  /// The whole document.
  var json: JSONValue {
    .object([
      "depth": .integer(Int64(report.depth)),
      "queries": .integer(Int64(report.rows.count)),
      "same_order": count(.sameOrder), "same_packages": count(.samePackages),
      "different": count(.different), "failed": count(.failed),
      "jaccard_at_10": RolloutDocument.number(report.mean { $0.jaccard(at: 10) }),
      "rbo": RolloutDocument.number(report.mean(\.rankBiasedOverlap)),
      "v1": times(\.v1), "v2": times(\.v2),
      "rows": .array(report.rows.map(Self.row)),
      "unreadable": .array(
        report.unreadable.map {
          .object(["line": .integer(Int64($0.line)), "error": .text($0.fault)])
        }),
    ])
  }

  private func count(_ agreement: RankingReport.Agreement) -> JSONValue {
    .integer(Int64(report.count(agreement)))
  }

  private func times(_ side: (RankingReport.Row) -> RankingReport.Side) -> JSONValue {
    .object([
      "p50_ms": .milliseconds(report.percentile(0.5, side)),
      "p95_ms": .milliseconds(report.percentile(0.95, side)),
      "p99_ms": .milliseconds(report.percentile(0.99, side)),
      "cached": .integer(Int64(report.rows.map(side).count(where: \.isCached))),
      "errors": .integer(Int64(report.rows.map(side).count { $0.failure != nil })),
    ])
  }

  private static func row(_ row: RankingReport.Row) -> JSONValue {
    let ranks = row.ranks
    func measure(_ value: Double) -> JSONValue { RolloutDocument.number(row.isWhole ? value : nil) }
    return .object([
      "query": .string(row.query), "agreement": .string(row.agreement.rawValue),
      "overlap_at_10": .integer(row.isWhole ? Int64(ranks.overlap(at: 10)) : nil),
      "jaccard_at_10": measure(ranks.jaccard(at: 10)), "rbo": measure(ranks.rankBiasedOverlap),
      "v1": side(row.v1), "v2": side(row.v2),
      "moves": .array(
        row.isWhole
          ? row.v2.ids.compactMap { id in
            ranks.moves[id].flatMap { places in
              places == 0
                ? nil
                : .object(["package": name(id), "places": .integer(Int64(places))])
            }
          } : []),
      "only_in_v1": names(row.isWhole ? ranks.onlyInFirst : []),
      "only_in_v2": names(row.isWhole ? ranks.onlyInSecond : []),
    ])
  }

  private static func side(_ side: RankingReport.Side) -> JSONValue {
    .object([
      "total": .integer(side.failure == nil ? Int64(side.total) : nil),
      "took_ms": .milliseconds(side.failure == nil ? side.milliseconds : nil),
      "cached": .bool(side.isCached), "error": .text(side.failure),
      "packages": names(side.ids),
    ])
  }

  private static func names(_ ids: [PackageID]) -> JSONValue {
    .array(ids.map(name))
  }

  private static func name(_ id: PackageID) -> JSONValue {
    .string("\(id.registry):\(id.name.raw)")
  }
}
