import SoukAssess
import SoukModel
import SoukRegistry

/// Judges packages of one registry, whose facts were gathered before.
struct RegistryAssessor: Sendable {
  /// Where content is; nil where the registry is not on this machine.
  let source: (any RegistrySource)?
  /// Who needs whom in it.
  let census: DependencyCensus
  /// What to find out.
  let parts: AssessmentParts
  /// Seconds since 1970.
  let now: Int64

  /// The package with everything that there is to judge it by.
  ///
  /// - Parameter verifies: whether content that is here is verified now; else the verdict of the
  ///   last refresh counts.
  func subject(of entry: CatalogueEntry, verifies: Bool) -> AssessmentSubject {
    let package = entry.package
    let version = package.latest.version
    var subject = AssessmentSubject(
      package: package, files: nil, verdict: entry.verdict,
      dependents: census.dependents(of: package.id.name),
      missingDependencies: census.missing(from: package))
    guard let source else {
      subject.absence = "the registry is not on this machine"
      return subject
    }
    let content = ReleaseFiles(package, version, in: source)
    subject.files = content.files
    subject.absence = content.absence
    if verifies, source.holds(package, version: version) {
      subject.verdict = source.verify(package, version: version, now: now)
    }
    return subject
  }

  /// Judges one package.
  func assess(_ entry: CatalogueEntry) -> AssessedPackage {
    let subject = subject(of: entry, verifies: parts.contains(.maturity))
    let package = entry.package
    return AssessedPackage(
      id: package.id, version: package.latest.version, title: package.title,
      scores: parts.contains(.maturity) ? MaturityAssessor(now: now).assess(subject).scores : nil,
      validation: parts.contains(.validation)
        ? PackageValidator(syntax: .engine).validate(subject) : nil,
      signature: subject.verdict?.signature, checksum: subject.verdict?.checksum,
      hasContent: subject.files != nil)
  }
}
