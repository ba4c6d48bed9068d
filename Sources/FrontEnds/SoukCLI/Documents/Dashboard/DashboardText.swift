import SoukAssess
import SoukEngine
import SoukModel
import SoukScreen

/// A dashboard as a person reads it in a terminal.
struct DashboardText {
  private let dashboard: Dashboard
  private let paint: Paint

  /// Prepares the lines of a dashboard.
  init(_ dashboard: Dashboard, paint: Paint) {
    self.dashboard = dashboard
    self.paint = paint
  }

  /// The lines: levels, sides, the packages with the fewest points, trust.
  func lines(width: Int?) -> [String] {
    let overview = dashboard.overview
    guard overview.count > 0 else { return wrapped(dashboard.absence, width) }
    var lines = wrapped(
      "\(AssessmentWording.packages(overview.count)), "
        + "\(Figures.fixed(overview.averageScore, 1)) of 100 points on average", width
    ).map(paint.strong)
    if dashboard.withContent < overview.count {
      lines += wrapped(
        AssessmentWording.content(here: dashboard.withContent, of: overview.count), width
      ).map(paint.quiet)
    }
    lines += ["", paint.strong("Levels")]
    for level in MaturityLevel.allCases {
      lines.append(
        row(
          level.rawValue, dashboard.share(level), Figures.count(overview.levels[level] ?? 0), width)
      )
    }
    lines += ["", paint.strong("Average points")]
    for dimension in MaturityDimension.allCases {
      let mean = overview.average(dimension)
      lines.append(
        row(
          dimension.rawValue, mean / Double(dimension.points),
          "\(Figures.fixed(mean, 1)) of \(dimension.points)", width))
    }
    lines += ["", paint.strong("Fewest points")] + worst(width)
    lines += ["", paint.strong("Trust")] + trust(width)
    return lines + ["", paint.quiet(ending)]
  }

  private func row(_ label: String, _ share: Double, _ figure: String, _ width: Int?) -> String {
    let line =
      TextWidth.fitted(label, to: 14) + " " + AssessmentWording.bar(share) + " " + figure
    return width.map { TextWidth.truncated(line, to: $0) } ?? line
  }

  private func worst(_ width: Int?) -> [String] {
    var table = TextTable([
      .init(title: "PACKAGE", limit: 40), .init(title: "VERSION", limit: 16),
      .init(title: "POINTS", isNumeric: true), .init(title: "LEVEL", limit: 12),
      .init(title: "WEAKEST", isFlexible: true),
    ])
    for package in dashboard.worst {
      let scores = package.scores ?? MaturityScores()
      table.append([
        AssessmentWording.name(package.id), package.version.escapedPrefix(60), "\(scores.total)",
        scores.level.rawValue, AssessmentWording.weakest(scores),
      ])
    }
    return table.lines(width: width)
  }

  private func trust(_ width: Int?) -> [String] {
    guard !dashboard.signatures.isEmpty || !dashboard.checksums.isEmpty else {
      return wrapped(AssessmentWording.noTrust, width)
    }
    let signatures = dashboard.signatures.map {
      (TrustWording.word($0.status), $0.count, $0.status.severity)
    }
    let checksums = dashboard.checksums.map {
      (TrustWording.word($0.status), $0.count, $0.status.severity)
    }
    return counts("signatures", signatures) + counts("content", checksums)
  }

  private func counts(
    _ label: String, _ found: [(word: String, count: Int, severity: TrustSeverity)]
  ) -> [String] {
    found.enumerated().map { index, status in
      TextWidth.fitted(index == 0 ? label : "", to: 11)
        + TextWidth.fitted(Figures.count(status.count), to: 7, align: .right) + "  "
        + paint.text(status.word, status.severity)
    }
  }

  private func wrapped(_ text: String, _ width: Int?) -> [String] {
    width.map { TextWidth.wrapped(text, to: max(20, $0)) } ?? [text]
  }

  private var ending: String {
    let who = dashboard.backend.map { "\($0.rawValue) · " } ?? ""
    return "\(who)\(Figures.milliseconds(dashboard.milliseconds)) · "
      + Figures.moment(dashboard.generatedAt)
  }
}
