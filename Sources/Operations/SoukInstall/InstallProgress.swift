package import SoukModel

/// How far an installation has come.
package struct InstallProgress: Hashable, Sendable, Codable {
  /// What is being done.
  package let phase: Phase
  /// The package it is being done to; nil where it is about all.
  package let package: PackageID?
  /// How many packages are done in this phase.
  package let done: Int
  /// How many there are.
  package let total: Int
  /// How many bytes are done in this phase; while verifying as the registries state the sizes.
  package let bytes: Int64
  /// How many bytes there are, counted in the same way; 0 where nobody states them.
  package let totalBytes: Int64

  /// Makes a report.
  package init(
    phase: Phase, package: PackageID?, done: Int, total: Int, bytes: Int64 = 0,
    totalBytes: Int64 = 0
  ) {
    self.phase = phase
    self.package = package
    self.done = done
    self.total = total
    self.bytes = bytes
    self.totalBytes = totalBytes
  }

  /// The parts of an installation.
  package enum Phase: String, Sendable, Codable {
    /// Fetching and verifying.
    case verifying
    /// Writing beside what is there.
    case staging
  }
}
