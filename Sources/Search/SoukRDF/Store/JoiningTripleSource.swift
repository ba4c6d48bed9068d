/// A source of triples that can look up several patterns in one go.
package protocol JoiningTripleSource: TripleSource {
  /// Calls `body` with every row of a join until it returns false; the order is the source's.
  ///
  /// - Parameters:
  ///   - parameters: The ids for the join's parameters, by their numbers.
  ///   - body: Takes a row, one id per column, which is good only until it returns. It may ask the
  ///     source again.
  func join(
    _ join: IDJoin, _ parameters: [TermID],
    _ body: ([TermID]) throws(TripleStoreError) -> Bool
  ) throws(TripleStoreError)

  /// Calls `body` once with every node that the chain leads to from `start`, until it returns false.
  func reach(
    _ reach: IDReach, from start: TermID, _ body: (TermID) throws(TripleStoreError) -> Bool
  ) throws(TripleStoreError)

  /// Whether every value of a property is an integer that its id holds, so that the order of the ids
  /// is that of the values. May take a scan of the property's values.
  func hasOrderedValues(_ predicate: TermID) throws(TripleStoreError) -> Bool
}
