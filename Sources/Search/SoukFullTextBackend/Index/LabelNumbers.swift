import Foundation
import GRDB
import Synchronization

/// The numbers of the labels that one transaction has come across, so that each is looked up once.
final class LabelNumbers: Sendable {
  private let numbers = Mutex<[String: Int64]>([:])

  /// How many are kept before all are dropped.
  private static let limit = 65_536

  /// The number of a label, which is added where it is new.
  func number(of text: String, _ db: Database) throws -> Int64 {
    if let known = numbers.withLock({ $0[text] }) { return known }
    let bytes = Data(text.utf8)
    let insert = try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO fulltext_label(text) VALUES(?)")
    try insert.execute(arguments: [bytes])
    let select = try db.cachedStatement(sql: "SELECT id FROM fulltext_label WHERE text = ?")
    let number = try Int64.fetchOne(select, arguments: [bytes]) ?? 0
    numbers.withLock { numbers in
      if numbers.count >= Self.limit { numbers.removeAll(keepingCapacity: true) }
      numbers[text] = number
    }
    return number
  }

  /// The text of a label; empty where there is none of this number.
  static func text(of number: Int64, _ db: Database) throws -> String {
    let statement = try db.cachedStatement(sql: "SELECT text FROM fulltext_label WHERE id = ?")
    let bytes = try Data.fetchOne(statement, arguments: [number]) ?? Data()
    return String(decoding: bytes, as: UTF8.self)
  }
}
