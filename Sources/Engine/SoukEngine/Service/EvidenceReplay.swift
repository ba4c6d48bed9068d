package import SoukModel

/// A bundle of evidence opened again: what was found then and there, and what this souk finds.
package struct EvidenceReplay: Hashable, Sendable {
  /// One file of the bundle.
  package struct File: Hashable, Sendable {
    /// Its path inside the bundle.
    package var path: String
    /// Its length in bytes.
    package var size: Int

    /// Makes a file.
    package init(path: String, size: Int) {
      self.path = path
      self.size = size
    }
  }

  /// The package.
  package var id: PackageID
  /// The release.
  package var version: RegistryText
  /// The clock of the machine that made the bundle, seconds since 1970; the replay uses it too.
  package var clock: Int64
  /// The programs and the system of that machine, by name: `souk`, `libsodium`, `os`.
  package var versions: [String: RegistryText]
  /// The verdict that was recorded.
  package var recorded: Verdict
  /// The verdict of this souk on the same inputs.
  package var replayed: Verdict
  /// What the replay could not look at, in one sentence each.
  package var notices: [String]
  /// The files of the bundle, in their order.
  package var files: [File]

  /// Makes a replay.
  package init(
    id: PackageID, version: RegistryText, clock: Int64, versions: [String: RegistryText] = [:],
    recorded: Verdict, replayed: Verdict, notices: [String] = [], files: [File] = []
  ) {
    self.id = id
    self.version = version
    self.clock = clock
    self.versions = versions
    self.recorded = recorded
    self.replayed = replayed
    self.notices = notices
    self.files = files
  }

  /// Whether this souk reaches the verdict that was recorded: both facts, and what failed where.
  package var isSame: Bool {
    recorded.signature == replayed.signature && recorded.checksum == replayed.checksum
      && Self.failures(recorded) == Self.failures(replayed)
  }

  /// The rungs on which the two differ.
  package var differingRungs: [VerificationStep.Rung] {
    VerificationStep.Rung.allCases.filter { rung in
      func key(_ verdict: Verdict) -> [String] {
        verdict.steps.filter { $0.rung == rung }.map { "\($0.outcome.rawValue) \($0.code ?? "")" }
      }
      return key(recorded) != key(replayed)
    }
  }

  private static func failures(_ verdict: Verdict) -> [String] {
    verdict.steps.filter { $0.outcome == .failed }.map { "\($0.rung.rawValue) \($0.code ?? "")" }
  }
}
