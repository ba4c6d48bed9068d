import SoukAssess
import SoukEngine
import SoukModel
import SoukRollout

/// The rollout as a person reads it.
enum RolloutText {
  /// The whole status.
  static func lines(_ status: RolloutStatus, gate: Gate, width: Int?) -> [String] {
    guard let phase = status.phase else { return [RolloutTextWording.noPhase(status)] }
    var lines = [RolloutTextWording.head(status, phase, gate: gate), ""]
    var table = TextTable([
      .init(title: "CRITERION"), .init(title: "VALUE", isNumeric: true), .init(title: "MUST BE"),
      .init(title: "SAMPLES", isNumeric: true), .init(title: "NEEDED", isNumeric: true),
      .init(title: "VERDICT"),
    ])
    for report in status.criteria {
      table.append(
        cells(report.criterion, report.measurement) + [RolloutWording.word(report.verdict)])
    }
    if !status.criteria.isEmpty { lines += table.lines(width: width) + [""] }
    if !status.kpis.isEmpty { lines += aims(status.kpis, width: width) + [""] }
    lines += status.approvals.map(RolloutTextWording.approval)
    lines.append(RolloutTextWording.counts(status))
    lines += RolloutTextWording.verdict(status)
    return lines
  }

  private static func aims(_ reports: [RolloutKPI.Report], width: Int?) -> [String] {
    var table = TextTable([
      .init(title: "DUE"), .init(title: "AIM"), .init(title: "VALUE", isNumeric: true),
      .init(title: "MUST BE"), .init(title: "SAMPLES", isNumeric: true),
      .init(title: "NEEDED", isNumeric: true), .init(title: "VERDICT"),
    ])
    for report in reports {
      table.append(
        [RolloutWording.title(report.kpi.due)]
          + cells(report.kpi.criterion, report.measurement)
          + [RolloutWording.word(report.verdict)])
    }
    return table.lines(width: width)
  }

  private static func cells(
    _ criterion: RolloutCriterion, _ measurement: Measurement
  ) -> [String] {
    [
      RolloutWording.title(criterion.measure),
      RolloutWording.value(criterion.measure, measurement.value),
      RolloutWording.bound(criterion), Figures.count(Int(clamping: measurement.samples)),
      Figures.count(Int(clamping: criterion.samples)),
    ]
  }

  /// After a phase began.
  static func advanced(_ status: RolloutStatus) -> [String] {
    status.phase.map { [RolloutTextWording.began($0), ""] } ?? []
  }

  /// All feedback, the latest last, ten of it at the most.
  static func feedback(_ all: [Feedback]) -> [String] {
    let recent = all.suffix(10).map(RolloutTextWording.line)
    return [RolloutTextWording.tally(FeedbackTally(all))] + recent
  }

  /// One issue.
  static func line(_ issue: RolloutIssue) -> String { RolloutTextWording.line(issue) }

  /// After an issue was closed.
  static func closed(_ number: Int64) -> String { "Issue \(number) is closed." }

  /// Where there is no issue.
  static let noIssues = "No issue is open."

  /// A text that says nothing, or too much.
  static let badIssue = CommandFailure(
    .usage, code: "usage", "The text of an issue is empty or longer than 2,000 bytes.",
    remedy: "Say in a sentence what is wrong.")

  /// A folder of records that cannot be read.
  static func noEvidence(_ folder: String) -> CommandFailure {
    CommandFailure(
      .io, code: "io", "The folder “\(RegistryText(folder).escapedPrefix(120))” cannot be read.",
      remedy: "Give the folder in which checks left their records.")
  }

  /// A file of advisories that is none.
  static func badAdvisories(_ file: String, _ error: AdvisoryError) -> CommandFailure {
    CommandFailure(
      .malformed, code: "malformed",
      "The advisories “\(RegistryText(file).escapedPrefix(120))” cannot be used: \(error).",
      remedy: "FileFormats.md says what the file holds; fetch it anew.")
  }

  /// A role that cannot be one.
  static func badRole(_ role: String) -> CommandFailure {
    CommandFailure(
      .usage, code: "usage", "“\(RegistryText(role).escapedPrefix(60))” cannot name a role.",
      remedy: "Use up to 40 lower-case letters, digits and -, for example release-manager.")
  }
}
