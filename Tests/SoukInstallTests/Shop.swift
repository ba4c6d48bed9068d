import SoukArchive
import SoukModel
import SoukTrust

@testable import SoukInstall

/// A registry in memory, filled in short form, and a root to install from it.
struct Shop {
  /// The packages and their archives.
  var source = MemoryInstallSource()
  /// The root that everything goes into.
  let root: InstallRoot

  /// Makes an empty registry.
  init(root: String = "/root") {
    self.root = InstallRoot(path: root)
  }

  static func id(_ name: String) -> PackageID { PackageID(.builtin, RegistryText(name)) }

  /// Adds a release `"web 1.0.0"` that needs `"json ^1"` and so on; its archive holds `files`.
  mutating func add(
    _ release: String, needs: [String] = [], files: [String: String] = ["README.md": "hello"]
  ) throws {
    try add(
      release, needs: needs,
      archive: ArchivePacker.pack(files.mapValues { Array($0.utf8) }, as: .tarGzip))
  }

  /// Adds a release with these bytes as its archive, which the registry vouches for.
  mutating func add(_ release: String, needs: [String] = [], archive: [UInt8]) {
    let parts = release.split(separator: " ").map(String.init)
    let id = Self.id(parts[0])
    let added = Release(
      version: RegistryText(parts[1]),
      dependencies: needs.map { need in
        let words = need.split(separator: " ", maxSplits: 1).map(String.init)
        return Dependency(
          name: RegistryText(words[0]),
          requirement: words.count > 1 ? RegistryText(words[1]) : nil)
      },
      size: Int64(archive.count), checksum: RegistryText("\(SHA256Digest(of: archive))"))
    let others = source.packages[id]?.releases ?? []
    source.packages[id] = Package(id: id, releases: [added] + others)
    source.contents[.init(id, added.version)] = .archive(archive)
  }

  /// Gives a release other bytes than those its registry vouches for.
  mutating func tamper(_ name: String, _ version: String) {
    let key = MemoryInstallSource.Key(Self.id(name), RegistryText(version))
    guard case .archive(var bytes) = source.contents[key], !bytes.isEmpty else { return }
    bytes[bytes.count / 2] ^= 1
    source.contents[key] = .archive(bytes)
  }

  /// An installer over some files.
  func installer(_ files: any InstallFiles, patience: Int = 5_000) -> Installer {
    Installer(root: root, source: source, files: files, now: { 0 }, patience: patience)
  }

  /// An order to install `"web ^1"` and so on.
  static func install(_ wanted: String...) -> InstallOrder {
    InstallOrder(
      .install(
        wanted.map { text in
          let words = text.split(separator: " ", maxSplits: 1).map(String.init)
          return LockFile.Requested(
            id(words[0]), words.count > 1 ? RegistryText(words[1]) : "*")
        }))
  }
}
