import Foundation
import SoukModel
import SoukRegistry
import SoukSearch
import Synchronization
import Testing

@testable import SoukEngine

@Suite struct RefreshTests {
  private let home: TemporaryHome
  private let none = Cancellation()

  init() throws { home = try TemporaryHome() }

  @Test func aMarketplaceIsTakenInOnceAndThenUnchanged() throws {
    let place = try home.marketplace(["hammer", "saw"])
    let engine = try home.open()
    defer { engine.close() }
    let first = try #require(try engine.take("market", from: place))
    #expect((first.added, first.total, first.unchanged) == (2, 2, false))
    let generation = engine.status().generation
    let second = try engine.refresh(.market, progress: { _ in }, cancellation: none)
    #expect(second.map(\.unchanged) == [true])
    #expect(second.map(\.total) == [2])
    #expect(engine.status().generation == generation)
  }

  @Test func everyBackendAndEveryGateFindsIt() throws {
    let engine = try home.open()
    defer { engine.close() }
    try engine.take("market", from: try home.marketplace(["hammer", "saw"]))
    for backend in engine.status().backends.map(\.kind) {
      #expect(try engine.names("hamm", on: backend) == ["hammer"])
      #expect(try engine.names("wrench", on: backend).count == 2)
    }
    for gate in Gate.allCases {
      engine.setGate(gate)
      #expect(engine.gate == gate)
      #expect(try engine.names("saw") == ["saw"])
    }
  }

