import SoukRollout

/// How promises are kept, as a person reads it.
enum ServiceLevelText {
  /// A table of the promises.
  static func lines(_ reports: [ServiceLevelReport], width: Int?) -> [String] {
    var table = TextTable([
      .init(title: "PROMISE"), .init(title: "STATE"), .init(title: "TARGET", isNumeric: true),
      .init(title: "LAST HOUR", isNumeric: true), .init(title: "WINDOW", isNumeric: true),
      .init(title: "DAYS", isNumeric: true), .init(title: "EVENTS", isNumeric: true),
      .init(title: "BUDGET LEFT", isNumeric: true), .init(title: "BURN 1 h", isNumeric: true),
      .init(title: "6 h", isNumeric: true),
    ])
    for report in reports {
      let level = report.level
      table.append([
        LevelWording.title(level), LevelWording.word(report.light), LevelWording.target(level),
        LevelWording.value(level, report.recent), LevelWording.value(level, report.value),
        "\(level.days)", Figures.count(Int(clamping: report.events.total)),
        LevelWording.budget(report.budgetLeft), LevelWording.burn(report.burn),
        LevelWording.burn(report.slowBurn),
      ])
    }
    return table.lines(width: width)
  }

  /// A line for each alert that is pending or firing; one line where none is.
  static func lines(_ reports: [AlertReport]) -> [String] {
    let loud = reports.compactMap { report -> String? in
      switch report.state {
      case .ok, .unknown: nil
      case .pending(let minutes):
        "pending   \(report.rule.name)  \(minutes) of \(report.rule.holds) min"
          + " · \(AlertWording.condition(report.rule))"
      case .firing(let since):
        "FIRING    \(report.rule.name)  since \(Figures.moment(since))"
          + " · \(AlertWording.summary(report.rule)) \(AlertWording.remedy(report.rule))"
      }
    }
    return loud.isEmpty ? ["alerts      none of \(reports.count) pending or firing"] : loud
  }
}
