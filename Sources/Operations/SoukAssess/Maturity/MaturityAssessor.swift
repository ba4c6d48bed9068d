import SoukModel

/// Gives a package its maturity points by the rubric of `Docs/Maturity.md`.
///
/// Pure, with the clock as a parameter. Nothing is assumed: where evidence is missing the points
/// are not given, and the observation says what was not there.
package struct MaturityAssessor: Sendable {
  /// Seconds since 1970.
  let now: Int64

  /// Makes an assessor for a moment.
  package init(now: Int64) {
    self.now = now
  }

  /// Judges every criterion.
  package func assess(_ subject: AssessmentSubject) -> MaturityReport {
    let package = subject.package
    return MaturityReport(
      id: package.id, version: package.latest.version, title: package.title,
      summary: package.summary, downloads: package.downloads,
      updatedAt: package.releases.lazy.compactMap(\.publishedAt).max(),
      evidence: MaturityCriterion.allCases.map { evidence($0, subject) })
  }

  /// Judges one criterion.
  private func evidence(
    _ criterion: MaturityCriterion, _ subject: AssessmentSubject
  ) -> MaturityEvidence {
    guard criterion.needsContent else { return fact(criterion, subject) }
    guard let files = subject.files else {
      return MaturityEvidence(criterion, 0, .contentNotHere(subject.absence))
    }
    return content(criterion, files)
  }
}
