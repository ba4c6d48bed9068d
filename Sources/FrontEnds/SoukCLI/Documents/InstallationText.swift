import SoukEngine
import SoukInstall
import SoukModel

/// An installation as a person reads it: the plan as a table, then what came of it.
struct InstallationText {
  /// Colours.
  let paint: Paint
  /// The cells there are; nil where nothing is to be cut.
  let width: Int?

  /// The plan: what happens, how much it is, from where, and both statuses.
  func plan(_ plan: InstallPlan) -> [String] {
    let changes = plan.items.filter { $0.change != .keep }
    guard !changes.isEmpty else { return [] }
    var table = TextTable([
      .init(title: "CHANGE", limit: 9), .init(title: "PACKAGE", limit: 36),
      .init(title: "VERSION", limit: 24), .init(title: "SIZE", limit: 9, isNumeric: true),
      .init(title: "SIGNATURE", limit: 17), .init(title: "CHECKSUM", limit: 30),
      .init(title: "WHY", isFlexible: true),
    ])
    for item in changes {
      table.append([
        item.change.word, item.id.description, Self.version(item),
        item.size.map(Figures.bytes) ?? "?",
        item.verdict.map { TrustWording.word($0.signature) } ?? "",
        item.verdict.map { TrustWording.word($0.checksum) } ?? "",
        InstallationWording.reason(item),
      ])
    }
    var lines = table.lines(width: width)
    lines[0] = paint.strong(lines[0])
    return lines
  }

  /// What came of it; the plan before it where nobody has seen it yet.
  func end(
    _ answer: InstallationAnswer, isShown: Bool, notices: [String]
  ) -> [String] {
    var lines: [String] = []
    if !isShown, let plan = answer.plan { lines += self.plan(plan) }
    switch answer.outcome {
    case .done(let plan):
      lines.append(
        InstallationWording.done(plan, root: answer.root, milliseconds: answer.milliseconds))
    case .planned: lines.append(InstallationWording.planned)
    case .refused(_, let refusal):
      lines.append("")
      lines += refusal.releases.flatMap { InstallationWording.refused($0) }
    case .debian(let command): lines.append(command)
    }
    if case .debian = answer.outcome { return lines }
    return lines + notices.map(paint.quiet)
  }

  private static func version(_ item: InstallPlan.Item) -> String {
    let version = item.version.escapedPrefix(60)
    guard case .replace(let old) = item.change else { return version }
    return "\(old.escapedPrefix(60)) → \(version)"
  }
}
