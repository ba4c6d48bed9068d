import SoukEngine
import SoukModel

extension Wording {
  /// The title of the failures.
  static let failuresTitle = "failures"
  /// Said while the failures are read.
  static let readingFailures = "reading what is on record…"
  /// Said where nothing is on record as failing.
  static let noFailures =
    "nothing is on record as failing; v verifies every release whose content is here"
  /// Said where the verification of everything was stopped.
  static let sweepStopped = "stopped; what was verified by then is on record"
  /// Said where a note is asked for on a cause.
  static let noteOnRelease = "a note belongs to a release: Right unfolds the cause"
  /// Stands in a row that somebody has dealt with.
  static let handledMark = "handled"
  /// Stands before a note.
  static let note = "note"
  /// Stands in the place of a note.
  static let noNote = "none; n writes one"
  /// Stands in the empty line of a note.
  static let notePlaceholder = "what you found out; empty takes the note away"
  /// Stands before the cause of the first of several.
  static let forExample = "for example:"

  /// How many releases fail.
  static func failing(_ groups: [FailureGroup]) -> String {
    switch groups.reduce(0, { $0 + $1.count }) {
    case 0: "nothing fails"
    case 1: "1 release fails"
    case let count: "\(grouped(count)) releases fail"
    }
  }

  /// For how many causes they fail.
  static func causes(_ groups: [FailureGroup]) -> String {
    groups.count == 1 ? "1 cause" : "\(grouped(groups.count)) causes"
  }

  /// How many of them are dealt with.
  static func handled(_ groups: [FailureGroup]) -> String {
    let count = groups.reduce(0) { $0 + $1.records.count(where: \.isHandled) }
    return "\(grouped(count)) handled"
  }

  /// What the releases of a group share.
  static func shared(_ shared: FailureGroup.Shared) -> String {
    switch shared {
    case .key(let id): "key \(HexDigits.grouped(id.escapedPrefix(20)))"
    case .window(let registry, let from, let to):
      "\(registry), published \(day(from))" + (day(from) == day(to) ? "" : " to \(day(to))")
    case .registry(let registry): "\(registry)"
    }
  }

  /// First and last day on which something was seen.
  static func seen(_ first: String, _ last: String) -> String { "\(first) to \(last)" }

  /// What came of verifying everything.
  static func swept(_ report: VerificationReport) -> String {
    let count = report.releases.count
    let failed = report.failures.count
    let absent = report.absent > 0 ? "; \(grouped(report.absent)) have no content here" : ""
    return "\(grouped(count)) releases verified, "
      + (failed == 0 ? "none fails" : failed == 1 ? "1 fails" : "\(grouped(failed)) fail") + absent
  }

  /// How far the verification of everything has come.
  static func sweeping(_ progress: VerificationProgress) -> String {
    progress.total == 0
      ? "verifying" : "verifying \(grouped(progress.done)) of \(grouped(progress.total))"
  }

  /// How many failed so far.
  static func failedSoFar(_ progress: VerificationProgress) -> String {
    "\(grouped(progress.failed)) failed"
  }

  /// How souk recognises a failure.
  static func detection(_ text: String) -> String { "How souk knows: \(text)" }

  /// What to do about a failure.
  static func remedy(_ text: String) -> String { "Do: \(text)" }
}
