package import SoukModel

/// Packages in memory: for tests, for measuring, and for sets that were read before.
package struct MemoryProvider: PackageProvider, Sendable {
  /// The versions by package.
  package var packages: [PackageID: [Candidate]]

  /// Holds packages.
  package init(_ packages: [PackageID: [Candidate]] = [:]) {
    self.packages = packages
  }

  package func candidates(of id: PackageID) throws(ProviderError) -> [Candidate] {
    packages[id] ?? []
  }
}
