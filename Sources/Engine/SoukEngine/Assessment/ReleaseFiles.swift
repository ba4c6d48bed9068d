import SoukArchive
import SoukAssess
import SoukModel
import SoukRegistry
import SoukTrust

/// The files of a release, read from its folder or its archive, or why there are none.
struct ReleaseFiles: Sendable {
  /// The most bytes that an archive may hold to be looked into.
  private static let limits = ArchiveLimits(entries: 20_000, bytes: 128 << 20)

  /// The files; nil where they are not here.
  let files: PackageFiles?
  /// Why they are not here; nil where they are.
  let absence: RegistryText?

  /// Reads a release of a registry; `location` is the folder that the registry may not leave.
  init(_ package: Package, _ version: RegistryText, in source: any RegistrySource) {
    // Looking at packages fetches nothing: of a registry elsewhere only copies are looked into.
    if source is SignedRegistrySource, !source.holds(package, version: version) {
      self.init(absence: "the archive is not on this machine")
      return
    }
    do throws(RegistryError) {
      switch try source.content(of: package, version: version) {
      case .archive(let bytes): self.init(archive: bytes)
      case .directory(let path): self.init(folder: path, inside: source.location)
      case .absent(let reason): self.init(absence: reason)
      }
    } catch {
      self.init(absence: RegistryText(error.reason))
    }
  }

  /// Reads a folder that must be inside another one.
  init(folder: String, inside outer: String) {
    do throws(FolderReadError) {
      let tree = try FolderReader.read(folder, inside: outer)
      var found: [String: [UInt8]] = [:]
      Self.collect(tree, below: "", into: &found)
      self.init(files: PackageFiles(rootedAt: found), absence: nil)
    } catch {
      self.init(absence: error.finding.observation)
    }
  }

  private init(archive bytes: [UInt8]) {
    let unpacked = ArchiveUnpacker.unpack(bytes, limits: Self.limits)
    guard unpacked.listing.isSafe else {
      let why = unpacked.listing.findings.first.map { "\($0.code): \($0.reason)" }
      self.init(absence: RegistryText("the archive is refused, \(why ?? "it is unsafe")"))
      return
    }
    self.init(files: PackageFiles(unpacked.files), absence: nil)
  }

  private init(files: PackageFiles? = nil, absence: RegistryText?) {
    self.files = files
    self.absence = absence
  }

  private static func collect(
    _ tree: FolderTree, below prefix: String, into found: inout [String: [UInt8]]
  ) {
    for file in tree.files {
      found[prefix + String(decoding: file.name, as: UTF8.self)] = file.content
    }
    for folder in tree.folders {
      let name = String(decoding: folder.name, as: UTF8.self)
      collect(folder, below: prefix + name + "/", into: &found)
    }
  }
}
