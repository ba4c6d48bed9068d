import SoukModel

extension PackageValidator {
  /// The ontologies parse.
  func ontology(_ files: PackageFiles) -> ValidationCheck {
    parsing(
      .ontology, files.ontologies, { syntax.rdf($0) },
      none: ValidationFinding(
        "", "There is no ontology.", remedy: "Describe the package's terms in a Turtle file."))
  }

  /// The queries parse.
  func sparql(_ files: PackageFiles) -> ValidationCheck {
    parsing(
      .sparql, files.queries, { syntax.sparql($0.text) },
      none: ValidationFinding(
        "", "There is no SPARQL file.", remedy: "Add the package's queries as .rq files."))
  }

  /// A check of files that must parse: its share is that of the files that do.
  private func parsing(
    _ name: ValidationCheck.Name, _ files: [PackageFiles.File],
    _ problem: (PackageFiles.File) -> String?, none: ValidationFinding
  ) -> ValidationCheck {
    guard !files.isEmpty else { return ValidationCheck(name, share: 0, findings: [none]) }
    var findings: [ValidationFinding] = []
    for file in files {
      guard let reason = problem(file) else { continue }
      findings.append(
        ValidationFinding(
          file.path, "It does not parse: \(RegistryText(reason).escapedPrefix(300)).",
          remedy: "Mend it at that place."))
    }
    let share = 1 - Double(findings.count) / Double(files.count)
    return ValidationCheck(name, share: share, findings: findings)
  }
}
