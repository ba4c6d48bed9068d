/// One step of a criterion: the points it gives and what reaches it.
package struct MaturityStep: Hashable, Sendable {
  /// What a count must be.
  package enum Bound: Hashable, Sendable {
    /// At least so many.
    case from(Int64)
    /// At most so many.
    case upTo(Int64)
    /// No count decides.
    case fact
  }

  /// The points in all once it is reached.
  package let points: Int
  /// The count that reaches it.
  package let bound: Bound
  /// What is counted, or what must be the case.
  package let what: String

  /// A step that a fact reaches.
  init(points: Int, _ what: String, bound: Bound = .fact) {
    self.points = points
    self.bound = bound
    self.what = what
  }

  /// Steps that rising counts reach.
  static func from(_ steps: [(count: Int64, points: Int)], _ what: String) -> [MaturityStep] {
    steps.map { MaturityStep(points: $0.points, what, bound: .from($0.count)) }
  }

  /// Steps that falling counts reach.
  static func upTo(_ steps: [(count: Int64, points: Int)], _ what: String) -> [MaturityStep] {
    steps.map { MaturityStep(points: $0.points, what, bound: .upTo($0.count)) }
  }

  /// Whether a count reaches it.
  func isReached(by value: Int64) -> Bool {
    switch bound {
    case .from(let count): value >= count
    case .upTo(let count): value >= 0 && value <= count
    case .fact: false
    }
  }
}
