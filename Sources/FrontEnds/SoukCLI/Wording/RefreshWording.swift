package import SoukEngine
import SoukModel

/// How a refresh is put to a person.
package enum RefreshWording {
  /// What one refresh did, then its problems.
  static func lines(_ report: RefreshReport) -> [String] {
    var lines = ["\(report.registry): \(sentence(report))"]
    lines += report.notices.map { "  " + RegistryText($0).escapedPrefix(600) }
    lines += report.problems.map { "  " + RegistryText($0).escapedPrefix(400) }
    let rest = report.problemCount - report.problems.count
    if rest > 0 { lines.append("  and \(Figures.count(rest)) more like these") }
    return lines
  }

  private static func sentence(_ report: RefreshReport) -> String {
    if let failure = report.failure {
      return "failed, and what was there is kept. \(RegistryText(failure).escapedPrefix(600))"
    }
    let many = report.total == 1 ? "1 package" : "\(Figures.count(report.total)) packages"
    let time = Figures.milliseconds(report.seconds * 1_000)
    guard !report.unchanged else { return "unchanged, \(many) (\(time))" }
    let left =
      report.problemCount > 0
      ? "; \(Figures.count(report.problemCount)) entries left out, the others kept:" : ""
    return
      "\(many): \(Figures.count(report.added)) new, \(Figures.count(report.updated)) changed, "
      + "\(Figures.count(report.removed)) gone (\(time))\(left)"
  }

  /// Indexes that a souk of another version left are built anew, which takes a while.
  package static func rebuilding(packages: Int) -> String {
    "souk: the search indexes of \(Figures.count(packages)) packages are missing or not up to date "
      + "(another version of souk or the setting catalogue.indexes left them so); building them "
      + "anew, this once."
  }

  /// What of the home could not be brought up to date, when a command begins.
  package static func notUpToDate(_ failure: ServiceError) -> String {
    ErrorWording.line(for: CommandFailure(failure))
  }

  /// The phase of a refresh in a word.
  static func phase(_ phase: RefreshProgress.Phase) -> String {
    switch phase {
    case .fetching: "fetching"
    case .reading: "reading"
    case .indexing: "indexing"
    case .committing: "committing"
    }
  }
}
