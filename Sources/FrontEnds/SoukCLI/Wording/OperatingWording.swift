import SoukEngine
import SoukModel

/// What the commands for running souk say.
enum OperatingWording {
  /// A span of time that cannot be read.
  static func badSpan(_ text: String) -> CommandFailure {
    CommandFailure(
      .usage, code: "usage", "“\(RegistryText(text).escapedPrefix(40))” is no span of time.",
      remedy: "Write a whole number with s, m, h or d, for example 1h.")
  }

  /// What was forgotten.
  static func cleared(_ count: Int, tier: String?) -> String {
    let place = tier.map { " of the tier \(RegistryText($0).escapedPrefix(20))" } ?? ""
    return count == 1
      ? "1 kept answer\(place) was forgotten."
      : "\(Figures.count(count)) kept answers\(place) were forgotten."
  }

  /// Before an index is built.
  static func rebuilding(_ backend: BackendKind, _ packages: Int) -> String {
    "Building the index of \(backend.rawValue) over \(Figures.count(packages)) packages …"
  }

  /// After an index was built.
  static func rebuilt(_ index: IndexRebuild) -> String {
    "The index of \(index.backend.rawValue) was built over \(Figures.count(index.packages)) packages "
      + "in \(Figures.milliseconds(index.milliseconds))."
  }

  /// No index of that kind is kept here.
  static func noIndex(_ part: String) -> CommandFailure {
    CommandFailure(
      .nothingFound, code: "not-found",
      "No index of this kind is kept here: nothing was built (\(part)).",
      remedy: "See `souk config get catalogue.indexes` and `souk --version`.")
  }

  /// What is being done to a home.
  static func phase(_ phase: UpkeepProgress.Phase) -> String {
    switch phase {
    case .copying: "copying"
    case .packing: "packing"
    case .unpacking: "unpacking"
    case .checking: "checking"
    case .switching: "switching"
    case .indexing: "indexing"
    case .comparing: "comparing"
    }
  }

  /// What a rollback did and found.
  static func rollback(
    _ report: RollbackReport, before: String?, override: String?, restored: RestoreReport?
  ) -> [String] {
    var lines = ["The gate was \(before ?? "not set") and is v1 now."]
    if let restored { lines += BackupText.lines(restored) }
    for check in report.checks {
      let mark = check.failures.isEmpty ? "ok    " : "FAILED"
      lines.append("  \(mark)  \(title(check))")
      lines += check.failures.prefix(5).map { "          \($0)" }
      if check.failures.count > 5 {
        lines.append("          and \(Figures.count(check.failures.count - 5)) more")
      }
    }
    if let override {
      lines.append(
        "SOUK_BACKEND is \(RegistryText(override).escapedPrefix(20)) in this environment and "
          + "overrides the setting: unset it where souk is started.")
    }
    lines.append("Checked in \(Figures.milliseconds(report.milliseconds)).")
    return lines
  }

  private static func title(_ check: RollbackReport.Check) -> String {
    switch check.kind {
    case .gate: "every question goes to v1"
    case .index: "v1's index is of the catalogue as it is"
    case .search: "v1 finds \(Figures.count(check.count)) packages by their names"
    case .lookup: "v1 gives what the catalogue has of \(Figures.count(check.count)) packages"
    }
  }
}
