import SoukModel
import SoukRegistry
import SoukTrust
import Testing

/// The scenarios of tuf-conformance about files and delegations, restated for souk's releases and
/// the keys of their publishers.
@Suite struct MetadataContentTests {
  private func registry(_ package: String = "demo") throws -> StagedRegistry {
    let registry = StagedRegistry()
    registry.publishRoot()
    registry.listPublishers([50])
    try registry.add(package, [StagedRegistry.Release()])
    registry.publishIndex()
    registry.publishHead()
    return registry
  }

  /// Refreshes, and gives the verdict on each package's newest release by name.
  private func verdicts(_ source: SignedRegistrySource) throws -> [String: Verdict] {
    _ = try source.fingerprint()
    var verdicts: [String: Verdict] = [:]
    for entry in try Reading(source).entries {
      verdicts[entry.package.id.name.raw] = source.verify(
        entry.package, version: nil, now: StagedRegistry.now)
    }
    return verdicts
  }

  @Test("test_client_downloads_expected_file, and one in a folder: verified under any local name")
  func expectedFile() throws {
    let registry = try registry()
    let source = registry.source()
    #expect(try verdicts(source)["demo"]?.isVerified == true)
    let package = try #require(try Reading(source).package("demo"))
    guard case .archive(let bytes) = try source.content(of: package, version: "1.0.0") else {
      Issue.record("no archive")
      return
    }
    #expect(bytes == registry["packages/demo/demo-1.0.0.tar.zst"])
  }

  @Test("test_repository_substitutes_target_file: archives exchanged or replaced are refused")
  func substituted() throws {
    let registry = try registry()
    var other = StagedRegistry.Release()
    other.files = ["README.md": Array("another\n".utf8)]
    try registry.add("other", [other])
    registry.publishIndex()
    registry.publishHead()
    let source = registry.source()
    #expect(try verdicts(source).values.allSatisfy(\.isVerified))
    let demo = "packages/demo/demo-1.0.0.tar.zst"
    let second = "packages/other/other-1.0.0.tar.zst"
    (registry[demo], registry[second]) = (registry[second], registry[demo])
    #expect(try verdicts(source).values.allSatisfy { $0.checksum != .verified })
    registry[demo] = Array("malice".utf8)
    #expect(try verdicts(source)["demo"]?.isVerified == false)
  }

  @Test("test_multiple_changes_to_target: every published change is followed, no other is")
  func manyChanges() throws {
    let registry = try registry()
    let source = registry.source()
    for step in 1...10 {
      var release = StagedRegistry.Release()
      release.version = "1.0.\(step)"
      release.files["README.md"] = Array("change \(step)\n".utf8)
      try registry.add("demo", [release])
      registry.publishIndex()
      registry.publishHead()
      #expect(try verdicts(source)["demo"]?.isVerified == true)
      registry["packages/demo/demo-1.0.\(step).tar.zst"] = Array("unsigned \(step)".utf8)
      #expect(try verdicts(source)["demo"]?.isVerified == false)
    }
  }

  @Test(
    "test_download_with_hash_algorithms, test_download_with_unknown_hash_algorithm",
    arguments: [
      "md5:d41d8cd98f00b204e9800998ecf8427e", "d41d8cd98f00b204e9800998ecf8427e", "blake9:00", "",
    ])
  func hashAlgorithms(digest: String) throws {
    let registry = try registry()
    var package = try #require(registry.packages[0].objectValue)
    var release = try #require(package["releases"]?.arrayValue?.first?.objectValue)
    release["sha256"] = .string(digest)
    package["releases"] = .array([.object(release)])
    registry.packages = [.object(package)]
    registry.publishIndex()
    registry.publishHead()
    #expect(try verdicts(registry.source())["demo"]?.isVerified == false)
  }

  @Test("test_artifact_cache: an index that was taken in is not asked for again")
  func indexIsReadOnce() throws {
    let registry = try registry()
    let source = registry.source()
    _ = try verdicts(source)
    _ = registry.files.takeRequests()
    _ = try verdicts(source)
    #expect(!registry.files.takeRequests().contains { $0.hasPrefix("registry/index/") })
  }

  @Test(
    "test_unusual_role_name: names of packages are text, never paths",
    arguments: [
      "../delegatedrole", "?", "#", "/delegatedrole", "ö", "a b", "..", "%2e%2e",
    ])
  func unusualNames(name: String) throws {
    let registry = try registry(name)
    let source = registry.source()
    _ = try source.fingerprint()
    let package = try #require(try Reading(source).package(RegistryText(name)))
    if name.contains("/") || name == ".." {
      #expect(!registry.files.takeRequests().contains { $0.split(separator: "/").contains("..") })
    }
    _ = source.verify(package, version: nil, now: StagedRegistry.now)
  }

  @Test("a memory that cannot be written refuses the refresh: nothing may be forgotten in silence")
  func memoryIsFull() throws {
    let registry = try registry()
    let store = MemoryMetadataStore()
    store.refuseChanges()
    #expect(throws: RegistryError.self) { try registry.source(store).fingerprint() }
  }

  @Test("an index that was changed after it was accepted is not used")
  func indexChangesLater() throws {
    let registry = try registry()
    let store = MemoryMetadataStore()
    _ = try registry.source(store).fingerprint()
    registry[RegistryLayout.index(1)] = registry.indexBytes(serial: 1) + [0x20]
    let error = #expect(throws: RegistryError.self) { try registry.source(store).index() }
    #expect(error?.code == .mixAndMatch)
  }

  @Test("what was verified is not when the head on this machine has expired")
  func expiryReachesVerdicts() throws {
    let registry = try registry()
    let source = registry.source()
    _ = try source.fingerprint()
    let package = try #require(try Reading(source).package("demo"))
    let later = source.verify(package, version: nil, now: registry.headExpires + 1)
    #expect(later.signature == .indexExpired)
    #expect(later.firstFailure?.code == "R01")
  }
}
