import SoukAssess
import SoukModel

/// Judges packages in folders that belong to no registry.
struct FolderAssessor: Sendable {
  /// The folders.
  let folders: PackageFolders
  /// Who needs whom among them.
  let census: DependencyCensus
  /// What to find out.
  let parts: AssessmentParts
  /// Seconds since 1970.
  let now: Int64
  /// Whether a package of this name is in some registry.
  let isKnown: @Sendable (RegistryText) -> Bool

  /// The package with everything that there is to judge it by.
  func subject(of folder: PackageFolder) -> AssessmentSubject {
    AssessmentSubject(
      package: folder.package, files: folder.files, absence: folder.absence,
      dependents: census.dependents(of: folder.package.id.name),
      missingDependencies: census.missing(from: folder.package, unless: isKnown))
  }

  /// Reads and judges one package.
  func assess(_ place: PackageFolders.Place) -> AssessedPackage {
    let subject = subject(of: folders.read(place))
    let package = subject.package
    return AssessedPackage(
      id: package.id, version: package.latest.version, title: package.title, folder: place.path,
      scores: parts.contains(.maturity) ? MaturityAssessor(now: now).assess(subject).scores : nil,
      validation: parts.contains(.validation)
        ? PackageValidator(syntax: .engine).validate(subject) : nil,
      hasContent: subject.files != nil)
  }
}
