package import SoukModel

/// What is asked of the solver.
package struct Request: Sendable {
  /// The packages that are wanted, and which versions of them.
  package var wanted: [Wanted]
  /// The versions to keep wherever that is possible: those of the lock file.
  package var kept: [PackageID: RegistryText]
  /// Whether pre-releases may be chosen without being named.
  package var takesPrereleases: Bool
  /// Whether the wanted packages alone are chosen, without what they need.
  package var ignoresDependencies: Bool
  /// How many conflicts are worked through before the solver gives up; a bound on time.
  package var conflictLimit: Int

  /// One package that is wanted.
  package struct Wanted: Hashable, Sendable {
    /// The package.
    package let id: PackageID
    /// The versions that will do.
    package let requirement: VersionRequirement

    /// Makes a wish.
    package init(_ id: PackageID, _ requirement: VersionRequirement = .any) {
      self.id = id
      self.requirement = requirement
    }
  }

  /// Makes a request.
  package init(
    _ wanted: [Wanted], kept: [PackageID: RegistryText] = [:], takesPrereleases: Bool = false,
    ignoresDependencies: Bool = false, conflictLimit: Int = 100_000
  ) {
    self.wanted = wanted
    self.kept = kept
    self.takesPrereleases = takesPrereleases
    self.ignoresDependencies = ignoresDependencies
    self.conflictLimit = conflictLimit
  }
}
