package import SoukAssess
package import SoukModel

/// What judging one package came to.
package struct AssessmentAnswer: Hashable, Sendable, Codable {
  /// The package, the judged release first.
  package var package: Package
  /// Its points, each with what gave it.
  package var maturity: MaturityReport
  /// Its checks, each with what is missing.
  package var validation: ValidationReport
  /// What is known of its signature and checksum; nil for a folder, which nothing vouches for.
  package var verdict: Verdict?
  /// The folder that was read; nil where it was none.
  package var folder: String?
  /// Whether its files are on this machine.
  package var hasContent: Bool
  /// The engine that looked it up; nil for a folder.
  package var backend: BackendKind?
  /// How long it took, in milliseconds.
  package var milliseconds: Double

  /// Makes an answer.
  package init(
    package: Package, maturity: MaturityReport, validation: ValidationReport,
    verdict: Verdict? = nil, folder: String? = nil, hasContent: Bool = true,
    backend: BackendKind? = nil, milliseconds: Double = 0
  ) {
    self.package = package
    self.maturity = maturity
    self.validation = validation
    self.verdict = verdict
    self.folder = folder
    self.hasContent = hasContent
    self.backend = backend
    self.milliseconds = milliseconds
  }
}
