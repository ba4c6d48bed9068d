package import SoukModel

/// What is to be changed in a root.
package struct InstallOrder: Hashable, Sendable {
  /// What is asked for.
  package var action: Action
  /// Whether releases that are there are installed anew, and the rules of registries are overridden.
  package var isForced: Bool
  /// Whether the named packages come without what they need.
  package var ignoresDependencies: Bool
  /// Whether exactly what `souk.lock` says is installed, or nothing.
  package var isLocked: Bool
  /// Whether nothing is changed: the plan is made and everything verified.
  package var isDryRun: Bool
  /// Whether pre-releases may be chosen without being named.
  package var takesPrereleases: Bool

  /// What is asked for.
  package enum Action: Hashable, Sendable {
    /// Install these; of nothing, with `isLocked`, whatever the lock file holds.
    case install([LockFile.Requested])
    /// Bring these to the newest versions that are allowed; all of them where none is named.
    case update([PackageID])
    /// Remove these, and what only they needed.
    case uninstall([PackageID])
  }

  /// Makes an order.
  package init(
    _ action: Action, isForced: Bool = false, ignoresDependencies: Bool = false,
    isLocked: Bool = false, isDryRun: Bool = false, takesPrereleases: Bool = false
  ) {
    self.action = action
    self.isForced = isForced
    self.ignoresDependencies = ignoresDependencies
    self.isLocked = isLocked
    self.isDryRun = isDryRun
    self.takesPrereleases = takesPrereleases
  }
}
