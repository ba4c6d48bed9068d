import SoukFetch
import SoukModel
import SoukRegistry
import SoukTrust
import Testing

@Suite struct MirroredFilesTests {
  private let folder: TemporaryFolder
  private let fetcher = MemoryFetcher()
  private let base = "http://shop.example/market"

  init() throws { folder = try TemporaryFolder() }

  private func files() throws -> MirroredFiles {
    MirroredFiles(
      base: try #require(FetchURL(base)), fetcher: fetcher, folder: folder.path + "/copies")
  }

  /// Serves everything that a staged registry has.
  private func serve(_ registry: StagedRegistry) {
    for (path, bytes) in registry.files.all { fetcher["\(base)/\(path)"] = bytes }
  }

  private func staged() throws -> StagedRegistry {
    let registry = StagedRegistry()
    registry.publishRoot()
    registry.listPublishers([50])
    try registry.add("demo", [StagedRegistry.Release()])
    registry.publishIndex()
    registry.publishHead()
    return registry
  }

  private func source(_ store: any MetadataStore) throws -> SignedRegistrySource {
    SignedRegistrySource(
      name: StagedRegistry.mirror, files: try files(),
      authority: MetadataAuthority(
        registry: StagedRegistry.mirror, pin: .none, store: store,
        clock: { StagedRegistry.now }), clock: { StagedRegistry.now })
  }

  @Test("a file is fetched once, and anew where that is asked for")
  func copies() throws {
    fetcher["\(base)/a/b"] = [1, 2, 3]
    let files = try files()
    #expect(!files.has("a/b"))
    #expect(try files.read("a/b", limit: 10) == [1, 2, 3])
    fetcher["\(base)/a/b"] = [4]
    #expect(try files.read("a/b", limit: 10) == [1, 2, 3])
    #expect(try files.readAnew("a/b", limit: 10) == [4])
    #expect(try files.read("a/b", limit: 10) == [4])
  }

  @Test("what is fetched anew takes the copy's place when it was judged, and not before")
  func judgedFirst() throws {
    fetcher["\(base)/a/b"] = [1]
    let files = try files()
    _ = try files.read("a/b", limit: 10)
    #expect(!files.has("a/b"))
    try files.accept()
    #expect(files.has("a/b"))
    fetcher["\(base)/a/b"] = [2]
    #expect(try files.readAnew("a/b", limit: 10) == [2])
    #expect(try self.files().read("a/b", limit: 10) == [1])
    files.discard()
    #expect(try files.read("a/b", limit: 10) == [1])
  }

  @Test("a server that lies today does not take away the index that was good yesterday")
  func lyingServer() throws {
    let registry = try staged()
    serve(registry)
    let store = MemoryMetadataStore()
    _ = try source(store).fingerprint()
    // A newer head names an index in whose place something else comes.
    registry.publishIndex()
    registry.publishHead()
    serve(registry)
    fetcher["\(base)/\(RegistryLayout.index(2))"] = Array("{}".utf8)
    let copies = FolderFiles(directory: folder.path + "/copies")
    let head = try copies.read(RegistryLayout.head, limit: 1 << 20)
    #expect(throws: RegistryError.self) { try source(store).fingerprint() }
    #expect(try source(store).index().serial == 1)
    #expect(try copies.read(RegistryLayout.head, limit: 1 << 20) == head)
    #expect(!copies.has(RegistryLayout.index(2)))
  }

  @Test("an index by one key whose signature does not hold leaves the good copy in place")
  func oneKey() throws {
    let product = try SignedFixture.product()
    for (path, bytes) in product.files { fetcher["\(base)/\(path)"] = bytes }
    let root = try PublicKey(String(decoding: product.root.dropLast(), as: UTF8.self))
    func source() throws -> SignedRegistrySource {
      SignedRegistrySource(
        name: StagedRegistry.mirror, files: try files(), root: root,
        clock: { SignedFixture.now })
    }
    let before = try source().fingerprint()
    #expect(try source().index().packages.isEmpty == false)
    let index = try #require(fetcher["\(base)/\(RegistryLayout.index)"])
    fetcher["\(base)/\(RegistryLayout.index)"] = index + [0x20]
    #expect(throws: RegistryError.self) { try source().fingerprint() }
    #expect(try source().index().packages.isEmpty == false)
    fetcher["\(base)/\(RegistryLayout.index)"] = index
    #expect(try source().fingerprint() == before)
  }

  @Test("what the network refuses is told apart from what is not there")
  func failures() throws {
    let files = try files()
    #expect(throws: RegistryError.self) { try files.read("../x", limit: 10) }
    #expect(fetcher.takeRequests().isEmpty)
    let missing = #expect(throws: RegistryError.self) { try files.read("x", limit: 10) }
    #expect(missing?.kind == .missing)
    fetcher.fail("\(base)/x", with: .unreachable("no route"))
    let broken = #expect(throws: RegistryError.self) { try files.read("x", limit: 10) }
    #expect(broken?.kind == .network)
    #expect(broken?.code == .networkFailed)
    #expect(broken?.description.contains("[E02]") == true)
    #expect(broken?.description.contains("shop.example") == true)
  }

  @Test("a refresh fetches metadata alone, and verification the archive that it is about")
  func archivesComeLate() throws {
    serve(try staged())
    let source = try source(MemoryMetadataStore())
    _ = try source.fingerprint()
    let reading = try Reading(source)
    #expect(!fetcher.takeRequests().contains { $0.contains("packages/") })
    let entry = try #require(reading.entries.first)
    #expect(entry.verdict.checksum == .listed)
    #expect(!source.holds(entry.package, version: "1.0.0"))
    #expect(source.verify(entry.package, version: nil, now: StagedRegistry.now).isVerified)
    #expect(source.holds(entry.package, version: "1.0.0"))
  }

  @Test("a copy that was damaged is fetched once more")
  func damagedCopy() throws {
    serve(try staged())
    let source = try source(MemoryMetadataStore())
    _ = try source.fingerprint()
    let package = try #require(try Reading(source).package("demo"))
    let copies = FolderFiles(directory: folder.path + "/copies")
    try copies.replace("packages/demo/demo-1.0.0.tar.zst", with: Array("damage".utf8))
    #expect(source.verify(package, version: nil, now: StagedRegistry.now).isVerified)
  }

  @Test("without the network the index that was accepted last still judges")
  func offline() throws {
    serve(try staged())
    let store = MemoryMetadataStore()
    _ = try source(store).fingerprint()
    for path in ["registry/head", "registry/root/2.json", "registry/index/1.json"] {
      fetcher.fail("\(base)/\(path)", with: .unreachable("no network"))
    }
    let later = try source(store)
    let error = #expect(throws: RegistryError.self) { try later.fingerprint() }
    #expect(error?.kind == .network)
    #expect(try later.index().serial == 1)
  }

  @Test("a v1 marketplace is read from its copy, and a web page is none")
  func marketplace() throws {
    fetcher["\(base)/index.json"] = Array(
      #"{"version":"1","packages":[{"name":"a","version":"1.0.0","description":"d"}]}"#.utf8)
    let source = RemoteMarketplaceSource(
      name: StagedRegistry.mirror, base: try #require(FetchURL(base)), fetcher: fetcher,
      folder: folder.path + "/copies")
    let print = try source.fingerprint()
    #expect(try source.fingerprint() == print)
    #expect(try Reading(source).entries.map(\.package.id.name.raw) == ["a"])
    fetcher["\(base)/index.json"] = Array("{\"version\":\"1\",\"packages\":[{\"name\":\"b".utf8)
    #expect(throws: RegistryError.self) { try source.fingerprint() }
    #expect(try Reading(source).entries.map(\.package.id.name.raw) == ["a"])
    fetcher["\(base)/index.json"] = Array("<!doctype html><title>Sign in</title>".utf8)
    let error = #expect(throws: RegistryError.self) { try source.fingerprint() }
    #expect(error?.code == .errorPageSaved)
    #expect(try Reading(source).entries.map(\.package.id.name.raw) == ["a"])
  }

  @Test("what is fetched and what is read are one file, under whichever name the server has it")
  func oneName() throws {
    func package(_ name: String) -> [UInt8] {
      Array("{\"name\":\"\(name)\",\"version\":\"1.0.0\",\"description\":\"d\"}\n".utf8)
    }
    let source = RemoteMarketplaceSource(
      name: StagedRegistry.mirror, base: try #require(FetchURL(base)), fetcher: fetcher,
      folder: folder.path + "/copies")
    for path in ["index.jsonl", "registry/index.jsonl", "index.jsonl"] {
      fetcher["\(base)/\(path)"] = package(path)
      #expect(try source.fingerprint().contains("\(path):"))
      #expect(try Reading(source).entries.map(\.package.id.name.raw) == [path])
      fetcher["\(base)/\(path)"] = nil
    }
  }
}
