import SoukAssess
package import SoukModel
import SoukTrust

extension Engine {
  package func difference(
    of id: PackageID, from first: RegistryText, to second: RegistryText, on backend: BackendKind?
  ) throws(ServiceError) -> ReleaseDifference {
    let begin = clock.uptime()
    guard let found = try lookup(id, on: backend) else { throw Self.unknownPackage(id) }
    let package = found.entry.package
    let before = try Self.existing(first, of: package)
    let after = try Self.existing(second, of: package)
    var difference = ReleaseDifference(
      id: id, first: first, second: second, fields: Self.fields(before, after), files: nil,
      backend: found.backend, milliseconds: 0)
    if let source = try registrySource(id.registry) {
      let old = ReleaseFiles(package, first, in: source)
      let new = ReleaseFiles(package, second, in: source)
      if let old = old.files, let new = new.files {
        difference.files = Self.files(Self.facts(old), Self.facts(new))
      } else {
        difference.obstacle = old.absence ?? new.absence
      }
    } else {
      difference.obstacle = "The registry is not on this machine now."
    }
    difference.milliseconds = milliseconds(since: begin)
    return difference
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

  /// The size and the digest of each file.
  private static func facts(_ files: PackageFiles) -> [RegistryText: FileFacts] {
    Dictionary(files.all.map { (RegistryText($0.path), FileFacts($0.bytes)) }) { first, _ in first }
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
