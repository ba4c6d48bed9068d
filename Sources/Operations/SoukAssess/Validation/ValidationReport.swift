package import SoukModel

/// What validating one package came to.
package struct ValidationReport: Hashable, Sendable, Codable {
  /// The package.
  package var id: PackageID
  /// The version that was looked at.
  package var version: RegistryText
  /// The checks, in the order of ``ValidationCheck/Name``.
  package var checks: [ValidationCheck]
  /// What in the manifest is kept and not understood.
  package var warnings: [ManifestWarning]

  /// The score, 0 to 100, to one decimal.
  package var score: Double { (checks.reduce(0) { $0 + $1.score } * 10).rounded() / 10 }

  /// What the score means.
  package var level: ReadinessLevel { ReadinessLevel(score: score) }

  /// Everything that is missing, the checks with the most points to gain first.
  package var findings: [ValidationFinding] {
    checks.sorted { $0.name.points - $0.score > $1.name.points - $1.score }.flatMap(\.findings)
  }

  /// One step towards full marks.
  package struct Step: Hashable, Sendable {
    /// The check it belongs to.
    package var check: ValidationCheck.Name
    /// What is missing.
    package var finding: ValidationFinding
    /// The points it brings.
    package var gain: Double
  }

  /// The steps towards full marks, most points first.
  package var plan: [Step] {
    let steps = checks.flatMap { check in
      check.findings.map { finding in
        Step(
          check: check.name, finding: finding,
          gain: (check.name.points - check.score) / Double(check.findings.count))
      }
    }
    return steps.enumerated().sorted { left, right in
      left.element.gain == right.element.gain
        ? left.offset < right.offset : left.element.gain > right.element.gain
    }.map(\.element)
  }

  /// Makes a report.
  package init(
    id: PackageID, version: RegistryText, checks: [ValidationCheck],
    warnings: [ManifestWarning] = []
  ) {
    self.id = id
    self.version = version
    self.checks = checks
    self.warnings = warnings
  }
}
