import SoukArchive
import SoukModel
import SoukTrust

/// Makes the files of a signed registry out of drafts.
///
/// The same drafts and the same secret give the same bytes.
struct RegistryPublisher {
  /// The name under which releases are signed.
  let name: RegistryName
  /// What the registry is, for people.
  let description: String
  /// Who publishes it.
  let owner: String
  /// The publication's number.
  let serial: Int64
  /// When it is published, seconds since 1970.
  let publishedAt: Int64
  /// Until when its index may be used; nil for ever.
  let expiresAt: Int64?
  /// The keys it signs with.
  let keys: PublishingKeys

  /// Signs everything; the result is each file by its path.
  func files(_ packages: [PackageDraft]) throws(ArchiveError) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    var entries: [JSONValue] = []
    var categories: [String: Int64] = [:]
    var hasFlaws = false
    for package in packages {
      var releases: [SignedRelease] = []
      for draft in package.releases.reversed() {
        hasFlaws = hasFlaws || draft.flaw != nil
        let release = try SignedRelease(
          draft, package: package.name, registry: name, keys: keys, before: releases.last)
        if let archive = release.archive { files[release.path] = archive }
        releases.append(release)
      }
      releases.reverse()
      entries.append(package.json(releases: releases))
      categories[package.category, default: 0] += 1
    }
    let index = index(entries, categories: categories, withLab: hasFlaws)
    files[RegistryLayout.index] = index
    files[RegistryLayout.signature] = Array(
      IndexSignature.sign(index: index, with: keys.root).utf8)
    files[RegistryLayout.root] = Array("\(keys.root.publicKey)\n".utf8)
    return files
  }

  private func index(
    _ entries: [JSONValue], categories: [String: Int64], withLab: Bool
  ) -> [UInt8] {
    var counts = JSONObject()
    for (category, count) in categories.sorted(by: { $0.key < $1.key }) {
      counts[category] = .int(count)
    }
    let index: JSONObject = [
      "format": .string(SignedIndex.format), "version": .string("2.0.0"),
      "name": .string(name.description), "description": .string(description),
      "serial": .int(serial), "updated_at": .string(UTCTime.text(publishedAt)),
      "expires": expiresAt.map { .string(UTCTime.text($0)) } ?? .null,
      "keys": keys.listed(owner: owner, withLab: withLab),
      "package_count": .int(Int64(entries.count)), "categories": .object(counts),
      "packages": .array(entries),
    ]
    return Array((JSONWriter.compact(.object(index)) + "\n").utf8)
  }
}
