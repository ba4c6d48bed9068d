package import SoukInstall
package import SoukModel

/// What came of an order to install, update or remove.
package struct InstallationAnswer: Hashable, Sendable, Codable {
  /// What came of it.
  package var outcome: Outcome
  /// The root, from the root of the file system.
  package var root: String
  /// What a person should know of it, such as what an interrupted installation had left behind; a
  /// sentence each, safe to print.
  package var notes: [String]
  /// The engine that resolution read the catalogue with.
  package var backend: BackendKind
  /// How long it took, in milliseconds.
  package var milliseconds: Double

  /// The ways in which an order ends.
  package enum Outcome: Hashable, Sendable, Codable {
    /// Carried out; a plan without a change means that nothing was to be done.
    case done(InstallPlan)
    /// Planned and verified, and nothing changed: a dry run, or the review said no.
    case planned(InstallPlan)
    /// Some releases are not let in, and so nothing changed. The plan has every verdict.
    case refused(InstallPlan, Refusal)
    /// Debian's packages are not for souk to install: the command that does it, safe to run.
    case debian(command: String)
  }

  /// Releases that are not let in, and what forbids them.
  package struct Refusal: Hashable, Sendable, Codable {
    /// The releases with their verdicts.
    package var releases: [InstallRefusal]
    /// Whether the rules of the registry alone forbid them, which a person may override; else the
    /// content is not what was published, or harmful, and nothing lets it in.
    package var isByRuleAlone: Bool

    /// Makes a refusal.
    package init(_ releases: [InstallRefusal], isByRuleAlone: Bool) {
      self.releases = releases
      self.isByRuleAlone = isByRuleAlone
    }
  }

  /// Makes an answer.
  package init(
    _ outcome: Outcome, root: String, notes: [String] = [], backend: BackendKind,
    milliseconds: Double
  ) {
    self.outcome = outcome
    self.root = root
    self.notes = notes
    self.backend = backend
    self.milliseconds = milliseconds
  }

  /// The plan; nil for Debian's packages.
  package var plan: InstallPlan? {
    switch outcome {
    case .done(let plan), .planned(let plan), .refused(let plan, _): plan
    case .debian: nil
    }
  }

  /// What was let pass against the rules: each has T11 beside what is missing.
  package var overridden: [InstallPlan.Item] {
    plan?.items.filter(\.isOverridden) ?? []
  }
}
