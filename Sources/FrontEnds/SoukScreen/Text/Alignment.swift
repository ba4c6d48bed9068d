/// Where a text stands when there is more room than it needs.
package enum Alignment: Sendable {
  /// At the left edge.
  case left
  /// At the right edge.
  case right
  /// In the middle; an odd cell goes to the right.
  case centre
}
