import SoukModel
import SoukRegistry
import SoukTrust
import Testing

/// Who may sign a package: souk's delegations.
///
/// The scenarios of tuf-conformance about delegation
/// graphs, restated for publishers, their handovers and the index that lists them.
@Suite struct PublisherKeyTests {
  private let store = MemoryMetadataStore()

  private func registry() throws -> StagedRegistry {
    let registry = StagedRegistry()
    registry.publishRoot()
    registry.listPublishers([50])
    try registry.add("demo", [StagedRegistry.Release()])
    registry.publishIndex()
    registry.publishHead()
    return registry
  }

  private func verdict(_ registry: StagedRegistry, _ version: RegistryText? = nil) throws -> Verdict
  {
    let source = registry.source(store)
    _ = try source.fingerprint()
    let package = try #require(try Reading(source).package("demo"))
    return source.verify(package, version: version, now: StagedRegistry.now)
  }

  private func publish(
    _ registry: StagedRegistry, _ releases: [StagedRegistry.Release], keys: [Int],
    handovers: [(from: Int, to: Int)] = []
  ) throws {
    registry.listPublishers(keys, handovers: handovers)
    try registry.add("demo", releases)
    registry.publishIndex()
    registry.publishHead()
  }

  private func release(_ version: String, by signer: Int?) -> StagedRegistry.Release {
    StagedRegistry.Release(version: version, signer: signer)
  }

  @Test("test_delegation_not_in_snapshot: a key that the index does not list signs nothing")
  func unlistedKey() throws {
    let registry = try registry()
    try publish(registry, [release("1.0.0", by: 51)], keys: [50])
    let verdict = try verdict(registry)
    #expect(verdict.signature == .unknownKey)
  }

  @Test(
    "test_cached_role_is_verified_against_current_delegator: a key that is listed no more is out")
  func keyTakenOut() throws {
    let registry = try registry()
    #expect(try verdict(registry).isVerified)
    try publish(registry, [release("1.0.0", by: 50)], keys: [51])
    #expect(try verdict(registry).signature == .unknownKey)
  }

  @Test("another key of the same registry may not take a package over, until a person decides")
  func takenOver() throws {
    let registry = try registry()
    #expect(try verdict(registry).isVerified)
    try publish(registry, [release("1.1.0", by: 51)], keys: [50, 51])
    for _ in 0..<2 {
      let verdict = try verdict(registry)
      #expect(verdict.signature == .wrongSigner)
      #expect(verdict.failures.map(\.code).contains("T09"))
    }
    var state = try #require(try store.load(StagedRegistry.mirror))
    state.accept(StagedRegistry.key(51).publicKey, for: "demo")
    try store.save(state, for: StagedRegistry.mirror)
    #expect(try verdict(registry).isVerified)
  }

  @Test("a stranger's release is noticed wherever it stands in the list", arguments: [0, 1, 2])
  func strangerAnywhere(place: Int) throws {
    let registry = try registry()
    #expect(try verdict(registry).isVerified)
    var releases = [release("1.2.0", by: 50), release("1.0.0", by: 50)]
    releases.insert(release("1.1.0", by: 51), at: place)
    try publish(registry, releases, keys: [50, 51])
    #expect(try verdict(registry).failures.map(\.code).contains("T09"))
  }

  @Test(
    "test_graph_traversal: a handover leads to the new key, and releases of before keep the old")
  func handover() throws {
    let registry = try registry()
    #expect(try verdict(registry).isVerified)
    try publish(
      registry, [release("2.0.0", by: 52), release("1.0.0", by: 50)], keys: [50, 51, 52],
      handovers: [(50, 51), (51, 52)])
    #expect(try verdict(registry).isVerified)
    #expect(try verdict(registry, "1.0.0").isVerified)
    // The new key is remembered: without the handovers it is still the package's.
    try publish(registry, [release("2.1.0", by: 52)], keys: [52])
    #expect(try verdict(registry).isVerified)
  }

  @Test("test_targetfile_search: a handover that the old key did not sign leads nowhere")
  func forgedHandover() throws {
    let registry = try registry()
    #expect(try verdict(registry).isVerified)
    try publish(registry, [release("2.0.0", by: 51)], keys: [50, 51], handovers: [(52, 51)])
    #expect(try verdict(registry).failures.map(\.code).contains("T09"))
  }

  @Test("a package that was signed and is no more is refused as such")
  func signingDropped() throws {
    let registry = try registry()
    #expect(try verdict(registry).isVerified)
    try publish(registry, [release("1.1.0", by: nil)], keys: [50])
    #expect(try verdict(registry).failures.map(\.code).contains("R12"))
  }

  @Test(
    "whoever installs or packs evidence is told what verify says: T09, R12 and R01",
    arguments: ["T09", "R12", "R01"])
  func everyoneIsTold(code: String) throws {
    let registry = try registry()
    #expect(try verdict(registry).isVerified)
    var now = StagedRegistry.now
    switch code {
    case "T09": try publish(registry, [release("1.1.0", by: 51)], keys: [50, 51])
    case "R12": try publish(registry, [release("1.1.0", by: nil)], keys: [50])
    default: now = registry.headExpires + 1
    }
    let source = registry.source(store)
    _ = try source.fingerprint()
    let package = try #require(try Reading(source).package("demo"))
    let said = source.verify(package, version: nil, now: now)
    let inputs = try source.inputs(for: package, package.latest)
    #expect(inputs.verdict(now: now, tools: .archives) == said)
    let signing = try source.signing()
    guard
      case .archive(let bytes) = try source.content(of: package, version: package.latest.version)
    else {
      Issue.record("the archive is not here")
      return
    }
    for isOverridden in [false, true] {
      let (content, verdict) = ReleaseVerifier.admittedArchive(
        ReleaseEvidence(
          id: PackageID(signing.name, "demo"), release: package.latest, content: .bytes(bytes),
          signing: signing.signing, standing: signing.standing(of: "demo")),
        keys: signing.keys, now: now,
        rules: AdmissionRules(allowed: Set(Allowance.allCases), isOverridden: isOverridden))
      #expect(content == nil)
      #expect(!verdict.isVerified && verdict.signature == said.signature)
      #expect(verdict.steps.first { $0.rung == .metadata }?.code == code)
    }
  }

  @Test(
    "a remembered number or time that nobody can have written is damage, and traps nowhere",
    arguments: ["checked", "serial", "seen", "expires"],
    [Int64.min, -1, 9_007_199_254_740_993, Int64.max] as [Int64])
  func hostileMemory(field: String, value: Int64) throws {
    let registry = try registry()
    _ = try verdict(registry)
    let text = try #require(try store.load(StagedRegistry.mirror)).text
    let pattern = try Regex("\"\(field)\": (null|[0-9]+)")
    let hostile = text.replacing(pattern, with: "\"\(field)\": \(value)")
    #expect(hostile != text)
    let error = #expect(throws: Finding.self) { try MetadataState(parsing: hostile) }
    #expect(error?.code == .trustStoreDamaged)
  }

  @Test("what is remembered of publishers comes back from its text")
  func memoryComesBack() throws {
    let registry = try registry()
    _ = try verdict(registry)
    let state = try #require(try store.load(StagedRegistry.mirror))
    #expect(state.publishers.keys == ["demo": StagedRegistry.key(50).publicKey])
    #expect(try MetadataState(parsing: state.text) == state)
  }
}
