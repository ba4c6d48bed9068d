/// The steps of a drill, in their order.
package enum DrillStep: Int, CaseIterable, Sendable {
  /// A fresh home, on v1.
  case fresh = 1
  /// Phase 1: the team itself.
  case testing
  /// Phase 2: whoever wants to.
  case beta
  /// Phase 3: half of all questions to each backend.
  case comparison
  /// Phase 4: everybody on v2.
  case migration
  /// v2 fails, v1 answers.
  case fault
  /// The alert.
  case alert
  /// Back to v1.
  case rollback
  /// v2 is well again, and everything is checked.
  case verified

  /// Its place among all, and its title.
  package var heading: String {
    "\(rawValue) of \(Self.allCases.count): \(DrillWording.title(self))"
  }
}
