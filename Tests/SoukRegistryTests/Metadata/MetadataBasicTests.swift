import SoukModel
import SoukRegistry
import SoukTrust
import Testing

/// The basic scenarios of tuf-conformance, restated for souk's roots, heads and indexes.
@Suite struct MetadataBasicTests {
  @Test("test_basic_refresh_requests: root after root until one is missing, head, index")
  func requests() throws {
    let registry = StagedRegistry.published()
    var client = StagedClient(registry)
    #expect(try client.refresh() == "ok")
    #expect(
      registry.files.takeRequests() == [
        "registry/root/1.json", "registry/root/1.sig", "registry/root/2.json", "registry/head",
        "registry/index/1.json", "registry/index/1.sig",
      ])
    #expect(try client.refresh() == "ok")
    #expect(registry.files.takeRequests() == ["registry/root/2.json", "registry/head"])
  }

  @Test("test_basic_refresh_trusted_data: exactly what was published is believed")
  func trustedData() throws {
    let registry = StagedRegistry.published()
    var client = StagedClient(registry)
    #expect(try client.refresh() == "ok")
    #expect(try client.believed == [1, 1, 1])
    #expect(client.last?.index?.objectValue?["serial"]?.numberValue?.int64 == 1)
  }

  @Test("test_implicit_refresh: metadata is kept though what was wanted is not in it")
  func keptWithoutTheTarget() throws {
    let registry = StagedRegistry.published()
    var client = StagedClient(registry)
    #expect(try client.refresh() == "ok")
    #expect(client.last?.index?.objectValue?["packages"]?.arrayValue?.isEmpty == true)
    #expect(try client.state?.index != nil)
  }

  @Test("test_invalid_initial_root: nothing but the root is asked for")
  func invalidInitialRoot() throws {
    let registry = StagedRegistry.published()
    registry[RegistryLayout.root(1)] = Array("no root".utf8)
    var client = StagedClient(registry)
    #expect(try client.refresh() == "R10")
    #expect(try client.state == nil)
    #expect(!registry.files.takeRequests().contains(RegistryLayout.head))
  }

  @Test("test_unsigned_initial_root: a first root must meet its own threshold")
  func unsignedInitialRoot() throws {
    let registry = StagedRegistry.published()
    registry.rootSigners = [5]
    registry.publishRoot()
    var client = StagedClient(registry)
    #expect(try client.refresh() == "T06")
    registry[RegistryLayout.signatures(of: RegistryLayout.root(1))] = nil
    #expect(try client.refresh() == "S01")
    #expect(try client.state == nil)
  }

  @Test("a pinned root is the one that is named, by digest or by key")
  func pins() throws {
    let registry = StagedRegistry.published()
    let bytes = try #require(registry[RegistryLayout.root(1)])
    for (pin, answer) in [
      (RootPin.digest(SHA256Digest(of: bytes)), "ok"),
      (.digest(SHA256Digest(of: bytes + [0x0A])), "T01"),
      (.key(StagedRegistry.key(0).publicKey), "ok"), (.key(StagedRegistry.key(1).publicKey), "T01"),
    ] {
      var client = StagedClient(registry, pin: pin)
      #expect(try client.refresh() == answer)
    }
  }

  @Test(
    "test_unsigned_metadata: what came before the unsigned document stays",
    arguments: [
      MetadataRole.head, .index,
    ])
  func unsigned(role: MetadataRole) throws {
    let registry = StagedRegistry.published()
    var client = StagedClient(registry)
    #expect(try client.refresh() == "ok")
    if role == .head { registry.headSigners = [7] } else { registry.indexSigners = [7] }
    registry.publishIndex()
    registry.publishHead()
    #expect(try client.refresh() == "T06")
    #expect(try client.believed == (role == .head ? [1, 1, 1] : [1, 2, 1]))
  }

  @Test("test_url_and_metadata_version_mismatch: a root under another version's name is refused")
  func rootUnderAnotherName() throws {
    let registry = StagedRegistry.published()
    var client = StagedClient(registry)
    #expect(try client.refresh() == "ok")
    registry.root.version = 3
    registry.publishRoot(at: 2)
    #expect(try client.refresh() == "T08")
    #expect(try client.believed == [1, 1, 1])
  }

  @Test("test_url_and_metadata_version_mismatch: an index under another serial's name is refused")
  func indexUnderAnotherName() throws {
    let registry = StagedRegistry.published()
    registry.indexSerial = 4
    registry.putIndex(registry.index, at: 4)
    registry.publishHead()
    var client = StagedClient(registry)
    #expect(try client.refresh() == "R05")
    #expect(try client.state?.index == nil)
  }

  @Test("test_timestamp_content_changes: a head that changes without a new serial is refused")
  func headChangesUnderOneSerial() throws {
    let registry = StagedRegistry.published()
    var client = StagedClient(registry)
    #expect(try client.refresh() == "ok")
    registry.headExpires += 60
    registry.publishHead(serial: 1)
    let before = try client.state
    #expect(try client.refresh() == "R04")
    #expect(try client.state == before)
  }

  @Test("test_basic_metadata_hash_support, test_targets_hash_mismatch, test_snapshot_hash_mismatch")
  func hashes() throws {
    let registry = StagedRegistry.published()
    registry.indexExtra = ["note": .string("signed well, and not the one that the head names")]
    registry.putIndex(registry.indexBytes(serial: 1), at: 1)
    var client = StagedClient(registry)
    // Longer than the head says: it is not even read to its end.
    #expect(try client.refresh() == "malformed")
    let shorter = Array(registry.index.dropLast())
    registry.putIndex(shorter, at: 1)
    #expect(try client.refresh() == "R05")
    registry.putIndex(registry.index, at: 1)
    #expect(try client.refresh() == "ok")
  }

  @Test("test_metadata_bytes_match: the root is kept as the bytes that were served")
  func bytesAreKept() throws {
    let registry = StagedRegistry.published()
    let odd = Array(
      String(decoding: registry.root.bytes, as: UTF8.self)
        .replacing("{\n", with: "{ \n").utf8)
    let document = SignedBytes(signing: odd, as: .root, with: [StagedRegistry.key(0)])
    registry[RegistryLayout.root(1)] = odd
    registry[RegistryLayout.signatures(of: RegistryLayout.root(1))] = document.signatures
    var client = StagedClient(registry)
    #expect(try client.refresh() == "ok")
    #expect(try client.state?.rootBytes == odd)
    #expect(try client.state?.rootDigest == SHA256Digest(of: odd))
  }

  @Test("test_custom_fields, test_deprecated_keyid_hash_algorithms: fields nobody knows are signed")
  func unknownFields() throws {
    let registry = StagedRegistry()
    let text = String(decoding: registry.root.bytes, as: UTF8.self)
      .replacing(
        "{\n  \"format\"", with: "{\n  \"keyid_hash_algorithms\": [\"md5\"],\n  \"format\"")
    let bytes = Array(text.utf8)
    #expect(text.contains("keyid_hash_algorithms"))
    registry[RegistryLayout.root(1)] = bytes
    registry[RegistryLayout.signatures(of: RegistryLayout.root(1))] =
      SignedBytes(signing: bytes, as: .root, with: [StagedRegistry.key(0)]).signatures
    registry.indexExtra = ["colour": .string("saffron")]
    registry.publishIndex()
    registry.publishHead()
    var client = StagedClient(registry)
    #expect(try client.refresh() == "ok")
  }

  @Test(
    "test_snapshot_404, test_targets_404, test_timestamp_404",
    arguments: [
      (RegistryLayout.index(2), "missing"), (RegistryLayout.head, "R12"),
      (RegistryLayout.signatures(of: RegistryLayout.index(2)), "R12"),
    ])
  func missing(path: String, answer: String) throws {
    let registry = StagedRegistry.published()
    var client = StagedClient(registry)
    #expect(try client.refresh() == "ok")
    registry.publishIndex()
    registry.publishHead()
    registry[path] = nil
    #expect(try client.refresh() == answer)
    #expect(try client.state?.index?.serial == 1)
  }

  @Test("test_incorrect_metadata_type: a document signed and served in another's place is refused")
  func wrongType() throws {
    let registry = StagedRegistry.published()
    // One key for all roles, so that only the type is wrong.
    for role in MetadataRole.allCases { registry.root.roles[role] = StagedRegistry.rule([0]) }
    registry.publishRoot()
    registry.headSigners = [0]
    registry.indexSigners = [0]
    registry.publishIndex()
    registry.publishHead(as: .index)
    var client = StagedClient(registry)
    #expect(try client.refresh() == "R08")
    registry.putHead(registry.root.bytes)
    #expect(try client.refresh() == "R08")
    registry.publishHead()
    registry.publishIndex(as: .head)
    registry.publishHead()
    #expect(try client.refresh() == "R08")
  }

  @Test("test_faketime: the clock that is given decides, and one that goes back is noticed")
  func clockIsGiven() throws {
    let registry = StagedRegistry.published()
    var client = StagedClient(registry)
    #expect(try client.refresh() == "ok")
    client.now += 8 * StagedRegistry.day
    #expect(try client.refresh() == "R01")
    client.now = StagedRegistry.now - StagedRegistry.day
    #expect(try client.refresh() == "E01")
    client.now = StagedRegistry.now
    #expect(try client.refresh() == "ok")
  }

  @Test(
    "a web page in place of any document is called one",
    arguments: [
      RegistryLayout.root(1), RegistryLayout.head,
    ])
  func savedErrorPage(path: String) throws {
    let registry = StagedRegistry.published()
    registry[path] = Array("<html><title>Sign in to hotel WiFi</title></html>".utf8)
    var client = StagedClient(registry)
    #expect(try client.refresh() == "C07")
  }
}
