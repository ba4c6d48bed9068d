package import SoukModel

/// What the trust inspector asks for beside a verdict.
///
/// A part of ``MarketplaceService``, and under the same rules: calls block, from any thread.
package protocol InspectionService: Sendable {
  /// Who is said to have signed a release, and the keys of the releases before it.
  ///
  /// - Parameter version: the release; nil for the newest.
  /// - Returns: nil where neither this release nor another one of the package is signed.
  func signer(
    of id: PackageID, version: RegistryText?
  ) throws(ServiceError) -> SignerHistory?
}
