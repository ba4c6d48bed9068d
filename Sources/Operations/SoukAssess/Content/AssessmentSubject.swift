package import SoukModel

/// A package as it is judged: what the registry says, what its files are, what others say.
package struct AssessmentSubject: Sendable {
  /// What the registry, or the folder's own manifest, says.
  package var package: Package
  /// The files of the newest release; nil where they are not on this machine.
  package var files: PackageFiles?
  /// Why there are no files, in a line; nil where there are.
  package var absence: RegistryText?
  /// What is known of signature and checksum; nil where nobody looked.
  package var verdict: Verdict?
  /// How many packages of the catalogue need it; nil where that was not counted.
  package var dependents: Int?
  /// Names of dependencies that the registry does not have; nil where that was not looked at.
  package var missingDependencies: [RegistryText]?

  /// Makes a subject.
  package init(
    package: Package, files: PackageFiles?, absence: RegistryText? = nil, verdict: Verdict? = nil,
    dependents: Int? = nil, missingDependencies: [RegistryText]? = nil
  ) {
    self.package = package
    self.files = files
    self.absence = absence
    self.verdict = verdict
    self.dependents = dependents
    self.missingDependencies = missingDependencies
  }

  /// Why a check of files finds nothing.
  var contentReason: String {
    absence.map { "content not here: \($0.escapedPrefix(200))" } ?? "content not here"
  }
}
