import SoukArchive
import SoukInstall
package import SoukModel
import SoukTrust

extension Engine {
  package func difference(
    of id: PackageID, from first: RegistryText, to second: RegistryText, on backend: BackendKind?
  ) throws(ServiceError) -> ReleaseDifference {
    let begin = clock.uptime()
    let source = installSource(backend)
    do throws(InstallError) {
      guard let package = try source.package(id) else { throw InstallError.unknownPackage(id) }
      let before = try Self.release(first, of: package)
      let after = try Self.release(second, of: package)
      var found = ReleaseDifference(
        id: id, first: first, second: second, fields: Self.fields(before, after), files: nil,
        backend: source.answeredBy, milliseconds: 0)
      let old = try Self.files(source.content(of: package, version: first, limit: .max))
      let new = try Self.files(source.content(of: package, version: second, limit: .max))
      switch (old, new) {
      case (.success(let old), .success(let new)): found.files = Self.files(old, new)
      case (.failure(let reason), _), (_, .failure(let reason)): found.obstacle = reason.text
      }
      found.milliseconds = milliseconds(since: begin)
      return found
    } catch {
      throw ServiceError(error)
    }
  }

  private static func release(
    _ version: RegistryText, of package: Package
  ) throws(InstallError) -> Release {
    guard let release = package.releases.first(where: { $0.version == version }) else {
      throw .noVersion(package.id, wanted: version)
    }
    return release
  }

  /// What two releases say of themselves, where it differs.
  private static func fields(_ old: Release, _ new: Release) -> [ReleaseDifference.Field] {
    func number(_ value: Int64?) -> RegistryText? { value.map { RegistryText("\($0)") } }
    func needs(_ release: Release) -> RegistryText? {
      let texts = release.dependencies.map { need in
        need.name.raw + (need.requirement.map { " \($0.raw)" } ?? "")
      }
      return texts.isEmpty ? nil : RegistryText(texts.joined(separator: ", "))
    }
    let all: [(String, RegistryText?, RegistryText?)] = [
      ("dependencies", needs(old), needs(new)),
      ("size", number(old.size), number(new.size)),
      ("installed_size", number(old.installedSize), number(new.installedSize)),
      ("published_at", number(old.publishedAt), number(new.publishedAt)),
      ("archive", old.archive, new.archive),
      ("checksum", old.checksum, new.checksum),
      ("key_id", old.keyID, new.keyID),
    ]
    return all.filter { $0.1 != $0.2 }.map {
      ReleaseDifference.Field($0.0, before: $0.1, after: $0.2)
    }
  }

  /// Why a release's files are not to be had.
  private struct Obstacle: Error {
    let text: RegistryText
  }

  /// The size and the digest of each file.
  private static func files(
    _ content: SourceContent
  ) -> Result<[RegistryText: FileFacts], Obstacle> {
    switch content {
    case .absent(let reason): return .failure(Obstacle(text: reason))
    case .archive(let bytes):
      let unpacked = ArchiveUnpacker.unpack(bytes, name: "the archive")
      guard unpacked.listing.isSafe else {
        return .failure(Obstacle(text: "The archive cannot be unpacked safely: see `souk verify`."))
      }
      return .success(
        Dictionary(
          unpacked.files.map { (RegistryText($0.key), FileFacts($0.value)) },
          uniquingKeysWith: { first, _ in first }))
    case .folder(.tree(let tree)):
      var found: [RegistryText: FileFacts] = [:]
      var open = [(tree: tree, prefix: "")]
      while let (tree, prefix) = open.popLast() {
        for file in tree.files where !FolderTree.isHidden(file.name) {
          found[RegistryText(prefix + String(decoding: file.name, as: UTF8.self))] = FileFacts(
            file.content)
        }
        for folder in tree.folders where !FolderTree.isHidden(folder.name) {
          open.append((folder, prefix + String(decoding: folder.name, as: UTF8.self) + "/"))
        }
      }
      return .success(found)
    case .folder: return .failure(Obstacle(text: "The package's folder cannot be read."))
    }
  }

  private static func files(
    _ old: [RegistryText: FileFacts], _ new: [RegistryText: FileFacts]
  ) -> [ReleaseDifference.File] {
    Set(old.keys).union(new.keys).sorted().filter { old[$0] != new[$0] }.map {
      ReleaseDifference.File(path: $0, before: old[$0]?.size, after: new[$0]?.size)
    }
  }
}

/// What tells one content of a file from another.
private struct FileFacts: Hashable {
  let size: Int64
  let digest: SHA256Digest

  init(_ bytes: [UInt8]) {
    size = Int64(bytes.count)
    digest = SHA256Digest(of: bytes)
  }
}
