/// One criterion of the rubric: what was given for it, and what shows it.
package struct MaturityEvidence: Hashable, Sendable {
  /// The side it belongs to.
  package var dimension: MaturityDimension
  /// What is asked, in a few words.
  package var criterion: String
  /// The points given.
  package var points: Int
  /// The points there are.
  package var available: Int
  /// What was seen: a file, a count, a verdict, a date; or what is missing.
  package var observation: String
  /// What would bring the rest; empty where nothing is missing.
  package var remedy: String

  /// Makes evidence; the points are kept within what is available.
  init(
    _ dimension: MaturityDimension, _ criterion: String, _ points: Int, of available: Int,
    _ observation: String, remedy: String
  ) {
    self.dimension = dimension
    self.criterion = criterion
    self.points = min(available, max(0, points))
    self.available = available
    self.observation = observation
    self.remedy = points >= available ? "" : remedy
  }
}
