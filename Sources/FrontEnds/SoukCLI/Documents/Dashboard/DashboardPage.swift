import SoukAssess
import SoukEngine
import SoukModel

/// A dashboard as one HTML page that needs no other file, no script and no network.
struct DashboardPage {
  /// How many packages the long table names at the most.
  private static let rowLimit = 1_000
  let dashboard: Dashboard

  /// Prepares the page of a dashboard.
  init(_ dashboard: Dashboard) {
    self.dashboard = dashboard
  }

  /// The whole page.
  var html: String {
    HTMLPage(
      title: "souk: maturity of \(AssessmentWording.packages(dashboard.overview.count))",
      body: [header, charts, worst, trust, everything], generatedAt: dashboard.generatedAt
    ).html
  }

  private var header: String {
    let overview = dashboard.overview
    let figures = [
      (Figures.count(overview.count), overview.count == 1 ? "package" : "packages"),
      (Figures.fixed(overview.averageScore, 1), "points of 100 on average"),
      (Figures.count(dashboard.withContent), "with content on this machine"),
      (
        Figures.count(
          overview.levels[.enterprise, default: 0]
            + overview.levels[.production, default: 0]), "fit for production or more"
      ),
    ]
    return HTMLPage.header("Maturity of the marketplace", at: dashboard.generatedAt) + "\n"
      + HTMLPage.tiles(figures)
  }

  private var charts: String {
    guard dashboard.overview.count > 0 else {
      return "<p>\(HTMLText.of(dashboard.absence))</p>"
    }
    return """
      <div class="charts">
      <section><h2>Levels</h2>\(levels.svg)</section>
      <section><h2>Average points by side</h2>\(dimensions.svg)</section>
      </div>
      """
  }

  private var levels: BarChart {
    BarChart(
      title: "How many packages are on each level",
      bars: MaturityLevel.allCases.map { level in
        let count = dashboard.overview.levels[level] ?? 0
        return BarChart.Bar(
          label: level.rawValue, share: dashboard.share(level),
          figure: "\(Figures.count(count)) (\(Figures.share(dashboard.share(level))))",
          style: level.rawValue)
      })
  }

  private var dimensions: BarChart {
    BarChart(
      title: "Average points of every side, against what it can give",
      bars: MaturityDimension.allCases.map { dimension in
        let mean = dashboard.overview.average(dimension)
        return BarChart.Bar(
          label: dimension.rawValue, share: mean / Double(dimension.points),
          figure: "\(Figures.fixed(mean, 1)) of \(dimension.points)", style: "side")
      })
  }

  private var worst: String {
    guard !dashboard.worst.isEmpty else { return "" }
    return """
      <section><h2>Fewest points</h2>
      \(table(dashboard.worst[...]))
      </section>
      """
  }

  private var trust: String {
    guard !dashboard.signatures.isEmpty || !dashboard.checksums.isEmpty else {
      return "<section><h2>Trust</h2><p>\(HTMLText.of(AssessmentWording.noTrust))</p></section>"
    }
    let signatures = dashboard.signatures.map {
      (TrustWording.word($0.status), $0.count, $0.status.severity)
    }
    let checksums = dashboard.checksums.map {
      (TrustWording.word($0.status), $0.count, $0.status.severity)
    }
    return """
      <section><h2>Trust</h2>
      <div class="charts">
      <div><h3>Signatures</h3>\(statuses(signatures))</div>
      <div><h3>Content against its checksum</h3>\(statuses(checksums))</div>
      </div></section>
      """
  }

  private func statuses(_ found: [(word: String, count: Int, severity: TrustSeverity)]) -> String {
    let rows = found.map { word, count, severity in
      "<tr><td><span class=\"dot \(Self.name(severity))\"></span>\(HTMLText.of(word))</td>"
        + "<td class=\"number\">\(Figures.count(count))</td></tr>"
    }
    return "<table><tbody>\(rows.joined())</tbody></table>"
  }

  private static func name(_ severity: TrustSeverity) -> String {
    switch severity {
    case .good: "good"
    case .failed: "failed"
    case .unknown, .expired: "unsure"
    case .neutral, .pending: "neutral"
    }
  }

  private var everything: String {
    let ranked = dashboard.packages.enumerated().sorted { left, right in
      let (one, other) = (left.element.scores?.total ?? 0, right.element.scores?.total ?? 0)
      return one == other ? left.offset < right.offset : one > other
    }.map(\.element)
    guard !ranked.isEmpty else { return "" }
    let rest = ranked.count - Self.rowLimit
    let note =
      rest > 0
      ? "<p>The \(Figures.count(Self.rowLimit)) with the most points; \(Figures.count(rest)) more "
        + "are in <code>souk dashboard --json</code>.</p>" : ""
    return """
      <section><details><summary>Every package, most points first</summary>\(note)
      \(table(ranked.prefix(Self.rowLimit)))
      </details></section>
      """
  }

  private func table(_ packages: ArraySlice<AssessedPackage>) -> String {
    let heads = MaturityDimension.allCases.map { "<th class=\"number\">\($0.rawValue)</th>" }
    return "<div class=\"wide\"><table><thead><tr><th>package</th><th>version</th>"
      + "<th class=\"number\">points</th><th>level</th>\(heads.joined())</tr></thead><tbody>"
      + packages.map(row).joined() + "</tbody></table></div>"
  }

  private func row(_ package: AssessedPackage) -> String {
    let scores = package.scores ?? MaturityScores()
    let sides = MaturityDimension.allCases.map { "<td class=\"number\">\(scores[$0])</td>" }
    return "<tr><td>\(HTMLText.of(AssessmentWording.name(package.id)))</td>"
      + "<td>\(HTMLText.of(package.version, limit: 60))</td>"
      + "<td class=\"number\">\(scores.total)</td>"
      + "<td><span class=\"level \(scores.level.rawValue)\">\(scores.level.rawValue)</span></td>"
      + sides.joined() + "</tr>"
  }
}
