import Synchronization

/// The statements of joins, written once, and how many of them connections may keep.
///
/// A connection never forgets a statement that it keeps. No id stands in one, so they are good for every state
/// of a store.
package final class JoinStatements: Sendable {
  private let written = Mutex<[IDJoin: String]>([:])

  /// Joins whose statements are kept at the most; those met later are written and prepared each time.
  private static let limit = 1_000

  /// None yet.
  package init() {}

  /// The statement of a join, and whether a connection should keep it.
  func statement(
    of join: IDJoin, _ write: (IDJoin) -> String
  ) -> (sql: String, isKept: Bool) {
    if let known = written.withLock({ $0[join] }) { return (known, true) }
    let fresh = write(join)
    return written.withLock { written in
      guard written.count < Self.limit else { return (fresh, false) }
      written[join] = fresh
      return (fresh, true)
    }
  }
}
