import SoukModel
import SoukSearch

/// A comparison of rankings as one HTML page: the sum, every query, and rank beside rank where the
/// answers differ.
struct RankingPage {
  /// How many differing queries are shown rank beside rank at the most.
  private static let detailLimit = 500
  /// How many ranks are shown of each.
  private static let rankLimit = 20
  private let report: RankingReport
  private let generatedAt: Int64

  /// Prepares the page of a report.
  ///
  /// - Parameter generatedAt: seconds since 1970.
  init(_ report: RankingReport, generatedAt: Int64) {
    self.report = report
    self.generatedAt = generatedAt
  }

  /// The whole page.
  var html: String {
    HTMLPage(
      title: "souk: v1 and v2 on \(Figures.count(report.rows.count)) queries",
      body: [
        HTMLPage.header("v1 and v2, rank beside rank", at: generatedAt), tiles, sum, queries,
        details,
      ], generatedAt: generatedAt
    ).html
  }

  private var tiles: String {
    HTMLPage.tiles([
      (Figures.count(report.rows.count), report.rows.count == 1 ? "query" : "queries"),
      (Figures.count(report.count(.sameOrder)), "the same"),
      (Figures.count(report.count(.samePackages)), "in another order"),
      (Figures.count(report.count(.different)), "with other packages"),
      (Figures.count(report.count(.failed)), "not answered by both"),
    ])
  }

  private var sum: String {
    let lines =
      CheckWording.rankings(report).dropFirst() + report.unreadable.map(CheckWording.unreadable)
    return "<section>\(lines.map { "<p>\(HTMLText.of($0))</p>" }.joined())</section>"
  }

  private var queries: String {
    let rows = report.rows.map { row in
      let ranks = row.ranks
      let figures = [
        row.v1.failure == nil ? Figures.count(row.v1.total) : "-",
        row.v2.failure == nil ? Figures.count(row.v2.total) : "-",
        row.isWhole ? Figures.fixed(ranks.jaccard(at: 10), 2) : "-",
        row.isWhole ? Figures.fixed(ranks.rankBiasedOverlap, 2) : "-",
        row.v1.failure == nil ? Figures.milliseconds(row.v1.milliseconds) : "-",
        row.v2.failure == nil ? Figures.milliseconds(row.v2.milliseconds) : "-",
      ]
      return "<tr><td>\(query(row))</td>"
        + figures.map { "<td class=\"number\">\(HTMLText.of($0))</td>" }.joined()
        + "<td class=\"agreement \(row.agreement.rawValue)\">"
        + "\(HTMLText.of(CheckWording.agreement(row)))</td></tr>"
    }
    let heads = ["v1 found", "v2 found", "Jaccard@10", "RBO", "v1", "v2"].map {
      "<th class=\"number\">\($0)</th>"
    }
    return "<section><h2>Every query</h2><div class=\"wide\"><table><thead><tr><th>query</th>"
      + "\(heads.joined())<th>answers</th></tr></thead><tbody>\(rows.joined())</tbody></table>"
      + "</div></section>"
  }

  private var details: String {
    let differing = report.rows.filter {
      $0.agreement == .different || $0.agreement == .samePackages
    }
    guard !differing.isEmpty else { return "" }
    let rest = differing.count - Self.detailLimit
    let note =
      rest > 0 ? "<p>\(Figures.count(rest)) more are in <code>--format json</code>.</p>" : ""
    let parts = differing.prefix(Self.detailLimit).map { row in
      "<details><summary>\(query(row))</summary>\(ranks(row))</details>"
    }
    return "<section><h2>Where they differ</h2>\(note)\(parts.joined())</section>"
  }

  private func ranks(_ row: RankingReport.Row) -> String {
    let ranks = row.ranks
    let moves = ranks.moves
    let count = min(Self.rankLimit, max(ranks.first.count, ranks.second.count))
    let rows = (0..<count).map { place in
      let left = ranks.first.indices.contains(place) ? ranks.first[place] : nil
      let right = ranks.second.indices.contains(place) ? ranks.second[place] : nil
      let isOnly = [left, right].contains { $0.map { moves[$0] == nil } ?? false }
      let move = right.flatMap { moves[$0] }.map(CheckWording.move) ?? ""
      return "<tr\(isOnly ? " class=\"only\"" : "")><td class=\"number\">\(place + 1)</td>"
        + "<td>\(name(left, moves))</td><td>\(move)</td><td>\(name(right, moves))</td></tr>"
    }
    return "<table><thead><tr><th class=\"number\">rank</th><th>v1</th><th>move</th><th>v2</th>"
      + "</tr></thead><tbody>\(rows.joined())</tbody></table>"
  }

  private func name(_ id: PackageID?, _ moves: [PackageID: Int]) -> String {
    guard let id else { return "" }
    let name = HTMLText.of("\(id.registry):\(id.name.escapedPrefix(200))")
    return moves[id] == nil ? "\(name) \(CheckWording.only)" : name
  }

  private func query(_ row: RankingReport.Row) -> String {
    row.query.isEmpty ? "<em>everything</em>" : HTMLText.of(RegistryText(row.query), limit: 200)
  }
}
