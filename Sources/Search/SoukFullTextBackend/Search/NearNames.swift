import Foundation
import GRDB
import SoukCatalogue
import SoukModel
import SoukSearch

/// Names that are near to a query: the same but for what separates their parts, or a few typing
/// errors away.
///
/// One error leaves either the first or the second half of a name right, so that both are looked up
/// in an index; two leave a third of it, of which the first and the last are looked up.
struct NearNames {
  /// The connection, in a transaction.
  let db: Database
  /// What to find.
  let request: SearchRequest

  /// What is taken from the score of every name that is only near.
  static let behind = 1_000.0
  /// How many names are compared for each part that is looked up.
  private static let compared = 1_000
  /// How many names are given at the most.
  private static let limit = 50

  /// Whether a clause is a word of no field, which may be misspelt.
  static func canBeMisspelt(_ clause: SearchQuery.Clause) -> Bool {
    !clause.isNegated && clause.field == nil && clause.tokens.count == 1
  }

  /// The nearest names, best first, leaving out packages that match.
  func find(without matches: Set<Int64>) throws -> [(number: Int64, score: Double)] {
    let words = request.query.clauses.lazy.filter(Self.canBeMisspelt)
    let joined = JoinedName.cut(words.flatMap(\.joined.utf8))
    guard joined.count > 1 else { return [] }
    var near: [Int64: Double] = [:]
    for (name, number) in try names("fulltext_joined", from: joined) {
      near[number] = score(number, joined, name, errors: 0)
    }
    let errors = joined.count >= 8 ? 2 : joined.count >= 4 ? 1 : 0
    if near.isEmpty, matches.isEmpty, errors > 0 {
      // A third, not a half: letters that changed places may stand on both sides of the middle.
      let part = max(2, joined.count / 3)
      let mirrored = Array(joined.reversed().prefix(part))
      let found =
        try names("fulltext_joined", from: Array(joined.prefix(part)))
        + names("fulltext_mirrored", from: mirrored).map { (Array($0.0.reversed()), $0.1) }
      var comparison = EditDistance(to: joined, limit: errors)
      for (name, number) in found where near[number] == nil {
        guard let distance = comparison.ofBeginning(of: name) else { continue }
        near[number] = score(number, joined, name, errors: distance)
      }
    }
    let best = near.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
      .filter { !matches.contains($0.key) }
    return try allowed(best.map { ($0.key, $0.value) })
  }

  private func score(
    _ number: Int64, _ joined: [UInt8], _ name: [UInt8], errors: Int
  ) -> Double {
    let share =
      Double(min(joined.count, name.count)) / Double(max(1, max(joined.count, name.count)))
    return DocumentNumber.popularity(of: number) + 40 * share - 60 * Double(errors) - Self.behind
  }

  /// The names of a table that begin with some bytes, up to ``compared`` of them.
  private func names(_ table: String, from start: [UInt8]) throws -> [([UInt8], Int64)] {
    guard !start.isEmpty else { return [] }
    let statement = try db.cachedStatement(
      sql: "SELECT joined, number FROM \(table) WHERE joined >= ? AND joined < ? LIMIT ?")
    statement.setUncheckedArguments([Data(start), Data(start + [0xFF]), Self.compared])
    var found: [([UInt8], Int64)] = []
    let rows = try Row.fetchCursor(statement)
    while let row = try rows.next() {
      found.append(
        ([UInt8](try row.decode(Data.self, atIndex: 0)), try row.decode(Int64.self, atIndex: 1)))
    }
    return found
  }

  /// Leaves of the names those that no filter of the request leaves out.
  private func allowed(
    _ names: [(number: Int64, score: Double)]
  ) throws -> [(number: Int64, score: Double)] {
    guard let filter = MatchExpression(request, without: Self.canBeMisspelt).text else {
      return Array(names.prefix(Self.limit))
    }
    let statement = try db.cachedStatement(
      sql: "SELECT 1 FROM fulltext WHERE fulltext MATCH ? AND rowid = ?")
    let columns = ColumnFilters.of(request.query, db)
    var found: [(number: Int64, score: Double)] = []
    for name in names.prefix(4 * Self.limit) where found.count < Self.limit {
      statement.setUncheckedArguments([filter, name.number])
      guard try Int.fetchOne(statement) != nil else { continue }
      if try columns?.pass(number: name.number) ?? true { found.append(name) }
    }
    return found
  }
}
