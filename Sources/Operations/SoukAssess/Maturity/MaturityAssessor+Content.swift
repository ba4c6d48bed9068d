import SoukModel

extension MaturityAssessor {
  /// Judges a criterion by the package's files.
  func content(_ criterion: MaturityCriterion, _ files: PackageFiles) -> MaturityEvidence {
    switch criterion {
    case .readme: readme(files)
    case .readmeExample:
      MaturityEvidence(
        criterion, holds: PackageValidator.hasExample(files.readme?.text ?? ""),
        seen(files.readme))
    case .pages:
      MaturityEvidence(criterion, counting: Int64(files.documents.count), seen(files.documents))
    case .changelog:
      MaturityEvidence(criterion, holds: files.changelog != nil, seen(files.changelog))
    case .securityPolicy:
      MaturityEvidence(criterion, holds: files.securityPolicy != nil, seen(files.securityPolicy))
    case .benchmarks:
      MaturityEvidence(criterion, counting: Int64(files.benchmarks.count), seen(files.benchmarks))
    default: testing(criterion, files)
    }
  }

  private func readme(_ files: PackageFiles) -> MaturityEvidence {
    guard let file = files.readme else { return MaturityEvidence(.readme, 0, .nothing) }
    let length = file.text.trimmedCount
    return MaturityEvidence(
      .readme, counting: Int64(length), .readme(RegistryText(file.path), characters: length))
  }

  /// Judges a criterion by the files of tests that have content.
  private func testing(
    _ criterion: MaturityCriterion, _ files: PackageFiles
  ) -> MaturityEvidence {
    let tests = files.tests.filter { !$0.bytes.isEmpty }
    guard criterion == .testShare else {
      return criterion == .tests
        ? MaturityEvidence(criterion, holds: !tests.isEmpty, seen(tests))
        : MaturityEvidence(criterion, counting: Int64(tests.count), .count(Int64(tests.count)))
    }
    let written = tests.reduce(0) { $0 + $1.bytes.count }
    let sources = (files.sources + files.templates).reduce(0) { $0 + $1.bytes.count }
    let percent = sources == 0 ? 0 : Int64(written * 100 / sources)
    return MaturityEvidence(
      criterion, counting: percent, .proportion(tests: written, sources: sources))
  }

  private func seen(_ files: [PackageFiles.File]) -> MaturityObservation {
    files.first.map { .files(files.count, first: RegistryText($0.path)) } ?? .nothing
  }

  private func seen(_ file: PackageFiles.File?) -> MaturityObservation {
    file.map { .files(1, first: RegistryText($0.path)) } ?? .nothing
  }
}
