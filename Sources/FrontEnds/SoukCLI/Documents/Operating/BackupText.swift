import SoukEngine
import SoukModel

/// Backups and restores as a person reads them.
enum BackupText {
  /// A backup that was made.
  static func lines(_ report: BackupReport) -> [String] {
    var lines = [
      "\(RegistryText(report.path).escaped): \(Figures.count(report.packages)) packages, "
        + "\(Figures.bytes(report.bytes)), in \(Figures.milliseconds(report.milliseconds))."
    ]
    lines += report.files.map { file in
      "  \(file.sha256.prefix(16))…  \(RegistryText(file.name).escaped)  "
        + Figures.bytes(file.size)
    }
    lines += report.notices
    lines.append("Not in it: private keys, the files of installed packages, themes, the log.")
    return lines
  }

  /// A backup that was restored.
  static func lines(_ report: RestoreReport) -> [String] {
    let before =
      report.packagesBefore.map { "there were \(Figures.count($0))" }
      ?? "there was no catalogue that could be read"
    var lines = [
      "Restored from the backup of \(Figures.moment(report.madeAt)): "
        + "\(Figures.count(report.packages)) packages; \(before)."
    ]
    lines += report.files.map { file in
      "  \(RegistryText(file.name).escaped)  \(words(file.outcome))"
    }
    if let aside = report.movedTo {
      lines.append("The damaged catalogue is kept as \(RegistryText(aside).escaped).")
    }
    lines.append("Verified and restored in \(Figures.milliseconds(report.milliseconds)).")
    return lines
  }

  private static func words(_ outcome: RestoreReport.Outcome) -> String {
    switch outcome {
    case .restored: "restored"
    case .kept: "this home's own is kept"
    case .skipped: "only to be looked at"
    }
  }
}
