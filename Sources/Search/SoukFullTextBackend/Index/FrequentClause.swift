import Foundation
import GRDB

/// What is kept of a word, or of a beginning of words, that so many packages match that looking
/// them through is slow: all that the first pages need.
struct FrequentClause: Equatable {
  /// How many packages match.
  var total: Int
  /// The most popular of them, as many as are ranked and perhaps some more, ascending.
  var first: [Int64]
  /// Those behind them whose name begins with the text, the most popular; empty where so few names
  /// begin with it that they are looked up.
  var named: [Int64]

  /// What is kept of a whole expression; nil where nothing is.
  static func kept(of expression: String, _ db: Database) throws -> FrequentClause? {
    let statement = try db.cachedStatement(
      sql: "SELECT total, first, named FROM fulltext_frequent WHERE expression = ?")
    statement.setUncheckedArguments([expression])
    guard let row = try Row.fetchOne(statement) else { return nil }
    return FrequentClause(
      total: try row.decode(Int.self, atIndex: 0),
      first: numbers(try row.decode(Data.self, atIndex: 1)),
      named: numbers(try row.decode(Data.self, atIndex: 2)))
  }

  /// The total alone of a whole expression; nil where nothing is kept of it.
  static func total(of expression: String, _ db: Database) throws -> Int? {
    let statement = try db.cachedStatement(
      sql: "SELECT total FROM fulltext_frequent WHERE expression = ?")
    return try Int.fetchOne(statement, arguments: [expression])
  }

  /// Keeps this of an expression.
  func keep(of expression: String, _ db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO fulltext_frequent(expression, total, first, named)
        VALUES(?, ?, ?, ?)
        """
    ).execute(arguments: [expression, total, Self.bytes(first), Self.bytes(named)])
  }

  /// Eight bytes for each number, the lowest first.
  private static func bytes(_ numbers: [Int64]) -> Data {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(8 * numbers.count)
    for number in numbers {
      for shift in stride(from: Int64(0), to: 64, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: number >> shift))
      }
    }
    return Data(bytes)
  }

  private static func numbers(_ data: Data) -> [Int64] {
    let bytes = [UInt8](data)
    return stride(from: 0, to: bytes.count - bytes.count % 8, by: 8).map { start in
      var number: Int64 = 0
      for place in (0..<8).reversed() { number = number << 8 | Int64(bytes[start + place]) }
      return number
    }
  }
}
