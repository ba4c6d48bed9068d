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
      updatedAt: package.releases.compactMap(\.publishedAt).max(),
      evidence: documentation(subject) + testing(subject) + security(subject)
        + performance(subject) + adoption(subject) + maintenance(subject))
  }

  /// The points of the highest step that `value` reaches; steps are in rising order.
  static func steps(_ value: Int64, _ steps: [(from: Int64, points: Int)]) -> Int {
    steps.last { value >= $0.from }?.points ?? 0
  }

  /// A criterion of files that are not here.
  static func unseen(
    _ subject: AssessmentSubject, _ dimension: MaturityDimension, _ criterion: String,
    of available: Int
  ) -> MaturityEvidence {
    MaturityEvidence(
      dimension, criterion, 0, of: available, subject.contentReason,
      remedy: "Fetch the package's content, then assess again.")
  }

  /// `1 file`, `3 files`, with the first one's path.
  static func named(_ files: [PackageFiles.File]) -> String {
    guard let first = files.first else { return "none" }
    let path = RegistryText(first.path).escapedPrefix(100)
    return files.count == 1 ? path : "\(files.count) files, the first is \(path)"
  }
}
