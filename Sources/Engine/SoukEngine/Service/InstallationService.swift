package import SoukInstall
package import SoukModel

/// The operations on what is installed: plan, install, update, remove, look.
///
/// A part of ``MarketplaceService``, and under the same rules: calls block, from any thread. Packages
/// go into a root, a folder that holds `souk.lock`; nil means the person's own.
package protocol InstallationService: Sendable {
  /// The root that a person means, as a path from the root of the file system.
  func installationRoot(_ target: String?) -> String

  /// Plans an order, fetches and verifies what it needs, and carries it out in one step.
  ///
  /// An order that is a dry run stops at the plan: every status in it is known by then.
  /// - Parameters:
  ///   - target: the root; nil for the person's own.
  ///   - backend: the engine that resolution reads the catalogue with; nil for the gate's choice.
  ///   - review: sees the plan, with every status, before anything is changed; false stops there.
  ///     Not called where a release is refused. May be called again where another souk was faster.
  ///   - progress: called from any thread, one call at a time.
  /// - Throws: `ServiceError`; whatever it is, what was installed before still is.
  func install(
    _ order: InstallOrder, in target: String?, on backend: BackendKind?,
    review: (InstallPlan) -> Bool, progress: @escaping @Sendable (InstallProgress) -> Void,
    cancellation: Cancellation
  ) throws(ServiceError) -> InstallationAnswer

  /// What is installed; clears up first what an interrupted installation left behind.
  func installed(in target: String?) throws(ServiceError) -> InstalledPackages

  /// The installed packages of which the registries have newer versions, by registry and name.
  func outdated(
    in target: String?, on backend: BackendKind?
  ) throws(ServiceError) -> OutdatedAnswer
}
