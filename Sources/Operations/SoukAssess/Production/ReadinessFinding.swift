/// One item of the readiness report and what became of it.
package struct ReadinessFinding: Hashable, Sendable, Codable {
  /// The item.
  package var item: ReadinessItem
  /// Whether it holds.
  package var state: State
  /// What was found, or why nothing counts; already safe to print.
  package var found: String
  /// How old the evidence is, in seconds; 0 for what was measured now, nil where there is none.
  package var age: Int64?

  /// The ways in which an item can stand.
  package enum State: String, Sendable, Hashable, CaseIterable, Codable {
    /// It holds.
    case met
    /// It does not.
    case failed
    /// Nothing shows it: no record, no samples.
    case missing
    /// What shows it is too old, of another commit, damaged or from the future.
    case stale
  }

  /// The points it earns: all of the item's or none.
  package var earned: Int { state == .met ? item.points : 0 }
}
