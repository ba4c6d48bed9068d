import SoukModel
import SoukRegistry
import SoukTrust
import Testing

/// The rollback scenarios of tuf-conformance, restated for souk's roots, heads and indexes.
@Suite struct MetadataRollbackTests {
  /// A client that has seen head 5 and index 5.
  private func seen() throws -> (StagedRegistry, StagedClient) {
    let registry = StagedRegistry()
    registry.publishRoot()
    registry.publishIndex(serial: 5)
    registry.publishHead(serial: 5)
    var client = StagedClient(registry)
    #expect(try client.refresh() == "ok")
    return (registry, client)
  }

  @Test("test_new_timestamp_version_rollback: an older head is refused, and said")
  func headRollback() throws {
    var (registry, client) = try seen()
    registry.publishHead(serial: 4)
    #expect(try client.refresh() == "R03")
    #expect(try client.believed == [1, 5, 5])
  }

  @Test("test_snapshot_rollback, test_targets_rollback: a new head may not name an older index")
  func indexRollback() throws {
    var (registry, client) = try seen()
    registry.publishIndex(serial: 4)
    registry.publishHead()
    #expect(try client.refresh() == "R03")
    #expect(try client.believed == [1, 5, 5])
  }

  @Test("a head may not name an older index than the last head did, fetched or not")
  func namedIndexRollback() throws {
    var (registry, client) = try seen()
    registry.publishIndex(serial: 9)
    registry.publishHead()
    registry[RegistryLayout.index(9)] = nil
    #expect(try client.refresh() == "missing")
    #expect(try client.believed == [1, 6, 5])
    registry.publishIndex(serial: 7)
    registry.publishHead()
    #expect(try client.refresh() == "R03")
    #expect(try client.state?.named?.serial == 9)
  }

  @Test("two indexes of one serial are two, though the first was never fetched")
  func namedIndexChanges() throws {
    var (registry, client) = try seen()
    registry.publishIndex(serial: 6)
    registry.publishHead()
    registry[RegistryLayout.index(6)] = nil
    #expect(try client.refresh() == "missing")
    registry.indexExtra = ["for": .string("somebody else")]
    registry.publishIndex(serial: 6)
    registry.publishHead()
    #expect(try client.refresh() == "R04")
  }

  @Test("test_targets_role_removal: a signed registry whose head is taken away is no unsigned one")
  func headRemoved() throws {
    var (registry, client) = try seen()
    registry[RegistryLayout.head] = nil
    #expect(try client.refresh() == "R12")
    #expect(try client.believed == [1, 5, 5])
  }

  @Test("test_targets_fast_forward_recovery: a new index key lets serials begin again")
  func indexRecovery() throws {
    var (registry, client) = try seen()
    registry.publishIndex(serial: 1 << 50)
    registry.publishHead()
    #expect(try client.refresh() == "ok")
    #expect(client.last?.warnings.map(\.code) == [.fastForward])
    registry.publishIndex(serial: 6)
    registry.publishHead()
    #expect(try client.refresh() == "R03")
    registry.assign(.index, [12])
    registry.rotate(signers: [0])
    registry.indexSigners = [12]
    registry.publishIndex(serial: 6)
    registry.publishHead()
    #expect(try client.refresh() == "ok")
    #expect(try client.believed == [2, 8, 6])
  }

  @Test("test_new_snapshot_fast_forward_recovery: so does a new head key for what heads named")
  func namedRecovery() throws {
    var (registry, client) = try seen()
    let genuine = registry.index
    // The thief has the head's key alone: the index that is named does not exist.
    registry.indexSerial = 1 << 50
    registry.publishHead()
    #expect(try client.refresh() == "missing")
    registry.assign(.head, [11])
    registry.rotate(signers: [0])
    registry.headSigners = [11]
    registry.indexSerial = 5
    registry.putIndex(genuine, at: 5)
    registry.publishHead()
    #expect(try client.refresh() == "ok")
    #expect(try client.believed == [2, 7, 5])
  }

  @Test("a new head key does not bring back an index of before")
  func headRotationKeepsTheIndex() throws {
    var (registry, client) = try seen()
    registry.assign(.head, [11])
    registry.rotate(signers: [0])
    registry.headSigners = [11]
    registry.publishIndex(serial: 4)
    registry.publishHead()
    #expect(try client.refresh() == "R03")
  }

  @Test("test_new_timestamp_fast_forward_recovery: a new head key lets its serials begin again")
  func headRecovery() throws {
    var (registry, client) = try seen()
    registry.publishHead(serial: 1 << 52)
    #expect(try client.refresh() == "ok")
    registry.publishHead(serial: 6)
    #expect(try client.refresh() == "R03")
    registry.assign(.head, [11])
    registry.rotate(signers: [0])
    registry.headSigners = [11]
    registry.publishHead(serial: 1)
    #expect(try client.refresh() == "ok")
    #expect(try client.believed == [2, 1, 5])
  }

  @Test("rotation that leaves the old key in place forgets nothing")
  func additionForgetsNothing() throws {
    var (registry, client) = try seen()
    registry.assign(.head, [1, 11])
    registry.assign(.index, [2, 12])
    registry.rotate(signers: [0])
    registry.publishHead(serial: 4)
    #expect(try client.refresh() == "R03")
  }

  @Test("the index of before, under a head that names a newer one, is not taken for it")
  func mixAndMatch() throws {
    var (registry, client) = try seen()
    let old = registry.index
    registry.publishIndex()
    registry.publishHead()
    registry.putIndex(old, at: 6)
    #expect(try client.refresh() == "R05")
    #expect(try client.believed == [1, 6, 5])
  }

  @Test("a damaged memory is not taken for none")
  func damagedMemory() throws {
    let (_, client) = try seen()
    let text = try #require(client.text)
    for damaged in [
      "", "{}", String(text.dropLast(20)), text.replacing("\"serial\"", with: "\"s\""),
    ] {
      let error = #expect(throws: Finding.self) { try MetadataState(parsing: damaged) }
      #expect(error?.code == .trustStoreDamaged)
    }
  }
}
