package import SoukAssess
import SoukModel

/// What is said of the audit of the parts of souk.
package enum AuditWording {
  /// How many parts are named one by one before the rest is counted.
  private static let named = 3

  /// What the audit was told from, in a line.
  package static func reason(_ standing: AuditStanding, _ gap: AuditGap?) -> String {
    switch standing {
    case .missing: "no \(BillOfMaterials.name).json"
    case .damaged(let error): "\(error)"
    case .made(let report):
      gap.map { reason($0, report) }
        ?? (report.affected.isEmpty
          ? "\(report.bill.components.count) parts, none affected by "
            + "\(report.advisories?.advisories.count ?? 0) advisories"
          : "affected: \(list(report.affected.map(line)))")
    }
  }

  private static func reason(_ gap: AuditGap, _ report: AuditReport) -> String {
    let file = "\(BillOfMaterials.name).json"
    return switch gap {
    case .billOfTheFuture: "\(file) is dated in the future"
    case .otherCommit(let commit): "\(file) is of commit \(commit.prefix(12))"
    case .oldBill: "\(file) is older than 7 days"
    case .emptyBill: "\(file) names no parts"
    case .noAdvisories: "no advisories were given: use --advisories"
    case .advisoriesOfTheFuture: "the advisories are dated in the future"
    case .oldAdvisories: "the advisories are older than 7 days"
    case .emptyAdvisories: "the file of advisories has none"
    case .undecided: "not to be told: \(list(report.undecided.map(line)))"
    case .unlicensed: "no licence known: \(list(report.unlicensed.map { shown($0.name) }))"
    }
  }

  /// The parts, their licences, `unsafe` and the advisories, a line each.
  package static func lines(_ report: AuditReport) -> [String] {
    let bill = report.bill
    let uses = bill.targets.filter { $0.unsafeUses > 0 }
      .sorted { ($1.unsafeUses, $0.name) < ($0.unsafeUses, $1.name) }
    var counts: [String: Int] = [:]
    for licence in bill.components.flatMap(\.licences) { counts[licence, default: 0] += 1 }
    let licences = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return [
      "parts: \(bill.components.count), of commit \(bill.commit.prefix(12))",
      "unsafe: \(bill.unsafeUses) in \(uses.count) of \(bill.targets.count) targets: "
        + uses.map { "\(shown($0.name)) \($0.unsafeUses)" }.joined(separator: ", "),
      "licences: "
        + licences.map { "\(shown($0.key)) \($0.value)" }.joined(separator: ", "),
    ] + report.affected.map { "affected: \(line($0))" }
      + report.undecided.map { "not to be told: \(line($0))" }
      + report.unlicensed.map { "no licence known: \(shown($0.name)) \(shown($0.version))" }
  }

  /// A part and the advisory that speaks of it.
  private static func line(_ finding: AuditFinding) -> String {
    let summary =
      finding.summary.isEmpty ? "" : ": \(RegistryText(finding.summary).escapedPrefix(120))"
    return "\(shown(finding.component.name)) \(shown(finding.component.version)) by "
      + "\(shown(finding.advisory))\(summary)"
  }

  private static func list(_ lines: [String]) -> String {
    let rest = lines.count - named
    return lines.prefix(named).joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }

  private static func shown(_ text: String) -> String { RegistryText(text).escapedPrefix(60) }
}