  @Test func aChangedMarketplaceReplacesWhatWasThere() throws {
    let engine = try home.open()
    defer { engine.close() }
    try engine.take("market", from: try home.marketplace(["hammer", "saw"]))
    try home.marketplace(["saw", "drill", "plane"])
    let report = try #require(
      try engine.refresh(.market, progress: { _ in }, cancellation: none).first)
    #expect((report.added, report.removed, report.total) == (2, 1, 3))
    #expect(try engine.names("hammer").isEmpty)
    #expect(try engine.names("drill") == ["drill"])
  }

  @Test func aDamagedIndexKeepsTheOldStateAndSaysWhy() throws {
    let engine = try home.open()
    defer { engine.close() }
    let place = try home.marketplace(["hammer"])
    try engine.take("market", from: place)
    try Data("{\"packages\": [".utf8).write(to: URL(fileURLWithPath: place + "/index.json"))
    let report = try #require(
      try engine.refresh(.market, progress: { _ in }, cancellation: none).first)
    let failure = try #require(report.failure)
    #expect(failure.contains("index.json"))
    #expect(try engine.names("hammer") == ["hammer"])
    #expect(try engine.registries().first { $0.name == .market }?.lastFailure == failure)
    try home.marketplace(["hammer"])
    let repaired = try engine.refresh(.market, progress: { _ in }, cancellation: none)
    #expect(repaired.first?.failure == nil)
    #expect(try engine.registries().first { $0.name == .market }?.lastFailure == nil)
  }

  @Test func aRefreshThatIsStoppedHalfWayChangesNothing() throws {
    let engine = try home.open()
    defer { engine.close() }
    let place = try home.marketplace((0..<20).map { "tool\($0)" })
    try engine.addRegistry(.market, location: place)
    let generation = engine.status().generation
    let cancellation = Cancellation()
    #expect {
      try engine.refresh(
        .market, progress: { _ in cancellation.cancel() }, cancellation: cancellation)
    } throws: {
      ($0 as? ServiceError)?.code == .cancelled
    }
    #expect(engine.status().generation == generation)
    #expect(try engine.names("tool").isEmpty)
    #expect(try engine.registries().first { $0.name == .market }?.packages == 0)
    let again = try engine.refresh(.market, progress: { _ in }, cancellation: none)
    #expect(again.first?.total == 20)
  }

  @Test func removingARegistryRemovesItsPackages() throws {
    let engine = try home.open(builtin: [home.entry("lamp")])
    defer { engine.close() }
    try engine.take("market", from: try home.marketplace(["hammer"]))
    try engine.removeRegistry(.market)
    #expect(try engine.names("hammer").isEmpty)
    #expect(try engine.registries().map(\.name) == [.builtin])
    #expect(throws: ServiceError.self) { try engine.removeRegistry(.market) }
    #expect(throws: ServiceError.self) { try engine.removeRegistry(.builtin) }
  }

  @Test func namesAndPlacesThatCannotBeAreRefused() throws {
    let engine = try home.open()
    defer { engine.close() }
    let place = try home.marketplace(["hammer"])
    let cases: [(RegistryName, String, ServiceError.Code)] = [
      (.builtin, place, .conflict), (.apt, place, .conflict),
      (.market, "https://me@example.org/", .usage), (.market, "", .usage),
      (.market, home.folder + "/nowhere", .io),
    ]
    for (name, location, code) in cases {
      #expect { try engine.addRegistry(name, location: location) } throws: {
        ($0 as? ServiceError)?.code == code
      }
    }
    try engine.addRegistry(.market, location: place)
    try engine.addRegistry(.market, location: place + "/")
    let other = try TemporaryHome()
    let elsewhere = try other.marketplace(["x"])
    #expect { try engine.addRegistry(.market, location: elsewhere) } throws: {
      ($0 as? ServiceError)?.code == .conflict
    }
  }

  @Test func anUnknownRegistryIsNotFound() throws {
    let engine = try home.open()
    defer { engine.close() }
    for name in [RegistryName.market, .apt] {
      #expect { try engine.refresh(name, progress: { _ in }, cancellation: none) } throws: {
        ($0 as? ServiceError)?.code == .notFound
      }
    }
  }

  @Test func theObserverHearsOfProgressReportsAndGenerations() throws {
    let engine = try home.open()
    defer { engine.close() }
    let heard = Mutex<[String]>([])
    engine.observe { event in
      heard.withLock { heard in
        switch event {
        case .catalogueChanged: heard.append("changed")
        case .gateChanged: heard.append("gate")
        case .refreshing(let step): heard.append(step.phase.rawValue)
        case .refreshed: heard.append("refreshed")
        }
      }
    }
    try engine.take("market", from: try home.marketplace(["hammer"]))
    let events = heard.withLock { $0 }
    #expect(events.last == "refreshed")
    #expect(events.contains("changed"))
    #expect(events.contains("indexing"))
  }

  @Test func aSecondSoukWorksWhileTheFirstOneRefreshes() throws {
    let first = try home.open(builtin: [home.entry("lamp")])
    defer { first.close() }
    try first.addRegistry(.market, location: try home.marketplace(["hammer"]))
    let found = Mutex<[[String]]>([])
    _ = try first.refresh(
      .market,
      progress: { _ in
        guard let second = try? home.open(builtin: [home.entry("lamp")]) else { return }
        defer { second.close() }
        let names = ["lamp", "hammer"].compactMap { try? second.names($0) }
        found.withLock { $0.append(contentsOf: names) }
      }, cancellation: none)
    let answers = found.withLock { $0 }
    #expect(answers.first == ["lamp"])
    #expect(answers.dropFirst().first == [])
    #expect(try first.names("hammer") == ["hammer"])
  }

  @Test func builtinIsTakenInAgainOnlyWhenItIsAnotherOne() throws {
    let first = try home.open(builtin: [home.entry("lamp")])
    let generation = first.status().generation
    first.close()
    let second = try home.open(builtin: [home.entry("lamp"), home.entry("torch")])
    #expect(second.status().generation == generation)
    second.close()
    let third = try home.open(builtin: [home.entry("lamp"), home.entry("torch")], revision: 1)
    defer { third.close() }
    #expect(third.status().generation > generation)
    #expect(try third.names("torch") == ["torch"])
  }
}
