/// In how many minutes anything was asked for, and in how many of those something got no answer.
///
/// Minutes in which nobody asked do not count: a program in a terminal is not down while it is closed.
package struct MinuteTally: Hashable, Sendable {
  /// Minutes with at least one request.
  package var asked: Int
  /// Of those, minutes in which a request got no answer from any backend, or souk crashed.
  package var failed: Int

  /// Makes a tally; of nothing, unless told otherwise.
  package init(asked: Int = 0, failed: Int = 0) {
    self.asked = asked
    self.failed = failed
  }
}
