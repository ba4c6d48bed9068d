package import SoukModel

/// What came of verifying everything.
package struct VerificationReport: Hashable, Sendable, Codable {
  /// The releases whose content is here, by registry, name and the registry's order of versions.
  package var releases: [VerifiedRelease]
  /// The failures among them, as they are on record now.
  package var failures: [FailureRecord]
  /// Releases that were left out because their content is not on this machine.
  package var absent: Int
  /// The engine that listed the packages.
  package var backend: BackendKind
  /// How long it took, in milliseconds.
  package var milliseconds: Double

  /// Makes a report.
  package init(
    releases: [VerifiedRelease], failures: [FailureRecord] = [], absent: Int = 0,
    backend: BackendKind = .v1, milliseconds: Double = 0
  ) {
    self.releases = releases
    self.failures = failures
    self.absent = absent
    self.backend = backend
    self.milliseconds = milliseconds
  }

  /// Whether everything that was looked at is verified.
  package var isVerified: Bool { releases.allSatisfy(\.isVerified) }

  /// How many releases have each signature status; statuses that do not occur are left out.
  package var signatures: [SignatureStatus: Int] {
    releases.reduce(into: [:]) { $0[$1.signature, default: 0] += 1 }
  }

  /// How many releases have each checksum status; statuses that do not occur are left out.
  package var checksums: [ChecksumStatus: Int] {
    releases.reduce(into: [:]) { $0[$1.checksum, default: 0] += 1 }
  }
}
