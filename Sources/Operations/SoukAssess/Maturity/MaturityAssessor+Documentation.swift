import SoukModel

extension MaturityAssessor {
  /// Documentation, 20 points: readme 5, example in it 5, pages 4, changelog 3, metadata 3.
  func documentation(_ subject: AssessmentSubject) -> [MaturityEvidence] {
    filesOfDocumentation(subject) + [metadata(subject.package)]
  }

  private func filesOfDocumentation(_ subject: AssessmentSubject) -> [MaturityEvidence] {
    guard let files = subject.files else {
      return [("readme", 5), ("example in the readme", 5), ("pages", 4), ("changelog", 3)].map {
        Self.unseen(subject, .documentation, $0.0, of: $0.1)
      }
    }
    let text = files.readme?.text ?? ""
    let length = text.trimmedCount
    let hasExample = PackageValidator.hasExample(text)
    return [
      MaturityEvidence(
        .documentation, "readme", Self.steps(Int64(length), [(1, 1), (100, 3), (500, 5)]), of: 5,
        files.readme.map { "\($0.path): \(length) characters" } ?? "no readme",
        remedy: "Write a README of 500 characters or more."),
      MaturityEvidence(
        .documentation, "example in the readme", hasExample ? 5 : 0, of: 5,
        hasExample ? "a block of code" : "no block of code",
        remedy: "Show in the README how the package is used."),
      MaturityEvidence(
        .documentation, "pages", Self.steps(Int64(files.documents.count), [(1, 2), (3, 4)]), of: 4,
        "docs/: " + Self.named(files.documents), remedy: "Write three pages or more in docs/."),
      MaturityEvidence(
        .documentation, "changelog", files.changelog == nil ? 0 : 3, of: 3,
        files.changelog?.path ?? "no changelog", remedy: "Keep a CHANGELOG.md."),
    ]
  }

  private func metadata(_ package: Package) -> MaturityEvidence {
    let parts: [(name: String, isThere: Bool)] = [
      ("description of 40 characters", package.summary.raw.count >= 40),
      ("keywords", !package.keywords.isEmpty || !package.tags.isEmpty),
      ("author", !(package.author?.raw ?? "").isEmpty),
    ]
    let missing = parts.filter { !$0.isThere }.map(\.name)
    return MaturityEvidence(
      .documentation, "metadata", parts.count - missing.count, of: 3,
      missing.isEmpty
        ? "description, keywords and author" : "missing: " + missing.joined(separator: ", "),
      remedy: "State " + missing.joined(separator: ", ") + ".")
  }

  /// Testing, 20 points: tests at all 8, how many files 6, tests against sources 6.
  func testing(_ subject: AssessmentSubject) -> [MaturityEvidence] {
    guard let files = subject.files else {
      return [("tests", 8), ("number of test files", 6), ("tests against sources", 6)].map {
        Self.unseen(subject, .testing, $0.0, of: $0.1)
      }
    }
    let tests = files.tests.filter { !$0.bytes.isEmpty }
    let written = tests.reduce(0) { $0 + $1.bytes.count }
    let sources = (files.sources + files.templates).reduce(0) { $0 + $1.bytes.count }
    let percent = sources == 0 ? 0 : Int64(written * 100 / sources)
    return [
      MaturityEvidence(
        .testing, "tests", tests.isEmpty ? 0 : 8, of: 8, Self.named(tests),
        remedy: "Add tests/ with a first test."),
      MaturityEvidence(
        .testing, "number of test files",
        Self.steps(Int64(tests.count), [(1, 1), (3, 3), (10, 6)]), of: 6,
        "\(tests.count) with content", remedy: "Cover more of the package: ten files or more."),
      MaturityEvidence(
        .testing, "tests against sources", Self.steps(percent, [(5, 2), (20, 4), (50, 6)]), of: 6,
        "\(written) bytes of tests for \(sources) bytes of sources, \(percent)%",
        remedy: "Write at least half as much test as source."),
    ]
  }
}
