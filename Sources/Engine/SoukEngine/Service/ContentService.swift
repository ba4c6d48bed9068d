package import SoukModel

/// The operations that look into the content of packages.
///
/// A part of ``MarketplaceService``, and under the same rules: calls block, from any thread.
package protocol ContentService: Sendable {
  /// What a release says of itself in its readme; nothing is fetched for it.
  ///
  /// - Parameter version: the release; nil for the newest.
  /// - Throws: `ServiceError.notFound` where the package or the version is not there.
  func readme(
    of id: PackageID, version: RegistryText?, on backend: BackendKind?
  ) throws(ServiceError) -> Readme
}

extension ContentService {
  /// A marketplace without content has no readme to show.
  package func readme(
    of id: PackageID, version: RegistryText?, on backend: BackendKind?
  ) throws(ServiceError) -> Readme {
    Readme(absence: RegistryText("this marketplace keeps no content"))
  }
}
