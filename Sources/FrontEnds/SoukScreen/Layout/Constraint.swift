/// How much of a length one part asks for.
package enum Constraint: Hashable, Sendable {
  /// Exactly this many cells, as long as there is room.
  case fixed(Int)
  /// At least this many cells, and a share of what is left over.
  case minimum(Int)
  /// This share of the whole length, 0 to 1.
  case fraction(Double)
}
