/// What a measurement for the readiness report came to.
package struct ReadinessReading: Hashable, Sendable {
  /// Whether what is asked for holds; nil where there was nothing to measure.
  package var holds: Bool?
  /// What was found, for people: a figure with its unit, a count; already safe to print.
  package var found: String

  /// Makes a reading.
  package init(_ holds: Bool?, _ found: String) {
    self.holds = holds
    self.found = found
  }
}
