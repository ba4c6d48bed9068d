import SoukAssess
import SoukEngine
import SoukModel
import SoukScreen

/// How mature the whole catalogue is, as lines: levels, sides, the worst, and trust.
struct DashboardText: LinePage {
  /// What was found.
  var survey: AssessmentSurvey
  /// How it looks.
  var theme: Theme
  /// The signs to draw with.
  var glyphs: GlyphSet
  /// How many cells a line has.
  var width: Int
  /// The lines so far.
  var lines: [Line] = []

  /// How many of the least mature packages are named.
  private static let worst = 10

  /// The lines of a survey.
  static func lines(
    of survey: AssessmentSurvey, theme: Theme, width: Int, glyphs: GlyphSet = .unicode
  ) -> [Line] {
    var text = DashboardText(survey: survey, theme: theme, glyphs: glyphs, width: max(20, width))
    text.fill()
    return text.lines
  }

  private mutating func fill() {
    let overview = survey.overview
    field("packages", Wording.grouped(survey.packages.count), column: 15)
    field("average", Wording.points(overview.averageScore, of: 100), column: 15)
    blank()
    paragraph(Wording.levels, .title)
    for level in MaturityLevel.allCases {
      let count = overview.levels[level] ?? 0
      bar(level.rawValue, share(count), Wording.grouped(count), .accent)
    }
    blank()
    paragraph(Wording.sides, .title)
    for side in MaturityDimension.allCases {
      let mean = overview.average(side)
      bar(side.rawValue, mean / Double(side.points), Wording.points(mean, of: side.points), .accent)
    }
    blank()
    paragraph(Wording.readiness, .title)
    for level in ReadinessLevel.allCases.reversed() {
      let count = survey.count(level)
      bar(Wording.words(level), share(count), Wording.grouped(count), .accent)
    }
    blank()
    paragraph(Wording.signatures, .title)
    trust()
    blank()
    paragraph(Wording.worst, .title)
    worst()
  }

  private mutating func trust() {
    var counts: [SignatureStatus: Int] = [:]
    for package in survey.packages {
      if let status = package.signature { counts[status, default: 0] += 1 }
    }
    let sorted = counts.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
    for (status, count) in sorted {
      bar(
        Wording.words(status).lowercased(), share(count), Wording.grouped(count),
        TrustMarks.role(status.severity))
    }
  }

  private mutating func worst() {
    let scored = survey.packages.compactMap { package in
      package.scores.map { (total: $0.total, package: package) }
    }
    let sorted = scored.sorted { ($0.total, $0.package.id) < ($1.total, $1.package.id) }
    for (total, package) in sorted.prefix(Self.worst) {
      let points = TextWidth.fitted("\(total)", to: 4, align: .right)
      lines.append(
        Line([
          Span(points + "  ", theme[.warn]),
          Span(package.id.name.escapedPrefix(60), theme[.name]),
          Span("  \(package.id.registry)", theme[.dim]),
        ]))
    }
  }

  private func share(_ count: Int) -> Double {
    survey.packages.isEmpty ? 0 : Double(count) / Double(survey.packages.count)
  }

  /// A name, a bar that fills from the left, and a figure.
  private mutating func bar(_ name: String, _ share: Double, _ figure: String, _ role: Role) {
    let cells = max(4, min(40, width - 15 - 14))
    let text = ProgressBar.text(share, cells: cells, glyphs: glyphs)
    lines.append(
      Line([
        Span(TextWidth.fitted(name, to: 15), theme[.dim]), Span(text, theme[role]),
        Span(" " + figure, theme[.text]),
      ]))
  }
}
