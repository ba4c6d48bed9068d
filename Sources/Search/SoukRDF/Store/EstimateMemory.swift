import Synchronization

/// What was found out about the triples of a store, kept from query to query.
///
/// Good for one state of the store: whoever keeps it forgets it when the store changes.
package final class EstimateMemory: Sendable {
  private struct Known {
    var counts: [IDPattern: Int] = [:]
    var ordered: [TermID: Bool] = [:]
  }

  private let known = Mutex(Known())

  /// Patterns remembered at the most; then all is forgotten.
  private static let limit = 20_000

  /// The statements of joins.
  let statements: JoinStatements

  /// Nothing known yet but statements.
  package init(statements: JoinStatements = JoinStatements()) { self.statements = statements }

  /// The estimate for a pattern, if it was made before.
  func count(_ pattern: IDPattern) -> Int? { known.withLock { $0.counts[pattern] } }

  /// Keeps an estimate.
  func remember(_ pattern: IDPattern, count: Int) {
    known.withLock { known in
      if known.counts.count >= Self.limit { known.counts.removeAll() }
      known.counts[pattern] = count
    }
  }

  /// Whether a property's values are in the order of their ids, if that is known.
  func isOrdered(_ predicate: TermID) -> Bool? { known.withLock { $0.ordered[predicate] } }

  /// Keeps whether they are.
  func remember(_ predicate: TermID, isOrdered: Bool) {
    known.withLock { $0.ordered[predicate] = isOrdered }
  }
}
