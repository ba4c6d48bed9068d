import Foundation
import GRDB
import SoukModel
import SoukTesting
import Testing

@testable import SoukEngine

@Suite("A backup and its restore") struct BackupTests {
  private let place: TemporaryHome
  private var desk: HomeDesk { HomeDesk(home: place.home) }
  private var file: String { place.folder + "/a.backup" }

  init() throws { place = try TemporaryHome() }

  /// A home with so many packages, closed again.
  private func fill(_ count: Int, revision: Int = 0, prefix: String = "tool") throws {
    let entries = (0..<count).map { place.entry("\(prefix)-\($0)") }
    try place.open(builtin: entries, revision: revision).close()
  }

  private func names(_ text: String, on backend: BackendKind = BuiltIn.backends[0]) throws
    -> [String]
  {
    let engine = try place.engine()
    defer { engine.close() }
    return try engine.names(text, on: backend)
  }

  /// Why the file is not restored; nil where it was.
  private func refusal() -> ServiceError? {
    do throws(ServiceError) {
      _ = try desk.restore(file)
      return nil
    } catch {
      return error
    }
  }

  /// Everything in the home's folder but journals, which opening and closing make anew.
  private func homeFiles() throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: place.home.data) {
      files[name] = FileManager.default.contents(atPath: "\(place.home.data)/\(name)")
    }
    return files
  }

  @Test("gives back the packages and both indexes as they were")
  func roundTrip() throws {
    try fill(300)
    let made = try desk.backup(to: file)
    #expect(made.packages == 300)
    #expect(made.files.map(\.name) == ["souk.db", "state.db"])
    try fill(20, revision: 1, prefix: "other")
    // What is near may be found in its place.
    #expect(try names("tool-7").contains("tool-7") == false)
    let report = try desk.restore(file)
    #expect(report.packages == 300)
    #expect(report.packagesBefore == 20)
    for backend in BuiltIn.backends {
      #expect(try names("tool-7", on: backend).first == "tool-7", "\(backend)")
      #expect(try names("other", on: backend).isEmpty, "\(backend)")
    }
  }

  @Test("is for the person alone, and holds no private key")
  func secrets() throws {
    try fill(1)
    let keys = KeyDesk(
      files: DiskKeyFiles(), folder: place.home.keys,
      trust: FileTrustStore(folder: place.home.trust), now: { 0 })
    let key = try keys.generate("mine", lock: nil)
    _ = try desk.backup(to: file)
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    let secret = try #require(FileManager.default.contents(atPath: key.path))
    let line = try #require(
      String(decoding: secret, as: UTF8.self).split(separator: "\n").dropFirst().first)
    let bytes = try #require(FileManager.default.contents(atPath: file))
    #expect(bytes.range(of: Data(line.utf8)) == nil)
  }

  @Test(
    "never writes over settings, decisions about keys and seen serials, and fills in missing ones")
  func decisions() throws {
    try fill(3)
    let home = place.home
    let files = [
      home.configuration, home.trust + "/keys.json", home.registryTrust + "/shop.json",
      home.packages + "/souk.lock",
    ]
    for path in files {
      try FileManager.default.createDirectory(
        atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      try Data("old \(path)".utf8).write(to: URL(filePath: path))
    }
    _ = try desk.backup(to: file)
    for path in files { try Data("new".utf8).write(to: URL(filePath: path)) }
    let kept = try desk.restore(file)
    #expect(
      kept.files.map { "\($0.name) \($0.outcome)" } == [
        "souk.db restored", "state.db kept", "config.toml kept", "trust/keys.json kept",
        "trust/registries/shop.json kept", "packages/souk.lock skipped",
      ])
    for path in files { #expect(FileManager.default.contents(atPath: path) == Data("new".utf8)) }
    for path in files { try FileManager.default.removeItem(atPath: path) }
    let filled = try desk.restore(file)
    #expect(filled.files.filter { $0.outcome == .restored }.count == 4)
    for path in files.dropLast() {
      #expect(FileManager.default.contents(atPath: path) == Data("old \(path)".utf8))
    }
    #expect(!FileManager.default.fileExists(atPath: files[3]))
  }

  @Test("makes a home where there is none")
  func freshMachine() throws {
    try fill(9)
    _ = try desk.backup(to: file)
    try FileManager.default.removeItem(atPath: place.home.data)
    let report = try desk.restore(file)
    #expect(report.packagesBefore == nil)
    #expect(report.files.map(\.outcome) == [.restored, .restored])
    #expect(try names("tool-3").first == "tool-3")
  }

  @Test("takes the place of a catalogue that is no database, which is kept under another name")
  func damagedCatalogue() throws {
    try fill(9)
    _ = try desk.backup(to: file)
    let garbage = Data(repeating: 7, count: 5_000)
    try garbage.write(to: URL(filePath: place.home.catalogue))
    let report = try desk.restore(file)
    #expect(report.movedTo == place.home.catalogue + ".damaged")
    #expect(FileManager.default.contents(atPath: report.movedTo ?? "") == garbage)
    #expect(try names("tool-3").first == "tool-3")
  }

  @Test("mends a catalogue that was damaged in its middle")
  func damagedPages() throws {
    try fill(500)
    _ = try desk.backup(to: file)
    let handle = try FileHandle(forUpdating: URL(filePath: place.home.catalogue))
    try handle.seek(toOffset: 8_192)
    try handle.write(contentsOf: Data(repeating: 0xA5, count: 40_000))
    try handle.close()
    _ = try desk.restore(file)
    let finding = try DatabaseCopy.finding(in: place.home.catalogue, cancellation: Cancellation())
    #expect(finding == nil)
    #expect(try names("tool-3").first == "tool-3")
  }

  @Test("is followed by a souk that is open, and no generation is used twice")
  func openSouk() throws {
    let engine = try place.open(builtin: [place.entry("lamp")])
    defer { engine.close() }
    _ = try desk.backup(to: file)
    let saved = engine.status().generation
    try engine.take("market", from: place.marketplace(["alpha"]))
    #expect(try engine.names("alpha", on: BuiltIn.backends.last) == ["alpha"])
    let seen = engine.status().generation
    _ = try desk.restore(file)
    #expect(engine.status().generation == saved)
    for backend in BuiltIn.backends {
      #expect(try engine.names("alpha", on: backend).isEmpty, "\(backend)")
      #expect(try engine.names("lamp", on: backend) == ["lamp"], "\(backend)")
    }
    try engine.take("market", from: place.marketplace(["beta"]))
    #expect(engine.status().generation > seen)
    for backend in BuiltIn.backends {
      #expect(try engine.names("alpha", on: backend).isEmpty, "\(backend)")
      #expect(try engine.names("beta", on: backend) == ["beta"], "\(backend)")
    }
  }

  @Test("is refused where a bit of it is another, wherever that is, and nothing changes")
  func bitFlips() throws {
    try fill(40)
    _ = try desk.backup(to: file)
    let good = try Data(contentsOf: URL(filePath: file))
    try fill(5, revision: 1, prefix: "other")
    var before = try homeFiles()
    var random = SeededGenerator(seed: 11)
    var refused = 0
    for _ in 0..<40 {
      var bad = good
      // The two blocks of zeros at the end say nothing.
      let place = Int.random(in: 0..<good.count - 1_024, using: &random)
      bad[place] ^= UInt8(1 << Int.random(in: 0..<8, using: &random))
      try bad.write(to: URL(filePath: file))
      if let error = refusal() {
        #expect([.malformed, .conflict].contains(error.code), "byte \(place): \(error)")
        refused += 1
      } else {
        // What fills a block up is no file's content: nothing was lost then.
        #expect(good[place] == 0, "byte \(place)")
        before = try homeFiles()
      }
      #expect(try homeFiles() == before, "byte \(place)")
    }
    #expect(refused > 30)
  }

  @Test("is refused where it was cut off, at any length")
  func truncations() throws {
    try fill(40)
    _ = try desk.backup(to: file)
    let good = try Data(contentsOf: URL(filePath: file))
    let before = try homeFiles()
    var random = SeededGenerator(seed: 12)
    let lengths =
      [0, 1, 511, 512, 513, good.count - 2_048]
      + (0..<20).map { _ in Int.random(in: 0..<good.count - 2_048, using: &random) }
    for length in lengths {
      try good.prefix(length).write(to: URL(filePath: file))
      let error = #expect(throws: ServiceError.self, "\(length) bytes") { try desk.restore(file) }
      #expect(error?.code == .malformed, "\(length) bytes")
    }
    #expect(try homeFiles() == before)
  }

  @Test("is not mistaken for one where it is any other file", arguments: ["", "text", "noise"])
  func otherFiles(kind: String) throws {
    try fill(1)
    var random = SeededGenerator(seed: 13)
    let bytes =
      switch kind {
      case "text": Data(repeating: 0x61, count: 20_000)
      case "noise": Data((0..<20_000).map { _ in UInt8.random(in: 0...255, using: &random) })
      default: Data()
      }
    try bytes.write(to: URL(filePath: file))
    let error = #expect(throws: ServiceError.self) { try desk.restore(file) }
    #expect(error?.message.contains("no backup of souk") == true)
    let missing = #expect(throws: ServiceError.self) { try desk.restore(file + ".missing") }
    #expect(missing?.code == .io)
  }

  @Test("whose schema this souk does not know is refused by its number")
  func newerSchema() throws {
    try fill(3)
    try DatabaseCopy.write(place.home.catalogue) { db in
      try db.execute(sql: "PRAGMA user_version = 9")
    }
    _ = try desk.backup(to: file)
    try FileManager.default.removeItem(atPath: place.home.catalogue)
    let error = #expect(throws: ServiceError.self) { try desk.restore(file) }
    #expect(error?.code == .conflict)
    #expect(error?.message.contains("schema 9") == true)
    #expect(!FileManager.default.fileExists(atPath: place.home.catalogue))
  }

  @Test("needs room on the disk, says how much, and leaves nothing behind")
  func fullDisk() throws {
    try fill(30)
    _ = try desk.backup(to: file)
    let full = HomeDesk(home: place.home, room: DiskRoom { _ in 1_000 })
    let before = try FileManager.default.subpathsOfDirectory(atPath: place.folder).sorted()
    let backup = #expect(throws: ServiceError.self) { try full.backup(to: file + "2") }
    #expect(backup?.code == .io)
    #expect(backup?.message.contains("1000 bytes free") == true)
    let restore = #expect(throws: ServiceError.self) { try full.restore(file) }
    #expect(restore?.code == .io)
    #expect(try FileManager.default.subpathsOfDirectory(atPath: place.folder).sorted() == before)
  }

  @Test("that is there already is written over only when told, and a cancelled one leaves nothing")
  func replacing() throws {
    try fill(30)
    _ = try desk.backup(to: file)
    let old = try Data(contentsOf: URL(filePath: file))
    let error = #expect(throws: ServiceError.self) { try desk.backup(to: file) }
    #expect(error?.code == .conflict)
    let cancellation = Cancellation()
    let cancelled = #expect(throws: ServiceError.self) {
      try desk.backup(
        to: file, replaces: true, progress: { _ in cancellation.cancel() },
        cancellation: cancellation)
    }
    #expect(cancelled?.code == .cancelled)
    #expect(try Data(contentsOf: URL(filePath: file)) == old)
    let left = try FileManager.default.contentsOfDirectory(atPath: place.folder)
    #expect(left.filter { $0.hasPrefix("a.backup") } == ["a.backup"])
    #expect(try desk.backup(to: file, replaces: true).packages == 30)
  }

  @Test("is waited for by no refresh: one that writes meanwhile is not in it")
  func writersGoOn() throws {
    let engine = try place.open(builtin: [place.entry("lamp")])
    defer { engine.close() }
    let market = try place.marketplace(["alpha"])
    var refreshed = false
    let made = try HomeDesk(home: place.home).backup(to: file) { step in
      guard step.phase == .copying, !refreshed else { return }
      refreshed = true
      _ = try? engine.take("market", from: market)
    }
    #expect(refreshed)
    #expect(made.packages == 1)
    #expect(try engine.names("alpha", on: BuiltIn.backends[0]) == ["alpha"])
  }

  @Test("of a home whose catalogue is damaged is refused: it would be worth nothing")
  func damagedSource() throws {
    try fill(500)
    let handle = try FileHandle(forUpdating: URL(filePath: place.home.catalogue))
    try handle.seek(toOffset: 20_480)
    try handle.write(contentsOf: Data(repeating: 0xA5, count: 60_000))
    try handle.close()
    let error = #expect(throws: ServiceError.self) { try desk.backup(to: file) }
    #expect(error?.code == .io || error?.code == .malformed)
    #expect(!FileManager.default.fileExists(atPath: file))
  }
}
