import SoukEngine
import SoukModel
import SoukRollout

/// What the commands of the rollout say.
enum RolloutTextWording {
  /// Where no phase is under way.
  static func noPhase(_ status: RolloutStatus) -> String {
    (status.wasAborted ? "The rollout was broken off." : "No rollout is under way.")
      + " `souk rollout advance` begins phase 1, \(RolloutWording.title(.internalTesting))."
  }

  /// The phase, its day and the gate.
  static func head(_ status: RolloutStatus, _ phase: RolloutPhase, gate: Gate) -> String {
    let day = (status.days ?? 0) + 1
    let planned = phase.days.map { "day \(day) of \($0)" } ?? "day \(day)"
    let began = status.began.map { " · since \(Figures.moment($0))" } ?? ""
    let source = status.source.map { " · figures of \(RegistryText($0).escapedPrefix(80))" } ?? ""
    return "phase \(phase.rawValue) of \(RolloutPhase.allCases.count) "
      + "\(RolloutWording.title(phase)) (\(RolloutWording.weeks(phase))) · \(planned)\(began) "
      + "· gate \(gate.rawValue)\(source)"
  }

  /// Feedback, issues and sessions in a line.
  static func counts(_ status: RolloutStatus) -> String {
    "feedback on v2: \(tally(status.feedback)) · open issues: \(status.openIssues.count) · "
      + "sessions: \(Figures.count(status.sessions.total)), crashed: "
      + "\(Figures.count(status.sessions.crashed))"
  }

  /// GO or NO-GO, and why.
  static func verdict(_ status: RolloutStatus) -> [String] {
    guard status.phase?.next != nil else { return ["This is the last phase."] }
    if status.isGo { return ["GO: `souk rollout advance` begins the next phase."] }
    return ["NO-GO:"] + RolloutWording.obstacles(status).map { "  \($0)" }
  }

  /// After a phase began.
  static func began(_ phase: RolloutPhase) -> String {
    "Phase \(phase.rawValue), \(RolloutWording.title(phase)), begins: "
      + "\(RolloutWording.settings(phase))."
  }

  /// An approval.
  static func approval(_ approval: RolloutStatus.Approval) -> String {
    "approved by \(approval.role), key \(approval.keyID), \(Figures.moment(approval.at))"
  }

  /// How feedback adds up.
  static func tally(_ tally: FeedbackTally) -> String {
    let share = tally.satisfaction.map { ", \(Figures.share($0)) better or same" } ?? ""
    return "\(tally.better) better, \(tally.same) same, \(tally.worse) worse\(share)"
  }

  /// One answer.
  static func line(_ feedback: Feedback) -> String {
    let query = feedback.query.isEmpty ? "" : " “\(RegistryText(feedback.query).escapedPrefix(60))”"
    let note = feedback.note.isEmpty ? "" : ": \(RegistryText(feedback.note).escapedPrefix(200))"
    return "  \(Figures.moment(feedback.at))  \(feedback.backend.rawValue) "
      + "\(feedback.verdict.rawValue)\(query)\(note)"
  }

  /// One issue.
  static func line(_ issue: RolloutIssue) -> String {
    let state = issue.closed.map { "closed \(Figures.day($0))" } ?? "open"
    return "#\(issue.number)  \(issue.severity.rawValue)  \(state)  since "
      + "\(Figures.day(issue.opened))  \(RegistryText(issue.text).escapedPrefix(300))"
  }
}
