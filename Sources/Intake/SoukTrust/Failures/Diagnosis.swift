/// The answer about one key, signature, file or message: a verdict and everything that was found.
package struct Diagnosis: Hashable, Sendable {
  /// Whether the thing may be used.
  package enum Outcome: String, Hashable, Sendable {
    /// It is as it should be.
    case accept
    /// It may be used, and there is something to know.
    case warn
    /// It must not be used.
    case reject
  }

  /// Facts about the thing itself, whatever was found: for a key its 32 bytes.
  package var facts: Facts
  /// What was found, in the order of the steps.
  package private(set) var findings: [Finding]

  /// Makes a diagnosis; without findings everything is as it should be.
  package init(findings: [Finding] = [], facts: Facts = Facts()) {
    self.findings = findings
    self.facts = facts
  }

  /// Adds a finding after the others.
  package mutating func add(_ finding: Finding) { findings.append(finding) }

  /// The finding that decides: the first that is more than a warning, else the first.
  package var main: Finding? {
    findings.first { $0.code.severity != .warning } ?? findings.first
  }

  /// Whether the thing may be used: one finding beyond a warning refuses it.
  package var outcome: Outcome {
    guard let main else { return .accept }
    return main.code.severity == .warning ? .warn : .reject
  }

  /// The main code, or `OK`.
  package var code: String { main?.code.rawValue ?? "OK" }

  /// The facts of the thing and of the main finding.
  package var details: Facts { facts.merging(main?.facts ?? Facts()) }
}
