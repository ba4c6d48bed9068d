import SoukModel

extension MaturityAssessor {
  /// Performance, 15 points: benchmarks 7, size 4, dependencies 4.
  func performance(_ subject: AssessmentSubject) -> [MaturityEvidence] {
    let needed = subject.package.latest.dependencies.count { $0.kind == .depends }
    return [
      benchmarks(subject), size(subject),
      MaturityEvidence(
        .performance, "dependencies", needed <= 3 ? 4 : (needed <= 10 ? 2 : 0), of: 4,
        "\(needed) needed", remedy: "Get along with three packages or fewer."),
    ]
  }

  private func benchmarks(_ subject: AssessmentSubject) -> MaturityEvidence {
    guard let files = subject.files else {
      return Self.unseen(subject, .performance, "benchmarks", of: 7)
    }
    return MaturityEvidence(
      .performance, "benchmarks", Self.steps(Int64(files.benchmarks.count), [(1, 5), (3, 7)]),
      of: 7, Self.named(files.benchmarks), remedy: "Add benches/ with three benchmarks.")
  }

  private func size(_ subject: AssessmentSubject) -> MaturityEvidence {
    guard let size = subject.package.latest.size ?? subject.files.map({ Int64($0.size) }) else {
      return MaturityEvidence(
        .performance, "size", 0, of: 4, "the registry states none",
        remedy: "Publish the archive's size.")
    }
    let points = size <= 1 << 20 ? 4 : (size <= 10 << 20 ? 2 : 0)
    return MaturityEvidence(
      .performance, "size", points, of: 4, "\(size) bytes", remedy: "Stay below 1 MiB.")
  }

  /// Adoption, 15 points: downloads 7, stars 4, packages that need it 4.
  func adoption(_ subject: AssessmentSubject) -> [MaturityEvidence] {
    let package = subject.package
    return [
      counted(
        "downloads", package.downloads, [(10, 2), (100, 4), (1_000, 6), (10_000, 7)], of: 7),
      counted("stars", package.stars, [(1, 1), (10, 2), (50, 3), (200, 4)], of: 4),
      counted(
        "packages that need it", subject.dependents.map(Int64.init), [(1, 1), (5, 2), (20, 4)],
        of: 4),
    ]
  }

  private func counted(
    _ criterion: String, _ value: Int64?, _ steps: [(from: Int64, points: Int)], of available: Int
  ) -> MaturityEvidence {
    let next = value.flatMap { value in steps.first { value < $0.from } } ?? steps.first
    return MaturityEvidence(
      .adoption, criterion, value.map { Self.steps($0, steps) } ?? 0, of: available,
      value.map { "\($0)" } ?? "not counted by the registry",
      remedy: "The next step is \(next?.from ?? 0).")
  }
}
