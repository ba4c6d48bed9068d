import SoukModel
import SoukSearch

/// A comparison of rankings as a person reads it.
struct RankingText {
  private let report: RankingReport
  private let paint: Paint

  /// Prepares the text of a report.
  init(_ report: RankingReport, paint: Paint) {
    self.report = report
    self.paint = paint
  }

  /// The lines: rank beside rank for one query, else one row a query; then the sum.
  func lines(width: Int?, isSingle: Bool) -> [String] {
    var lines: [String] = []
    if isSingle, let row = report.rows.first {
      lines = ranks(row, width: width)
    } else if !report.rows.isEmpty {
      lines = queries(width: width)
    }
    lines += report.unreadable.map(CheckWording.unreadable)
    if !lines.isEmpty { lines.append("") }
    return lines + CheckWording.rankings(report)
  }

  private func queries(width: Int?) -> [String] {
    var table = TextTable([
      .init(title: "QUERY", limit: 40), .init(title: "V1 FOUND", isNumeric: true),
      .init(title: "V2 FOUND", isNumeric: true), .init(title: "JACCARD", isNumeric: true),
      .init(title: "RBO", isNumeric: true), .init(title: "V1", isNumeric: true),
      .init(title: "V2", isNumeric: true), .init(title: "ANSWERS", isFlexible: true),
    ])
    for row in report.rows {
      let ranks = row.ranks
      table.append([
        RegistryText(row.query).escapedPrefix(200), found(row.v1), found(row.v2),
        row.isWhole ? Figures.fixed(ranks.jaccard(at: 10), 2) : "-",
        row.isWhole ? Figures.fixed(ranks.rankBiasedOverlap, 2) : "-",
        time(row.v1), time(row.v2), CheckWording.agreement(row),
      ])
    }
    return headed(table, width)
  }

  private func ranks(_ row: RankingReport.Row, width: Int?) -> [String] {
    guard row.isWhole else { return [row.v1.failure, row.v2.failure].compactMap(\.self) }
    guard !row.v1.ids.isEmpty || !row.v2.ids.isEmpty else { return [] }
    var table = TextTable([
      .init(title: "RANK", isNumeric: true), .init(title: "V1", limit: 48),
      .init(title: "MOVE"), .init(title: "V2", limit: 48),
    ])
    let ranks = row.ranks
    let moves = ranks.moves
    let left = Set(ranks.onlyInFirst)
    for place in 0..<max(row.v1.ids.count, row.v2.ids.count) {
      let (first, second) = (name(row.v1.ids, place), name(row.v2.ids, place))
      let isOnly = row.v1.ids.indices.contains(place) && left.contains(row.v1.ids[place])
      let move = row.v2.ids.indices.contains(place) ? moves[row.v2.ids[place]] : 0
      table.append([
        "\(place + 1)", first + (isOnly ? " " + CheckWording.only : ""),
        move.map(CheckWording.move) ?? "", second + (move == nil ? " " + CheckWording.only : ""),
      ])
    }
    return headed(table, width)
  }

  private func headed(_ table: TextTable, _ width: Int?) -> [String] {
    var lines = table.lines(width: width)
    lines[0] = paint.strong(lines[0])
    return lines
  }

  private func name(_ ids: [PackageID], _ place: Int) -> String {
    ids.indices.contains(place) ? "\(ids[place])" : ""
  }

  private func found(_ side: RankingReport.Side) -> String {
    side.failure == nil ? Figures.count(side.total) : "-"
  }

  private func time(_ side: RankingReport.Side) -> String {
    side.failure == nil ? Figures.milliseconds(side.milliseconds) : "-"
  }
}
