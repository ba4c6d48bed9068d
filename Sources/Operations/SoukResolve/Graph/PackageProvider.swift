package import SoukModel

/// Where the solver learns which versions there are and what they need.
package protocol PackageProvider {
  /// The versions of a package in any order; none where there is no such package.
  ///
  /// Called once for each package in a run.
  /// - Throws: ``ProviderError`` where the answer cannot be had.
  func candidates(of id: PackageID) throws(ProviderError) -> [Candidate]
}
