import SoukModel

/// Judges whether a package is complete: nine checks, 100 points.
///
/// Pure: files come in memory. Required checks make 60 points, quality checks 40; a package whose
/// content is not on this machine gets nothing for its files, and the reason.
package struct PackageValidator: Sendable {
  /// The parsers.
  let syntax: SyntaxChecks

  /// Names the parsers.
  package init(syntax: SyntaxChecks) {
    self.syntax = syntax
  }

  /// Runs every check.
  package func validate(_ subject: AssessmentSubject) -> ValidationReport {
    let package = subject.package
    guard let files = subject.files else {
      let reason = subject.contentReason
      let checks = ValidationCheck.Name.allCases.map { name in
        ValidationCheck(
          name, share: 0,
          findings: [
            ValidationFinding(
              "", reason, remedy: "Fetch the package's content, then validate again.")
          ])
      }
      return ValidationReport(id: package.id, version: package.latest.version, checks: checks)
    }
    let (manifestCheck, manifest, warnings) = manifest(files)
    let checks = [
      manifestCheck, readme(files), sources(files), license(files, manifest, package),
      ontology(files), sparql(files),
      presence(.examples, files.examples, remedy: "Add examples/ with one that runs."),
      presence(.tests, files.tests, remedy: "Add tests/ with a test of what the package does."),
      presence(.docs, files.documents, remedy: "Add docs/ with a page about how it is used."),
    ]
    return ValidationReport(
      id: package.id, version: package.latest.version, checks: checks, warnings: warnings)
  }

  /// A quality check that asks for files of a kind.
  private func presence(
    _ name: ValidationCheck.Name, _ found: [PackageFiles.File], remedy: String
  ) -> ValidationCheck {
    let filled = found.contains { !$0.bytes.isEmpty }
    guard !filled else { return ValidationCheck(name, share: 1) }
    let reason = found.isEmpty ? "There are no \(name.rawValue)." : "The files are empty."
    return ValidationCheck(
      name, share: 0, findings: [ValidationFinding("\(name.rawValue)/", reason, remedy: remedy)])
  }
}
