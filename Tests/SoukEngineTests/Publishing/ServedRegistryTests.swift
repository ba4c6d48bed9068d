import Foundation
import SoukModel
import SoukRegistry
import SoukTesting
import SoukTrust
import Testing

@testable import SoukEngine

/// A registry is static files: what was published is read through a plain web server.
@Suite(.enabled(if: StaticServer.python != nil, "there is no python3 to serve with"))
struct ServedRegistryTests {
  @Test("a served registry is added with its root's digest, refreshed, fetched and verified")
  func served() throws {
    let shop = try PublishingShop()
    let root = try shop.begin().rootDigest
    try shop.publish(try shop.package())
    let server = try StaticServer(folder: shop.registry)
    let engine = try Engine(
      home: shop.home.home, settings: Settings(), clock: .system,
      sources: EngineSources(
        builtin: MemorySource(name: .builtin, entries: []), apt: nil,
        memory: FileMetadataStore(folder: shop.home.home.registryTrust),
        copies: shop.home.home.copies))
    defer { engine.close() }
    try engine.addRegistry(.mine, location: server.address, root: "sha256:\(root)")
    func refresh() throws -> RefreshReport {
      try #require(
        try engine.refresh(.mine, progress: { _ in }, cancellation: Cancellation()).first)
    }
    #expect(try refresh().total == 1)
    #expect(try refresh().unchanged)
    let id = PackageID(.mine, "lamp")
    #expect(try engine.lookup(id, on: BuiltIn.first)?.entry.verdict.checksum == .listed)
    #expect(try engine.verify(id, version: nil).verdict.isVerified)
    try shop.publish(try shop.package(version: "1.1.0"))
    #expect(try refresh().updated == 1)
    // What is served is changed on its way: the archive that comes is refused.
    let archive = "\(shop.registry)/packages/lamp/lamp-1.1.0.tar.zst"
    try Data("<html>Sign in</html>".utf8).write(to: URL(fileURLWithPath: archive))
    let verdict = try engine.verify(id, version: nil).verdict
    #expect(!verdict.isVerified)
    #expect(verdict.firstFailure?.code == "C07")
  }
}
