/// One thing that the doctor looked at, and what is wrong with it.
package struct DoctorFinding: Hashable, Sendable, Codable {
  /// What was looked at.
  package var check: DoctorCheck
  /// How bad it is.
  package var severity: Severity
  /// One sentence: what is the case, and why.
  package var cause: String
  /// What was seen that says so, a line each; escaped.
  package var evidence: [String]
  /// The command that mends it; nil where there is nothing to mend, or no command that does.
  package var command: String?
  /// What `--fix` would do; nil where that takes a person.
  package var repair: DoctorRepair?

  /// How bad a finding is.
  package enum Severity: String, Hashable, Sendable, CaseIterable, Comparable, Codable {
    /// All is well.
    case ok
    /// Nothing is broken; something may be better.
    case notice
    /// souk works, and something is wrong.
    case warning
    /// Something does not work.
    case failure

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
  }

  /// Makes a finding; nothing wrong, unless told otherwise.
  package init(
    _ check: DoctorCheck, _ severity: Severity = .ok, _ cause: String, evidence: [String] = [],
    command: String? = nil, repair: DoctorRepair? = nil
  ) {
    self.check = check
    self.severity = severity
    self.cause = cause
    self.evidence = evidence
    self.command = command
    self.repair = repair
  }
}
