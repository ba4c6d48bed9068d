import SoukEngine
import SoukModel

/// A migration as a person reads it.
enum MigrationText {
  /// How many packages that differ are listed.
  private static let listed = 20

  /// What would be done.
  static func lines(_ plan: MigrationPlan) -> [String] {
    var lines = [
      "\(Figures.count(plan.packages)) packages, generation \(plan.generation). Nothing was changed."
    ]
    lines += plan.indexes.map { index in
      let whose = index.backend.map { " (\($0.rawValue))" } ?? ""
      return "  \(index.name)\(whose): \(words(index.standing, plan.packages))"
    }
    if plan.isNeeded {
      let free = plan.freeBytes.map { "; \(Figures.bytes($0)) are free" } ?? ""
      lines.append("A backup of about \(Figures.bytes(plan.bytes)) would be made first\(free).")
    }
    lines.append("\(Figures.count(plan.packages)) packages would be compared field by field.")
    if plan.changesSetting { lines.append("catalogue.indexes would be set to all.") }
    return lines
  }

  /// What was done.
  static func lines(_ report: MigrationReport) -> [String] {
    var lines: [String] = []
    if let backup = report.backup {
      lines.append(
        "Backup: \(RegistryText(backup.path).escaped), \(Figures.bytes(backup.bytes)).")
    }
    lines += report.built.map { index in
      let resumed =
        index.resumedFrom > 0
        ? ", going on after \(Figures.count(index.resumedFrom)) packages" : ""
      return "Built \(index.name) in \(Figures.milliseconds(index.milliseconds))\(resumed)."
    }
    if report.built.isEmpty { lines.append("Every index was current: nothing was built.") }
    lines.append(
      "Compared \(Figures.count(report.compared)) of \(Figures.count(report.packages)) packages "
        + "field by field: "
        + (report.isLossless ? "nothing is lost." : "\(Figures.count(report.losses.count)) differ.")
    )
    lines += report.losses.prefix(listed).map { loss in
      "  \(loss.id.description): "
        + RegistryText(loss.fields.joined(separator: ", ")).escapedPrefix(200)
    }
    if report.losses.count > listed {
      lines.append("  and \(Figures.count(report.losses.count - listed)) more, all in the report")
    }
    if report.changedSetting { lines.append("catalogue.indexes is all now.") }
    if let signed = report.signed {
      lines.append("Report: \(RegistryText(signed.path).escaped), signed by \(signed.keyID).")
    }
    lines.append("Done in \(Figures.milliseconds(report.milliseconds)).")
    return lines
  }

  private static func words(_ standing: MigrationPlan.Standing, _ packages: Int) -> String {
    switch standing {
    case .current: "current"
    case .missing: "would be built over \(Figures.count(packages)) packages"
    case .begun(let done):
      "would be gone on with: \(Figures.count(done)) of \(Figures.count(packages)) packages are done"
    }
  }
}
