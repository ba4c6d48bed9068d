/// Why bytes are no results of a query.
package enum ResultsError: Error, Hashable, Sendable {
  /// They are not what their format demands: the place and the reason, safe to print.
  case malformed(String)
  /// Nothing says where they end, so that a part of them would look whole.
  case unframed
  /// There are more rows or triples than allowed.
  case tooManyRows(Int)
  /// There are more cells, rows times columns, than allowed.
  case tooManyCells(Int)
  /// Somebody asked to stop.
  case stopped
}
