import SoukAssess
import SoukEngine
import SoukModel

extension FakeMarketplace {
  /// The packages to judge.
  private var judged: [CatalogueEntry] { packages }

  func assess(
    _ subject: AssessmentSubjectName, on backend: BackendKind?
  ) throws(ServiceError) -> AssessmentAnswer {
    switch subject {
    case .package(let id, _):
      guard let entry = judged.first(where: { $0.package.id == id }) else {
        throw ServiceError(.notFound, "There is no \(id).")
      }
      return Self.assess(entry, backend: backend ?? .v1)
    case .folder(let name, let directory):
      guard let entry = judged.first(where: { $0.package.id.name.raw == name }) else {
        throw ServiceError(.notFound, "There is no \(name).")
      }
      var answer = Self.assess(entry, backend: nil)
      answer.folder = directory + "/" + name
      return answer
    }
  }

  func assessAll(
    _ scope: AssessmentScope, parts: AssessmentParts, on backend: BackendKind?,
    progress: (AssessmentProgress) -> Void, cancellation: Cancellation
  ) throws(ServiceError) -> AssessmentSurvey {
    if cancellation.isCancelled { throw ServiceError(.cancelled, "cancelled") }
    var folder: String?
    if case .folder(let path) = scope { folder = path }
    let packages =
      judged
      .filter { entry in
        if case .catalogue(let name?) = scope { return entry.package.id.registry == name }
        return true
      }
      .map { entry in
        let answer = Self.assess(entry, backend: .v1)
        return AssessedPackage(
          id: entry.package.id, version: answer.validation.version,
          folder: folder.map { "\($0)/\(entry.package.id.name.raw)" },
          scores: parts.contains(.maturity) ? answer.maturity.scores : nil,
          validation: parts.contains(.validation) ? answer.validation : nil,
          signature: entry.verdict.signature, checksum: entry.verdict.checksum,
          hasContent: answer.hasContent)
      }
      .sorted { $0.id < $1.id }
    progress(AssessmentProgress(done: packages.count, total: packages.count))
    return AssessmentSurvey(
      packages: packages, backend: folder == nil ? backend ?? .v1 : nil, milliseconds: 2.5)
  }

  func list(
    _ request: ListingRequest, on backend: BackendKind?,
    progress: (AssessmentProgress) -> Void, cancellation: Cancellation
  ) throws(ServiceError) -> CatalogueListing {
    let rows =
      judged
      .filter { request.registry == nil || request.registry == $0.package.id.registry }
      .map { entry in
        CatalogueListing.Row(
          package: entry.package, signature: entry.verdict.signature,
          checksum: entry.verdict.checksum,
          scores: request.needsMaturity
            ? Self.assess(entry, backend: nil).maturity.scores : nil)
      }
    return CatalogueListing(of: rows, by: request, backend: backend ?? .v1, milliseconds: 1.5)
  }

  func markReadiness(_ isReady: Bool, inFolder folder: String) throws(ServiceError) -> Bool {
    if let unwritable { throw unwritable }
    return marked.mark(isReady, folder)
  }

  /// Judges a package whose files are not here.
  private static func assess(_ entry: CatalogueEntry, backend: BackendKind?) -> AssessmentAnswer {
    let subject = AssessmentSubject(
      package: entry.package, files: nil, absence: "this is a fake", verdict: entry.verdict,
      dependents: 0, missingDependencies: [])
    return AssessmentAnswer(
      package: entry.package, maturity: MaturityAssessor(now: 1_000_000).assess(subject),
      validation: PackageValidator(syntax: SyntaxChecks { _ in nil }).validate(subject),
      verdict: entry.verdict, hasContent: false, backend: backend, milliseconds: 0.5)
  }
}
