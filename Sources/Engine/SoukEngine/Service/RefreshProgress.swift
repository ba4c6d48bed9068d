package import SoukModel

/// How far the refresh of one registry has come.
package struct RefreshProgress: Hashable, Sendable, Codable {
  /// The registry being read.
  package var registry: RegistryName
  /// What is being done.
  package var phase: Phase
  /// Packages read so far.
  package var packages: Int
  /// The share that is done, 0 to 1, by bytes read; nil where that is not known.
  package var fraction: Double?

  /// The parts of a refresh.
  package enum Phase: String, Sendable, Codable {
    /// Fetching the registry's files from elsewhere; the fraction is that of the present one.
    case fetching
    /// Reading and verifying the registry.
    case reading
    /// Building the indexes.
    case indexing
    /// Committing.
    case committing
  }

  /// Makes a progress report.
  package init(
    registry: RegistryName, phase: Phase, packages: Int, fraction: Double? = nil
  ) {
    self.registry = registry
    self.phase = phase
    self.packages = packages
    self.fraction = fraction
  }
}
