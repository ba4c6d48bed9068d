import SoukModel
import SoukRegistry
import SoukTrust
import Testing

/// The expiry scenarios of tuf-conformance, restated for souk's roots, heads and indexes.
@Suite struct MetadataDateTests {
  private let day = StagedRegistry.day

  @Test("test_root_expired: the expired root is taken in, and nothing under it")
  func rootExpired() throws {
    let registry = StagedRegistry.published()
    var client = StagedClient(registry)
    #expect(try client.refresh() == "ok")
    registry.root.expiresAt = StagedRegistry.now - 60
    registry.rotate(signers: [0])
    registry.publishIndex()
    registry.publishHead()
    #expect(try client.refresh() == "R01")
    #expect(try client.believed == [2, 1, 1])
  }

  @Test("a first root that has expired is believed only as far as the next one")
  func adoptedRootExpired() throws {
    let registry = StagedRegistry()
    registry.root.expiresAt = StagedRegistry.now - 60
    registry.publishRoot()
    registry.publishIndex()
    registry.publishHead()
    var client = StagedClient(registry)
    #expect(try client.refresh() == "R01")
    #expect(try client.believed == [1, nil, nil])
    registry.root.expiresAt = StagedRegistry.now + day
    registry.rotate(signers: [0])
    #expect(try client.refresh() == "ok")
    #expect(try client.believed == [2, 1, 1])
  }

  @Test("no head is taken under a root that has expired, even by a caller who forgets to ask")
  func headUnderExpiredRoot() throws {
    let registry = StagedRegistry()
    registry.root.expiresAt = StagedRegistry.now - 60
    registry.publishRoot()
    registry.publishIndex()
    registry.publishHead()
    let path = RegistryLayout.root(1)
    let document = SignedBytes(
      content: try #require(registry[path]),
      signatures: registry[RegistryLayout.signatures(of: path)])
    var update = try MetadataUpdate(
      try MetadataState(adopting: document, pin: .none, now: StagedRegistry.now),
      now: StagedRegistry.now)
    let head = try SignedBytes(parsingFile: try #require(registry[RegistryLayout.head]))
    let error = #expect(throws: Finding.self) { try update.takeHead(head) }
    #expect(error?.code == .metadataExpired)
    #expect(update.state.head == nil)
  }

  @Test("test_timestamp_expired: a newer head that has expired changes nothing")
  func headExpired() throws {
    let registry = StagedRegistry.published()
    var client = StagedClient(registry)
    #expect(try client.refresh() == "ok")
    let before = try client.state
    registry.headExpires = StagedRegistry.now - 60
    registry.publishIndex()
    registry.publishHead()
    #expect(try client.refresh() == "R01")
    #expect(try client.state == before)
  }

  @Test("test_snapshot_expired, test_targets_expired: a newer index that has expired is not taken")
  func indexExpired() throws {
    let registry = StagedRegistry.published()
    var client = StagedClient(registry)
    #expect(try client.refresh() == "ok")
    registry.indexExtra = ["expires": .string(UTCTime.text(StagedRegistry.now - 60))]
    registry.publishIndex()
    registry.publishHead()
    #expect(try client.refresh() == "R01")
    #expect(try client.believed == [1, 2, 1])
  }

  @Test("an index that was taken in expires too, though the head still names it")
  func keptIndexExpires() throws {
    let registry = StagedRegistry()
    registry.publishRoot()
    registry.indexExtra = ["expires": .string(UTCTime.text(StagedRegistry.now + day))]
    registry.publishIndex()
    registry.publishHead()
    var client = StagedClient(registry)
    #expect(try client.refresh() == "ok")
    client.now += 2 * day
    #expect(try client.refresh() == "R01")
  }

  @Test("test_expired_local_root: an expired root leads to the one in force")
  func expiredLocalRoot() throws {
    let registry = StagedRegistry()
    registry.root.expiresAt = StagedRegistry.now + 7 * day
    registry.publishRoot()
    registry.publishIndex()
    registry.headExpires = StagedRegistry.now + 365 * day
    registry.publishHead()
    var client = StagedClient(registry)
    #expect(try client.refresh() == "ok")
    registry.root.expiresAt = StagedRegistry.now + 100 * day
    registry.rotate(signers: [0])
    registry.publishIndex()
    registry.publishHead()
    client.now += 18 * day
    #expect(try client.refresh() == "ok")
    #expect(try client.believed == [2, 2, 2])
  }

  @Test("test_expired_local_timestamp: an expired head leads to the newest one")
  func expiredLocalHead() throws {
    let registry = StagedRegistry.published()
    var client = StagedClient(registry)
    #expect(try client.refresh() == "ok")
    registry.publishIndex()
    registry.headExpires = StagedRegistry.now + 21 * day
    registry.publishHead()
    client.now += 18 * day
    #expect(try client.refresh() == "ok")
    #expect(try client.believed == [1, 2, 2])
  }

  @Test("a head from the future is refused, within the tolerance it is not")
  func future() throws {
    let registry = StagedRegistry.published()
    registry.created = StagedRegistry.now + 7200
    registry.publishHead()
    var client = StagedClient(registry)
    #expect(try client.refresh() == "R02")
    registry.created = StagedRegistry.now + 300
    registry.publishHead()
    #expect(try client.refresh() == "ok")
  }
}
