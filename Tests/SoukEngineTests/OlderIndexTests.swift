import Foundation
import GRDB
import SoukModel
import SoukSearch
import SoukTesting
import Testing

@testable import SoukEngine

/// A home whose indexes another version of souk made.
@Suite struct OlderIndexTests {
  /// More packages than an index takes in one batch, so that it is written while others are read.
  private static let many = 7_000

  private func older(than home: TemporaryHome) throws {
    let database = try OtherConnection.queue(home.home.catalogue)
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
    for backend in BuiltIn.backends {
      let answer = try again.search(
        SearchRequest("tool", limit: 1), on: backend, cancellation: Cancellation())
      #expect(answer.page.total == Self.many, "\(backend)")
    }
    var second: [Int] = []
    try again.openBuiltin { second.append($0) }
    #expect(second.isEmpty)
  }

  @Test(.enabled(if: BuiltIn.both, "this build has one backend"))
  func indexesThatASettingLeftOutAreBuiltOnceItIsTakenBack() throws {
    let home = try TemporaryHome()
    var settings = Settings()
    settings.indexes = [.v1]
    try home.open(builtin: [home.entry("lamp")], settings: settings).close()
    let again = try home.engine(builtin: [home.entry("lamp")])
    defer { again.close() }
    var announced: [Int] = []
    try again.openBuiltin { announced.append($0) }
    #expect(announced == [1])
    #expect(try again.names("lamp", on: .v2) == ["lamp"])
  }

  @Test func aHomeWhoseIndexesCannotBeBuiltStillAnswersWhatNeedsNone() throws {
    let home = try TemporaryHome()
    try home.open(builtin: [home.entry("lamp")]).close()
    try older(than: home)
    let database = try OtherConnection.queue(home.home.catalogue)
    try database.write { db in
      try db.execute(
        sql: """
          CREATE TRIGGER refused BEFORE INSERT ON index_state
          BEGIN SELECT raise(ABORT, 'no index today'); END
          """)
    }
    try database.close()
    let again = try home.engine(builtin: [home.entry("lamp")])
    defer { again.close() }
    let failure = try again.openBuiltin()
    #expect(failure?.message.contains("no index today") == true)
    #expect(again.notices.contains { $0.contains("no index today") })
    #expect(try again.registries().map(\.name) == [.builtin])
    let rows = try again.summaries([PackageID(.builtin, "lamp")], on: BuiltIn.first)
    #expect(rows.compactMap(\.self).count == 1)
    // v2 keeps its generation with its index, and needs no line of that table to answer.
    if BuiltIn.v1 { #expect(throws: ServiceError.self) { try again.names("lamp", on: .v1) } }
  }

  @Test func aCancelledBuildingLeavesTheIndexesForTheNextCommand() throws {
    let home = try TemporaryHome()
    try home.open(builtin: [home.entry("lamp")]).close()
    try older(than: home)
    let again = try home.engine(builtin: [home.entry("lamp")])
    defer { again.close() }
    let cancellation = Cancellation()
    let error = #expect(throws: ServiceError.self) {
      try again.openBuiltin(cancellation: cancellation) { _ in cancellation.cancel() }
    }
    #expect(error?.code == .cancelled)
    try again.openBuiltin()
    #expect(try again.names("lamp", on: .v2) == ["lamp"])
  }

  @Test func whereAnotherSoukIsWritingNothingIsAnnouncedThatIsNotDone() throws {
    let home = try TemporaryHome()
    try home.open(builtin: [home.entry("lamp")]).close()
    try older(than: home)
    let again = try home.engine(builtin: [home.entry("lamp")])
    defer { again.close() }
    let other = try OtherConnection.queue(home.home.catalogue)
    try other.inTransaction(.immediate) { _ in
      var announced: [Int] = []
      let failure = try again.openBuiltin { announced.append($0) }
      #expect(failure == nil)
      #expect(announced.isEmpty)
      return .rollback
    }
  }
}
