import SoukEngine
import SoukModel
import SoukRollout

extension Wording {
  /// Whether the next phase may begin, in one word.
  static func go(_ isGo: Bool) -> String { isGo ? "GO" : "NO-GO" }

  /// The phase as the name of its row.
  static func phase(_ status: RolloutStatus) -> String {
    guard let phase = status.phase else { return "no rollout" }
    return "phase \(phase.rawValue) of \(RolloutPhase.allCases.count)"
  }

  /// What the phase is and for how long it has lasted.
  static func day(of status: RolloutStatus) -> String {
    guard let phase = status.phase else {
      return status.wasAborted ? "broken off; a begins anew" : "a begins phase 1"
    }
    let day = (status.days ?? 0) + 1
    let planned = phase.days.map { "day \(day) of \($0)" } ?? "day \(day)"
    return "\(RolloutWording.title(phase)), \(planned)"
  }

  /// A criterion's figure, its bound, its samples and how it stands.
  static func words(_ report: CriterionReport) -> String {
    let measure = report.criterion.measure
    let value = RolloutWording.value(measure, report.measurement.value)
    return "\(value) \(RolloutWording.bound(report.criterion)) "
      + "(n \(grouped(Int(clamping: report.measurement.samples)))) "
      + RolloutWording.word(report.verdict)
  }

  /// What a phase's row rests on.
  static func evidence(_ status: RolloutStatus) -> [String] {
    guard let phase = status.phase else {
      return ["No rollout is under way.", "The same on the command line: souk rollout status"]
    }
    let began = status.began.map { "began \(date($0))" } ?? ""
    let feedback = status.feedback
    return [
      "\(RolloutWording.title(phase)), \(RolloutWording.weeks(phase)), \(began)",
      status.isGo ? "GO: the next phase may begin." : "NO-GO: \(obstacles(status))",
      "",
      "feedback on v2: \(feedback.better) better, \(feedback.same) same, \(feedback.worse) worse",
      "issues open: \(status.openIssues.count)",
      "sessions: \(grouped(status.sessions.total)), crashed: \(grouped(status.sessions.crashed))",
      "The same on the command line: souk rollout status",
    ]
  }

  /// What a criterion's row rests on.
  static func evidence(_ report: CriterionReport) -> [String] {
    let criterion = report.criterion
    return [
      "\(RolloutWording.value(criterion.measure, report.measurement.value)), and it must be "
        + "\(RolloutWording.bound(criterion)): \(RolloutWording.word(report.verdict))",
      "\(grouped(Int(clamping: report.measurement.samples))) samples of the "
        + "\(grouped(Int(clamping: criterion.samples))) that it needs",
      "",
      "The same on the command line: souk rollout check",
    ]
  }

  /// Why the next phase cannot begin.
  static func noGo(_ status: RolloutStatus?) -> String {
    guard let status else { return "no record of a rollout is kept here" }
    guard status.phase?.next != nil else { return "this is the last phase" }
    return "NO-GO: \(obstacles(status))"
  }

  /// What began.
  static func advanced(_ status: RolloutStatus) -> String {
    guard let phase = status.phase else { return "the rollout goes on" }
    return "phase \(phase.rawValue), \(RolloutWording.title(phase)), begins"
  }

  private static func obstacles(_ status: RolloutStatus) -> String {
    RolloutWording.obstacles(status).joined(separator: "; ")
  }
}
