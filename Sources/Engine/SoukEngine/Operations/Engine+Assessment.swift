import Foundation
import SoukAssess
import SoukCatalogue
package import SoukModel
import SoukRegistry
import SoukRouter
import SoukSearch

extension Engine {
  package func assess(
    _ subject: AssessmentSubjectName, on backend: BackendKind?
  ) throws(ServiceError) -> AssessmentAnswer {
    let begin = clock.uptime()
    var answer =
      switch subject {
      case .package(let id, let version): try assess(id, version, on: backend)
      case .folder(let name, let directory): try assess(folder: name, in: directory)
      }
    answer.milliseconds = Double(clock.uptime() &- begin) / 1_000_000
    return answer
  }

  private func assess(
    _ id: PackageID, _ version: RegistryText?, on backend: BackendKind?
  ) throws(ServiceError) -> AssessmentAnswer {
    guard let found = try lookup(id, on: backend) else { throw Self.unknownPackage(id) }
    var entry = found.entry
    let release = try Self.existing(version, of: entry.package)
    let record = try registries().first { $0.name == id.registry }
    let source = record.flatMap { sources.source($0.name, location: $0.location) }
    if release.version != entry.package.latest.version {
      // The verdict of the catalogue is on the newest release and says nothing of another one.
      entry.verdict =
        source?.verify(entry.package, version: release.version, now: clock.now())
        ?? Verdict(signature: .notFetched, checksum: .notFetched)
      entry.package.releases.removeAll { $0.version == release.version }
      entry.package.releases.insert(release, at: 0)
    }
    let assessor = RegistryAssessor(
      source: source, census: try census(for: entry.package), parts: [.validation, .maturity],
      now: clock.now())
    let subject = assessor.subject(of: entry, verifies: true)
    return AssessmentAnswer(
      package: entry.package, maturity: MaturityAssessor(now: assessor.now).assess(subject),
      validation: PackageValidator(syntax: .engine).validate(subject), verdict: subject.verdict,
      hasContent: subject.files != nil, backend: found.backend)
  }

  private func assess(
    folder name: String, in directory: String
  ) throws(ServiceError) -> AssessmentAnswer {
    let folders = try PackageFolders(directory)
    let described = folders.places.map { ($0, folders.described($0)) }
    let named = described.first { $0.0.name == name }
    guard let place = (named ?? described.first { $0.1.package.id.name.raw == name })?.0 else {
      throw ServiceError(
        .notFound,
        "“\(RegistryText(directory).escaped)” has no package “\(RegistryText(name).escaped)”.",
        remedy: "There are \(folders.places.count) folders of packages in it.")
    }
    let assessor = FolderAssessor(
      folders: folders, census: Self.census(of: described.map(\.1)),
      parts: [.validation, .maturity], now: clock.now(), isKnown: isKnown)
    let subject = assessor.subject(of: folders.read(place))
    return AssessmentAnswer(
      package: subject.package, maturity: MaturityAssessor(now: assessor.now).assess(subject),
      validation: PackageValidator(syntax: .engine).validate(subject), folder: place.path,
      hasContent: subject.files != nil)
  }

  package func assessAll(
    _ scope: AssessmentScope, parts: AssessmentParts, on backend: BackendKind?,
    progress: (AssessmentProgress) -> Void, cancellation: Cancellation
  ) throws(ServiceError) -> AssessmentSurvey {
    let begin = clock.uptime()
    var found: AssessmentSurvey
    switch scope {
    case .folder(let directory):
      found = try survey(
        folder: directory, parts: parts, progress: progress, cancellation: cancellation)
    case .catalogue(let registry):
      let pass = try CataloguePass(
        self, registry: registry, includesApt: registry != nil, on: backend, cancellation)
      let packages = try pass.assessed(
        self, parts: parts, progress: progress, cancellation: cancellation)
      found = AssessmentSurvey(packages: packages, backend: pass.backend)
    }
    found.packages.sort { $0.id == $1.id ? $0.folder ?? "" < $1.folder ?? "" : $0.id < $1.id }
    found.milliseconds = Double(clock.uptime() &- begin) / 1_000_000
    return found
  }

  private func survey(
    folder directory: String, parts: AssessmentParts, progress: (AssessmentProgress) -> Void,
    cancellation: Cancellation
  ) throws(ServiceError) -> AssessmentSurvey {
    let folders = try PackageFolders(directory)
    let assessor = FolderAssessor(
      folders: folders, census: Self.census(of: folders.places.map(folders.described)),
      parts: parts, now: clock.now(), isKnown: isKnown)
    let total = folders.places.count
    let sweep = Sweep(folders.places, batch: 1, cancellation: cancellation) { place in
      assessor.assess(place)
    }
    let packages = sweep.run(threads: Self.threads) { done in
      progress(AssessmentProgress(done: done, total: total))
    }
    guard !packages.contains(nil) else { throw Self.assessmentCancelled }
    return AssessmentSurvey(packages: packages.compactMap(\.self))
  }

  /// How many threads judge.
  static var threads: Int { ProcessInfo.processInfo.activeProcessorCount }

  /// Why nothing is given where judging was cancelled.
  static var assessmentCancelled: ServiceError {
    ServiceError(.cancelled, "Judging the packages was cancelled.")
  }

  private static func census(of folders: [PackageFolder]) -> DependencyCensus {
    folders.reduce(into: DependencyCensus()) { $0.add($1.package) }
  }

  /// Whether some registry of the catalogue has a package of this name.
  @Sendable private func isKnown(_ name: RegistryText) -> Bool {
    ((try? catalogue.packages(named: name)) ?? []).isEmpty == false
  }
}
