package import SoukModel

/// The operations on how packages and releases relate: who needs whom, and what changed.
///
/// A part of ``MarketplaceService``, and under the same rules: calls block, from any thread.
package protocol RelationService: Sendable {
  /// What a release needs, and what that needs, as a tree in the order of the registry.
  ///
  /// - Parameters:
  ///   - version: the release; nil for the newest.
  ///   - depth: how many steps to go at the most; nil for all.
  /// - Throws: `ServiceError.notFound` where the package or the version is not there.
  func dependencyTree(
    of id: PackageID, version: RegistryText?, depth: Int?, on backend: BackendKind?,
    cancellation: Cancellation
  ) throws(ServiceError) -> DependencyTree

  /// The shortest chain of needs from one package to another; empty where there is none.
  func dependencyChain(
    from id: PackageID, to other: PackageID, on backend: BackendKind?, cancellation: Cancellation
  ) throws(ServiceError) -> DependencyTree

  /// What differs between two releases of a package: the registry's words, and the files.
  ///
  /// - Throws: `ServiceError.notFound` where the package or a version is not there.
  func difference(
    of id: PackageID, from first: RegistryText, to second: RegistryText, on backend: BackendKind?
  ) throws(ServiceError) -> ReleaseDifference

  /// Gives every package of one registry, or of all, by registry and name; past the cache.
  ///
  /// - Parameter body: takes one package and the backend that gave it; false ends it.
  func forEachPackage(
    in registry: RegistryName?, on backend: BackendKind?, cancellation: Cancellation,
    _ body: (CatalogueEntry, BackendKind) -> Bool
  ) throws(ServiceError)
}
