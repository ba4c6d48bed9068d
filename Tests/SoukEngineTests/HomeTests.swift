import Foundation
import SoukModel
import SoukSearch
import Testing

@testable import SoukEngine

@Suite struct HomeTests {
  private let home: TemporaryHome

  init() throws { home = try TemporaryHome() }

  @Test func theVariablesSayWhereFilesAre() throws {
    let one = try SoukHome(environment: ["SOUK_HOME": "/a/b/", "HOME": "/h"])
    #expect(one.catalogue == "/a/b/souk.db")
    #expect(one.configuration == "/a/b/config.toml")
    let two = try SoukHome(environment: ["HOME": "/h", "XDG_DATA_HOME": "/d"])
    #expect(two.catalogue == "/d/souk/souk.db")
    #expect(two.configuration == "/h/.config/souk/config.toml")
    #expect(two.log == "/h/.local/state/souk/souk.log")
    let three = try SoukHome(environment: ["HOME": "/h", "XDG_DATA_HOME": "relative"])
    #expect(three.stateDatabase == "/h/.local/share/souk/state.db")
    #expect(throws: ServiceError.self) { try SoukHome(environment: [:]) }
  }

  @Test func namingAHomeMakesNothing() throws {
    _ = home.home
    #expect(!FileManager.default.fileExists(atPath: home.home.data))
  }

  @Test func aDamagedCatalogueIsATypedErrorAndIsNotTouched() throws {
    try home.open(builtin: [home.entry("lamp")]).close()
    let garbage = Data((0..<20_000).map { UInt8(truncatingIfNeeded: $0 &* 131) })
    let path = home.home.catalogue
    for ending in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + ending) }
    try garbage.write(to: URL(fileURLWithPath: path))
    #expect {
      try home.open()
    } throws: { error in
      guard let error = error as? ServiceError else { return false }
      return error.code == .io && error.message.contains("souk.db") && !error.remedy.isEmpty
    }
    #expect(FileManager.default.contents(atPath: path) == garbage)
  }

  @Test func aDamagedCacheIsMovedAsideAndSaid() throws {
    try home.open().close()
    let path = home.home.stateDatabase
    for ending in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + ending) }
    try Data(repeating: 0x41, count: 9_000).write(to: URL(fileURLWithPath: path))
    let engine = try home.open(builtin: [home.entry("lamp")], revision: 1)
    defer { engine.close() }
    #expect(engine.notices.contains { $0.contains("state.db.damaged") })
    #expect(FileManager.default.fileExists(atPath: path + ".damaged"))
    #expect(try engine.names("lamp") == ["lamp"])
  }

  @Test func aHomeBelowAFileIsATypedError() throws {
    try Data("x".utf8).write(to: URL(fileURLWithPath: home.folder + "/file"))
    #expect {
      try Engine.open(environment: ["SOUK_HOME": home.folder + "/file/souk"])
    } throws: {
      ($0 as? ServiceError)?.code == .io && ($0 as? ServiceError)?.remedy.isEmpty == false
    }
  }

  @Test(.enabled(if: getuid() != 0, "the superuser may write everywhere"))
  func aHomeThatCannotBeWrittenIsReadAsItIs() throws {
    try home.open(builtin: [home.entry("lamp")]).close()
    unsafe chmod(home.home.data, 0o555)
    let engine = try home.open(builtin: [home.entry("lamp")], revision: 1)
    defer { engine.close() }
    #expect(try engine.names("lamp") == ["lamp"])
    #expect(engine.notices.contains { $0.contains("cannot be written") })
    #expect(throws: ServiceError.self) {
      try engine.take("market", from: try home.marketplace(["hammer"]))
    }
  }

  @Test func neitherARefreshNorAClosedHomeLeavesAJournalBehind() throws {
    let engine = try home.open()
    try engine.take("market", from: try home.marketplace((0..<200).map { "tool\($0)" }))
    let journal = home.home.catalogue + "-wal"
    #expect(FileManager.default.contents(atPath: journal)?.isEmpty != false)
    engine.close()
    engine.close()
    for path in [journal, home.home.stateDatabase + "-wal"] {
      #expect(FileManager.default.contents(atPath: path)?.isEmpty != false)
    }
  }

  @Test func twoEnginesOnOneHomeSeeEachOthersChanges() throws {
    let first = try home.open()
    let second = try home.open()
    defer {
      first.close()
      second.close()
    }
    try first.take("market", from: try home.marketplace(["hammer"]))
    #expect(try second.names("hammer") == ["hammer"])
    try second.removeRegistry(.market)
    #expect(try first.names("hammer").isEmpty)
  }

  @Test func aLineSaysHowToGetMoreWhereThereAreNoPackageLists() throws {
    let engine = try home.open()
    defer { engine.close() }
    #expect(engine.notices.count == 1)
    #expect(engine.notices.first?.contains("apt-get update") == true)
  }
}
