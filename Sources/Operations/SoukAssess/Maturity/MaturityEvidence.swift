/// One criterion of the rubric: what was given for it, and what shows it.
package struct MaturityEvidence: Hashable, Sendable, Codable {
  /// What is asked.
  package let criterion: MaturityCriterion
  /// The points given, never more than there are.
  package let points: Int
  /// What was seen.
  package let seen: MaturityObservation

  /// Makes evidence; the points are kept within what is available.
  init(_ criterion: MaturityCriterion, _ points: Int, _ seen: MaturityObservation) {
    self.criterion = criterion
    self.points = min(criterion.points, max(0, points))
    self.seen = seen
  }

  /// Evidence of a count, judged by the criterion's steps.
  init(_ criterion: MaturityCriterion, counting count: Int64, _ seen: MaturityObservation) {
    self.init(criterion, criterion.points(reaching: count), seen)
  }

  /// Evidence of a fact that gives everything or nothing.
  init(_ criterion: MaturityCriterion, holds: Bool, _ seen: MaturityObservation) {
    self.init(criterion, holds ? criterion.points : 0, seen)
  }

  /// The side it belongs to.
  package var dimension: MaturityDimension { criterion.dimension }

  /// The points there are.
  package var available: Int { criterion.points }

  /// What was seen, in words.
  package var observation: String { seen.description }

  /// What would bring the rest; empty where nothing is missing.
  package var remedy: String {
    guard points < available else { return "" }
    if case .contentNotHere = seen { return "Fetch the package's content, then assess again." }
    if case .notLookedAt = seen { return "Publish it to a registry, then assess it there." }
    return criterion.remedy
  }
}
