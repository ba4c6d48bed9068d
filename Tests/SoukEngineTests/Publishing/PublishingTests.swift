import Foundation
import SoukArchive
import SoukModel
import SoukRegistry
import SoukTesting
import SoukTrust
import Testing

@testable import SoukEngine

@Suite struct PublishingTests {
  private let shop: PublishingShop

  init() throws { shop = try PublishingShop() }

  private func refresh(_ engine: Engine) throws -> RefreshReport {
    try #require(
      try engine.refresh(.mine, progress: { _ in }, cancellation: Cancellation()).first)
  }

  @Test("what is published is refreshed, verified and fetched by a reader")
  func roundTrip() throws {
    try shop.begin()
    let report = try shop.publish(try shop.package())
    #expect(report.serial == 2)
    #expect(report.keyID == shop.key.publicKey.id)
    let engine = try shop.reader()
    defer { engine.close() }
    #expect(try refresh(engine).total == 1)
    let answer = try engine.verify(PackageID(.mine, "lamp"), version: "1.0.0")
    #expect(answer.verdict.isVerified)
    #expect(answer.verdict.firstFailure == nil)
    let entry = try #require(try engine.lookup(PackageID(.mine, "lamp"), on: BuiltIn.first)?.entry)
    #expect(entry.package.summary.raw == "gives light")
    #expect(entry.package.latest.dependencies.first?.requirement?.raw == "^1.2")
  }

  @Test("a tampered archive is refused by the reader")
  func tampered() throws {
    try shop.begin()
    let report = try shop.publish(try shop.package())
    let path = "\(shop.registry)/\(report.archive)"
    var bytes = try #require(FileManager.default.contents(atPath: path))
    bytes[bytes.count / 2] ^= 1
    try bytes.write(to: URL(fileURLWithPath: path))
    let engine = try shop.reader()
    defer { engine.close() }
    _ = try refresh(engine)
    let verdict = try engine.verify(PackageID(.mine, "lamp"), version: nil).verdict
    #expect(verdict.checksum == .mismatch)
  }

  @Test("the same files give the same archive")
  func deterministic() throws {
    try shop.begin()
    let files = ["b/two": [2], "a": [1], "b/one": Array("x".utf8)] as [String: [UInt8]]
    let first = try shop.publish(try shop.package(files: files), dryRun: true)
    let second = try shop.publish(try shop.package(files: files), dryRun: true)
    #expect(first.sha256 == second.sha256)
    #expect(first.files == 5)
  }

  @Test(
    "a requirement that nobody can resolve is not published, and file, key and place are said",
    arguments: ["^^2", ">=", ">=1,<", "1.2.3.4.5-", "=x"])
  func needs(requirement: String) throws {
    try shop.begin()
    let folder = try shop.package(
      manifest: """
        [package]
        name = "lamp"
        version = "1.0.0"
        dependencies = ["glass ^1", "wick \(requirement)"]
        """)
    do {
      try shop.publish(folder, dryRun: true)
      Issue.record("published")
    } catch let error as ServiceError {
      #expect(error.code == .malformed)
      for part in [
        "package.toml", "package.dependencies: wick", "expected ", "character", "found “",
      ] {
        #expect(error.message.contains(part), "\(part): \(error.message)")
      }
    }
  }

  @Test("a dry run writes nothing")
  func dryRun() throws {
    try shop.begin()
    let before = shop.content
    #expect(try shop.publish(try shop.package(), dryRun: true).serial == nil)
    #expect(shop.content == before)
  }

  @Test("a version is never written over, unless registry and publisher both say so")
  func versions() throws {
    try shop.begin()
    try shop.publish(try shop.package())
    let before = shop.content
    let changed = try shop.package(files: ["new": [1]])
    #expect(code { try shop.publish(changed) } == .conflict)
    #expect(code { try shop.publish(changed, force: true) } == .conflict)
    #expect(shop.content == before)
    try shop.begin(overwriting: true)
    #expect(code { try shop.publish(changed) } == .conflict)
    let report = try shop.publish(changed, force: true)
    // Who has the index of before still finds what it names.
    #expect(report.archive != "packages/lamp/lamp-1.0.0.tar.zst")
    #expect(shop.content["packages/lamp/lamp-1.0.0.tar.zst"] != nil)
    let engine = try shop.reader()
    defer { engine.close() }
    _ = try refresh(engine)
    #expect(try engine.verify(PackageID(.mine, "lamp"), version: nil).verdict.isVerified)
  }

  @Test("a release of a channel is there for those who ask for it, and nobody else gets it")
  func channels() throws {
    try shop.begin()
    try shop.publish(try shop.package())
    try shop.publish(try shop.package(version: "2.0.0-beta.1"), tag: "beta")
    try shop.publish(try shop.package(version: "1.1.0"))
    let engine = try shop.reader()
    defer { engine.close() }
    _ = try refresh(engine)
    let package = try #require(
      try engine.lookup(PackageID(.mine, "lamp"), on: BuiltIn.first)?.entry.package)
    #expect(package.releases.map(\.version.raw) == ["1.1.0", "1.0.0", "2.0.0-beta.1"])
    #expect(try engine.verify(package.id, version: "2.0.0-beta.1").verdict.isVerified)
    #expect(code { try shop.publish(try shop.package(version: "3.0.0"), tag: "a b") } == .usage)
    #expect(code { try shop.publish(try shop.package(version: "3.0.0"), tag: "latest") } == .usage)
  }

  @Test("a stranger's key publishes nothing, and leaves nothing behind that counts")
  func stranger() throws {
    try shop.begin()
    try shop.publish(try shop.package())
    let head = shop.content["registry/head"]
    let error = code { try shop.publish(try shop.package(version: "2.0.0"), key: shop.other) }
    #expect(error == .notVerified)
    #expect(shop.content["registry/head"] == head)
    #expect(shop.content["packages/lamp/lamp-2.0.0.tar.zst"] == nil)
    var request = PublishRequest(
      folder: try shop.package(version: "2.0.0"), registry: shop.registry, key: shop.other)
    request.registryKeys = [shop.key]
    // Not even then: the package is somebody else's.
    #expect(code { _ = try shop.desk.publish(request) } == .conflict)
    request.folder = try shop.package("candle")
    // With the registry's key beside it the publisher's own key signs the release.
    #expect(try shop.desk.publish(request).keyID == shop.other.publicKey.id)
  }

  @Test(
    "manifests that cannot be used are refused before anything is made",
    arguments: [
      "", "[package]\nname = \"x\"", "[package]\nname = \"../x\"\nversion = \"1.0.0\"",
      "[package]\nname = \"x\"\nversion = \"one\"", "[package\n",
    ])
  func badManifests(manifest: String) throws {
    try shop.begin()
    let folder = try shop.package(manifest: manifest)
    #expect(code { try shop.publish(folder) } == .malformed)
  }

  @Test("a folder that is no registry with roots, and one that is nothing, are said")
  func noRegistry() throws {
    #expect(code { try shop.publish(try shop.package()) } == .notFound)
    try shop.begin()
    #expect(code { try shop.publish(shop.home.folder + "/nowhere") } == .notFound)
  }

  @Test("an index that somebody else changed is not signed")
  func changedIndex() throws {
    try shop.begin()
    try shop.publish(try shop.package())
    let path = "\(shop.registry)/registry/index/2.json"
    var bytes = try #require(FileManager.default.contents(atPath: path))
    bytes[40] ^= 1
    try bytes.write(to: URL(fileURLWithPath: path))
    #expect(code { try shop.publish(try shop.package(version: "1.1.0")) } == .notVerified)
    #expect(code { try shop.begin() } == .notVerified)
  }

  /// Signs something else in the registry's folder, as whoever holds a key and may write there.
  private func forge(
    serial: Int64, head: [SigningKey], index: [SigningKey]
  ) throws -> (head: Data?, index: [UInt8]) {
    let before = shop.content["registry/head"]
    let bytes = Array(
      """
      {"format": "souk-registry-v2", "name": "mine", "serial": \(serial), "updated_at": null, \
      "expires": null, "keys": [], "packages": [{"name": "stolen"}]}
      """.utf8)
    let now = EngineClock.system.now()
    let document = HeadDocument(
      registry: .mine, serial: serial, createdAt: now, expiresAt: now + 86_400, indexSerial: serial,
      indexSize: Int64(bytes.count), indexSHA256: SHA256Digest(of: bytes))
    let files = FolderFiles(directory: shop.registry)
    let signed = SignedBytes(signing: bytes, as: .index, with: index)
    try files.replace(RegistryLayout.index(serial), with: signed.content)
    try files.replace(
      RegistryLayout.signatures(of: RegistryLayout.index(serial)), with: signed.signatures ?? [])
    try files.replace(
      RegistryLayout.head, with: SignedBytes(signing: document.bytes, as: .head, with: head).file)
    return (before, bytes)
  }

  @Test("a head by the key of before a rotation is not signed again")
  func headOfAnOldKey() throws {
    try shop.begin()
    try shop.publish(try shop.package())
    _ = try shop.desk.rotate(
      shop.registry, from: shop.key, to: shop.other, others: [], owner: nil)
    _ = try forge(serial: 9, head: [shop.key], index: [shop.key])
    let before = shop.content
    #expect(
      code { _ = try shop.desk.sign(shop.registry, signers: [shop.other], terms: SigningTerms()) }
        == .notVerified)
    #expect(shop.content == before)
  }

  @Test(
    "an index that the index's own keys did not sign is not signed again, whatever the head says")
  func indexWithoutItsKeys() throws {
    try shop.begin()
    try shop.publish(try shop.package())
    _ = try forge(serial: 9, head: [shop.key], index: [shop.other])
    let before = shop.content
    #expect(code { try shop.begin() } == .notVerified)
    #expect(code { try shop.publish(try shop.package(version: "2.0.0")) } == .notVerified)
    #expect(shop.content == before)
  }

  @Test("whenever a rotation is cut short, readers and the operator go on with what is there")
  func cutShort() throws {
    try shop.begin()
    try shop.publish(try shop.package())
    let engine = try shop.reader()
    defer { engine.close() }
    #expect(try refresh(engine).failure == nil)
    _ = try shop.desk.rotate(
      shop.registry, from: shop.key, to: shop.other, others: [], owner: nil)
    // The root comes last: without it everything else is there already.
    for path in [RegistryLayout.root(2), RegistryLayout.signatures(of: RegistryLayout.root(2))] {
      FolderFiles(directory: shop.registry).remove(path)
    }
    #expect(try refresh(engine).failure == nil)
    let report = try shop.desk.rotate(
      shop.registry, from: shop.key, to: shop.other, others: [], owner: nil)
    #expect(report.root.version == 2)
    #expect(try refresh(engine).failure == nil)
  }

  @Test("a key that the index revokes publishes nothing")
  func revokedPublisher() throws {
    try shop.begin()
    try shop.publish(try shop.package())
    let folder = try RegistryFolder(directory: shop.registry, now: EngineClock.system.now())
    let present = try PublishedRegistry(reading: folder.files)
    var index = present.index
    guard var key = index["keys"]?.arrayValue?.first?.objectValue else {
      Issue.record("the index lists no key")
      return
    }
    key["revoked"] = .string("2020-01-01T00:00:00Z")
    index["keys"] = .array([.object(key)])
    #expect(throws: RegistryError.self) {
      try PackagePublication(
        try PackageManifest.read(Array("[package]\nname = \"lamp\"\nversion = \"2.0.0\"".utf8))
          .manifest,
        files: ["a": [1]], registry: .mine, key: shop.key, listed: index,
        now: EngineClock.system.now())
    }
  }

  @Test("one publisher works on a registry at a time")
  func oneAtATime() throws {
    try shop.begin()
    let held = try RegistryFolder(directory: shop.registry, now: EngineClock.system.now())
    #expect(code { try shop.publish(try shop.package()) } == .busy)
    withExtendedLifetime(held) {}
  }

  @Test("a registry whose head has expired is refused by readers until it is signed again")
  func renewed() throws {
    let past = EngineClock.system.now() - 40 * 86_400
    let old = try PublishingShop(now: { past })
    try old.begin()
    #expect(code { _ = try old.reader() } == .notVerified)
    let desk = PublishingDesk(
      keys: KeyDesk(
        files: DiskKeyFiles(), folder: old.home.home.keys, trust: MemoryTrustStore(),
        now: EngineClock.system.now))
    _ = try desk.sign(old.registry, signers: [old.key], terms: SigningTerms())
    let engine = try old.reader()
    defer { engine.close() }
    #expect(try refresh(engine).failure == nil)
  }

  @Test("a rotated key is followed by readers, and the old one signs no more")
  func rotation() throws {
    try shop.begin()
    try shop.publish(try shop.package())
    let engine = try shop.reader()
    defer { engine.close() }
    #expect(try refresh(engine).total == 1)
    let report = try shop.desk.rotate(
      shop.registry, from: shop.key, to: shop.other, others: [], owner: nil)
    #expect(report.root.version == 2)
    #expect(try refresh(engine).failure == nil)
    #expect(code { try shop.publish(try shop.package(version: "2.0.0")) } == .notVerified)
    var request = PublishRequest(
      folder: try shop.package(version: "2.0.0"), registry: shop.registry, key: shop.key)
    request.registryKeys = [shop.other]
    _ = try shop.desk.publish(request)
    #expect(try refresh(engine).updated == 1)
    #expect(
      code {
        _ = try shop.desk.rotate(
          shop.registry, from: shop.key, to: shop.other, others: [], owner: nil)
      } == .malformed)
  }

  @Test("the pieces' digests are those of the archive, and the index vouches for them")
  func chunks() throws {
    try shop.begin()
    let noise = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3) }
    let report = try shop.publish(try shop.package(files: ["data.bin": noise]))
    let archive = Array(try #require(shop.content[report.archive]))
    let text = try #require(shop.content["\(report.archive).chunks"])
    #expect(Array(text) == Array(ChunkList(of: archive).text.utf8))
    let index = String(
      decoding: try #require(shop.content["registry/index/2.json"]), as: UTF8.self)
    #expect(index.contains("\(SHA256Digest(of: Array(text)))"))
  }
}
