/// A value of a whole group of solutions.
package struct AggregateCall: Equatable, Sendable {
  /// What is worked out.
  package let function: Function
  /// Whether equal values count once.
  package let isDistinct: Bool
  /// What is taken of each solution; nil for `COUNT(*)`.
  package let argument: Expression?
  /// What stands between the texts of `GROUP_CONCAT`.
  package let separator: String

  /// What is worked out of a group.
  package enum Function: String, CaseIterable, Sendable {
    /// How many.
    case count = "COUNT"
    /// The sum.
    case sum = "SUM"
    /// The least.
    case min = "MIN"
    /// The greatest.
    case max = "MAX"
    /// The mean.
    case average = "AVG"
    /// Any one.
    case sample = "SAMPLE"
    /// All, as one text.
    case concatenation = "GROUP_CONCAT"
  }
}
