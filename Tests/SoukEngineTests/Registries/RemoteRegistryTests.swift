import Foundation
import GRDB
import SoukFetch
import SoukModel
import SoukRegistry
import SoukTesting
import SoukTrust
import Synchronization
import Testing

@testable import SoukEngine

/// Registries that a person adds by an address, and what is remembered of them.
@Suite struct RemoteRegistryTests {
  private let home: TemporaryHome
  private let fetcher = MemoryFetcher()
  private let base = "https://shop.example/market"
  private let name = RegistryName("shop") ?? .builtin

  init() throws { home = try TemporaryHome() }

  private func open() throws -> Engine {
    try Engine(
      home: home.home, settings: Settings(), clock: .system,
      sources: EngineSources(
        builtin: MemorySource(name: .builtin, entries: []), apt: nil,
        memory: FileMetadataStore(folder: home.home.registryTrust), fetcher: fetcher,
        copies: home.home.copies))
  }

  @Test("a refresh tells how far its fetches have come, and whoever cancels it is heard by them")
  func watched() throws {
    try serveDemo(size: 3)
    let engine = try open()
    defer { engine.close() }
    try engine.addRegistry(name, location: base)
    // The first reading takes what adding fetched.
    _ = try engine.refresh(name, progress: { _ in }, cancellation: Cancellation())
    let told = Mutex<[RefreshProgress]>([])
    engine.observe { event in
      if case .refreshing(let step) = event { told.withLock { $0.append(step) } }
    }
    _ = try engine.refresh(name, progress: { _ in }, cancellation: Cancellation())
    let first = try #require(told.withLock { $0.first })
    #expect(first.phase == .fetching && first.registry == name && first.fraction == 1)
    let cancellation = Cancellation()
    cancellation.cancel()
    _ = fetcher.takeRequests()
    let error = #expect(throws: ServiceError.self) {
      try engine.refresh(name, progress: { _ in }, cancellation: cancellation)
    }
    #expect(error?.code == .cancelled)
    // The fetch itself ended: nothing was asked for after it.
    #expect(fetcher.takeRequests().count == 1)
  }

  @Test("adding a registry whose signature does not hold leaves nothing of it here")
  func badSignature() throws {
    try serveDemo(size: 3)
    let path = "\(base)/\(RegistryLayout.index)"
    fetcher[path] = try #require(fetcher[path]) + [0x20]
    let engine = try open()
    defer { engine.close() }
    #expect(throws: ServiceError.self) { try engine.addRegistry(name, location: base) }
    let left = FileManager.default.enumerator(atPath: home.home.copies)?.allObjects ?? []
    #expect(!left.contains { "\($0)".hasSuffix("root.pub") || "\($0)".hasSuffix("index.json") })
  }

  /// Serves the simple signed layout with demo packages.
  private func serveDemo(size: Int) throws {
    let folder = home.folder + "/demo-\(size)"
    try DemoRegistry.write(to: folder, size: size, seed: 1)
    let all = FileManager.default.enumerator(atPath: folder)
    while let path = all?.nextObject() as? String {
      guard let data = FileManager.default.contents(atPath: "\(folder)/\(path)") else { continue }
      fetcher["\(base)/\(path)"] = Array(data)
    }
  }

  /// Serves a registry with roots; gives its root's digest.
  @discardableResult
  private func serveRoots(serial: Int64, signer: UInt8 = 1) throws -> String {
    let key = try SigningKey(seed: [UInt8](repeating: signer, count: 32))
    let now = EngineClock.system.now()
    let rule = RoleRule(keyIDs: [key.publicKey.id], threshold: 1)
    let root = RootDocument(
      registry: name, version: 1, createdAt: 1_700_000_000, expiresAt: now + 86_400,
      keys: [RoleKey(owner: "owner", key: key.publicKey)],
      roles: [.root: rule, .head: rule, .index: rule])
    let index = Array(
      """
      {"format":"souk-registry-v2","name":"shop","serial":\(serial),"keys":[],"packages":\
      [{"name":"lamp","version":"\(serial).0.0","description":"light"}]}
      """.utf8)
    let head = HeadDocument(
      registry: name, serial: serial, createdAt: now, expiresAt: now + 86_400,
      indexSerial: serial, indexSize: Int64(index.count), indexSHA256: SHA256Digest(of: index))
    for (path, document) in [
      (RegistryLayout.root(1), SignedBytes(signing: root.bytes, as: .root, with: [key])),
      (RegistryLayout.index(serial), SignedBytes(signing: index, as: .index, with: [key])),
    ] {
      fetcher["\(base)/\(path)"] = document.content
      fetcher["\(base)/\(RegistryLayout.signatures(of: path))"] = document.signatures
    }
    fetcher["\(base)/registry/head"] =
      SignedBytes(signing: head.bytes, as: .head, with: [key]).file
    return "\(SHA256Digest(of: root.bytes))"
  }

  private func refresh(_ engine: Engine) throws -> RefreshReport {
    try #require(
      try engine.refresh(name, progress: { _ in }, cancellation: Cancellation()).first)
  }

  @Test("a registry with roots is added by its address, refreshed, and cannot go back")
  func forwardOnly() throws {
    try serveRoots(serial: 5)
    do {
      let engine = try open()
      defer { engine.close() }
      try engine.addRegistry(name, location: base)
      #expect(try refresh(engine).total == 1)
      #expect(try refresh(engine).unchanged)
    }
    // Another process: what was seen is on disk.
    let engine = try open()
    defer { engine.close() }
    try serveRoots(serial: 4)
    let report = try refresh(engine)
    #expect(report.failure?.contains("[R03]") == true)
    #expect(report.failureCode == .notVerified)
    #expect(report.total == 1)
    try serveRoots(serial: 6)
    let forward = try refresh(engine)
    #expect(forward.failure == nil)
    #expect(forward.updated == 1)
  }

  @Test("a pinned root must be the one that is there")
  func pinned() throws {
    let digest = try serveRoots(serial: 1)
    let engine = try open()
    defer { engine.close() }
    let other = String(repeating: "ab", count: 32)
    let error = #expect(throws: ServiceError.self) {
      try engine.addRegistry(name, location: base, root: "sha256:\(other)")
    }
    #expect(error?.code == .notVerified)
    #expect(try engine.registries().allSatisfy { $0.name != name })
    try engine.addRegistry(name, location: base, root: "sha256:\(digest)")
    #expect(throws: ServiceError.self) {
      try engine.addRegistry(name, location: base, root: "no root at all")
    }
  }

  @Test("nothing is remembered of a registry that could not be recorded")
  func nothingOfWhatWasNotAdded() throws {
    try serveRoots(serial: 1)
    let engine = try open()
    defer { engine.close() }
    let database = try OtherConnection.queue(home.home.catalogue)
    try database.write { db in
      try db.execute(
        sql: """
          CREATE TRIGGER refused BEFORE INSERT ON registry
          BEGIN SELECT raise(ABORT, 'no registry today'); END
          """)
    }
    #expect(throws: ServiceError.self) { try engine.addRegistry(name, location: base) }
    #expect(FileMetadataStore(folder: home.home.registryTrust).stamp(name).isEmpty)
    try database.write { db in try db.execute(sql: "DROP TRIGGER refused") }
    // The same name may now be another registry's.
    try serveRoots(serial: 1, signer: 2)
    try engine.addRegistry(name, location: base)
  }

  @Test("adding a registry and reading it fetches its index once")
  func fetchedOnce() throws {
    let engine = try open()
    defer { engine.close() }
    let plain = "https://plain.example"
    fetcher["\(plain)/index.json"] = Array(
      #"{"packages":[{"name":"x","version":"1.0.0","description":"d"}]}"#.utf8)
    let second = try #require(RegistryName("plain"))
    try engine.addRegistry(second, location: plain)
    #expect(
      try engine.refresh(second, progress: { _ in }, cancellation: Cancellation()).first?.total == 1
    )
    #expect(fetcher.takeRequests().count { $0 == "\(plain)/index.json" } == 1)
    try serveRoots(serial: 1)
    try engine.addRegistry(name, location: base)
    #expect(try refresh(engine).total == 1)
    #expect(fetcher.takeRequests().count { $0 == "\(base)/\(RegistryLayout.index(1))" } == 1)
    // What changes later is seen.
    fetcher["\(plain)/index.json"] = Array(#"{"packages":[]}"#.utf8)
    #expect(
      try engine.refresh(second, progress: { _ in }, cancellation: Cancellation()).first?.total == 0
    )
  }

  @Test("a registry that had roots is not read without them")
  func rootsStay() throws {
    try serveRoots(serial: 1)
    let engine = try open()
    defer { engine.close() }
    try engine.addRegistry(name, location: base)
    _ = try refresh(engine)
    fetcher["\(base)/registry/head"] = nil
    fetcher["\(base)/index.json"] = Array(#"{"packages":[{"name":"x","version":"1.0.0"}]}"#.utf8)
    let report = try refresh(engine)
    #expect(report.failure?.contains("[R12]") == true)
    try engine.removeRegistry(name)
    try engine.addRegistry(name, location: base)
    #expect(try refresh(engine).total == 1)
  }

  @Test("the simple signed layout and plain marketplaces are read from addresses too")
  func otherLayouts() throws {
    try serveDemo(size: 6)
    let engine = try open()
    defer { engine.close() }
    try engine.addRegistry(name, location: base)
    #expect(try refresh(engine).total == 6)
    #expect(try refresh(engine).unchanged)
    try serveDemo(size: 8)
    #expect(try refresh(engine).total == 8)
    let plain = "https://plain.example"
    fetcher["\(plain)/index.json"] = Array(
      #"{"packages":[{"name":"x","version":"1.0.0","description":"d"}]}"#.utf8)
    let second = try #require(RegistryName("plain"))
    try engine.addRegistry(second, location: plain)
    let reports = try engine.refresh(second, progress: { _ in }, cancellation: Cancellation())
    #expect(reports.first?.total == 1)
  }

  @Test("what the network refuses leaves the old state, and says so as such")
  func networkFails() throws {
    try serveRoots(serial: 1)
    let engine = try open()
    defer { engine.close() }
    try engine.addRegistry(name, location: base)
    _ = try refresh(engine)
    fetcher.fail("\(base)/registry/root/2.json", with: .unreachable("no route"))
    let report = try refresh(engine)
    #expect(report.failureCode == .network)
    #expect(report.total == 1)
  }

  @Test(
    "addresses that nobody should fetch from are refused",
    arguments: [
      "http://user@shop.example/", "https://", "http://shop.example/#x",
    ])
  func badAddresses(location: String) throws {
    let engine = try open()
    defer { engine.close() }
    let error = #expect(throws: ServiceError.self) {
      try engine.addRegistry(name, location: location)
    }
    #expect(error?.code == .usage)
  }
}
