import Foundation
import GRDB
import SoukModel
import SoukSearch
import Testing

@testable import SoukEngine

/// A home whose indexes another version of souk made.
@Suite struct OlderIndexTests {
  /// More packages than an index takes in one batch, so that it is written while others are read.
  private static let many = 7_000

  private func older(than home: TemporaryHome) throws {
    let database = try DatabaseQueue(path: home.home.catalogue)
    try database.write { db in try db.execute(sql: "UPDATE index_state SET name = name || '-old'") }
    try database.close()
  }

  @Test(
    "indexes of another version are built anew at opening, for every package, whether builtin is new or not",
    arguments: [0, 1])
  func rebuilding(revision: Int) throws {
    let home = try TemporaryHome()
    let entries = (0..<Self.many).map { home.entry("tool-\($0)") }
    try home.open(builtin: entries).close()
    try older(than: home)
    let again = try home.engine(builtin: entries, revision: revision)
    defer { again.close() }
    var announced: [Int] = []
    try again.openBuiltin { announced.append($0) }
    #expect(announced == [Self.many])
    for backend in BackendKind.allCases {
      let answer = try again.search(
        SearchRequest("tool", limit: 1), on: backend, cancellation: Cancellation())
      #expect(answer.page.total == Self.many, "\(backend)")
    }
    var second: [Int] = []
    try again.openBuiltin { second.append($0) }
    #expect(second.isEmpty)
  }
}
