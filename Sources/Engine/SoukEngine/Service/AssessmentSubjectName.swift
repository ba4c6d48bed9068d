package import SoukModel

/// Which package is to be judged.
package enum AssessmentSubjectName: Hashable, Sendable {
  /// A package of the catalogue; its newest release without a version.
  case package(PackageID, version: RegistryText?)
  /// The package of this name, or in the folder of this name, below a folder of packages.
  case folder(name: String, in: String)
}
