import Foundation
import SoukModel
import SoukSearch
import SoukTesting
import Synchronization
import Testing

@testable import SoukEngine

@Suite("The gate of a souk that is open", .enabled(if: BuiltIn.both, "this build has one backend"))
struct GateFollowingTests {
  private let place: TemporaryHome

  init() throws { place = try TemporaryHome() }

  private func set(_ key: String, _ value: String) throws {
    try SettingsFile(home: place.home, environment: [:]).set(key, to: value)
  }

  @Test("follows a rollback by another process at its next question, and its screen is told")
  func rollback() throws {
    var settings = Settings()
    settings.gate = .v2
    try place.home.prepare()
    try set("gate.backend", "v2")
    let open = try place.open(builtin: [place.entry("lamp")], settings: settings)
    defer { open.close() }
    let told = Mutex<[Gate]>([])
    open.observe { event in
      if case .gateChanged(let gate) = event { told.withLock { $0.append(gate) } }
    }
    #expect(try open.names("lamp") == ["lamp"])
    #expect(open.gate == .v2)
    let other = try place.engine(builtin: [place.entry("lamp")])
    #expect(try other.verifyRollback().isGood)
    other.close()
    #expect(open.gate == .v2)
    let answer = try open.search(SearchRequest("lamp"), on: nil, cancellation: Cancellation())
    #expect(answer.page.backend == .v1)
    #expect(open.gate == .v1)
    #expect(told.withLock { $0 } == [.v1])
    _ = try open.names("lamp")
    #expect(told.withLock { $0 } == [.v1])
  }

  @Test("follows its setting, and keeps what was chosen in it as long as the setting stays")
  func setting() throws {
    let open = try place.open(builtin: [place.entry("lamp")])
    defer { open.close() }
    try set("gate.backend", "parallel")
    _ = try open.names("lamp")
    #expect(open.gate == .parallel)
    open.setGate(.v2)
    try set("screen.theme", "dark")
    _ = try open.names("lamp")
    #expect(open.gate == .v2)
    try Data("gate = [broken".utf8).write(to: URL(filePath: place.home.configuration))
    _ = try open.names("lamp")
    #expect(open.gate == .v2)
    try FileManager.default.removeItem(atPath: place.home.configuration)
    _ = try open.names("lamp")
    #expect(open.gate == .v1)
  }

  @Test("goes back to v1 in a rollback although its setting was v1 and F2 had chosen v2")
  func chosen() throws {
    let open = try place.open(builtin: [place.entry("lamp")])
    defer { open.close() }
    open.setGate(.v2)
    let other = try place.engine(builtin: [place.entry("lamp")])
    _ = try other.verifyRollback()
    other.close()
    _ = try open.names("lamp")
    #expect(open.gate == .v1)
  }
}
