package import SoukModel
package import SoukResolve

/// Why an installation did not happen; nothing was changed.
package enum InstallError: Error, Sendable {
  /// No registry has the package.
  case unknownPackage(PackageID)
  /// The package has no such version, or none that satisfies what was asked for.
  case noVersion(PackageID, wanted: RegistryText)
  /// The versions that are needed exclude each other.
  case unsolvable(ConflictExplanation)
  /// The solver was ended by its bound.
  case tooHard(conflicts: Int)
  /// The content is not what was published, or would harm: the releases with their verdicts, and the
  /// plan they were part of.
  case notVerified([InstallRefusal], in: InstallPlan)
  /// The rules of the registry alone forbid it: the releases with their verdicts, and the plan.
  case refused([InstallRefusal], in: InstallPlan)
  /// `souk.lock` and the registry or the request disagree: what and how, safe to print.
  case locked(String)
  /// A package cannot be removed, because these need it.
  case needed(PackageID, by: [PackageID])
  /// A package is not installed here.
  case notInstalled(PackageID)
  /// A name or version cannot be a folder's name.
  case unusableName(PackageID, RegistryText)
  /// `souk.lock` cannot be read: the file and why.
  case damagedLock(path: String, reason: String)
  /// A registry, or content of it, cannot be had.
  case source(InstallSourceError)
  /// The file system refused.
  case files(InstallFileError)
  /// Another souk is changing the same root.
  case busy(root: String)
  /// The caller cancelled.
  case cancelled
}
