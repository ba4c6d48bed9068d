import SoukEngine
import SoukModel

/// A package as a program reads it: every v1 field at the top, richer data beside them.
struct ShowDocument {
  /// The document.
  let json: JSONValue

  /// Makes the document of one look-up, its release fields those of `release`.
  init(_ answer: LookupAnswer, release: Release) {
    let package = answer.entry.package
    var members = PackageDocument.members(package, release, answer.entry.verdict)
    members["title"] = .text(package.title)
    members["homepage"] = .text(package.homepage)
    members["dependency_details"] = .array(release.dependencies.map(Self.dependency))
    members["releases"] = .array(package.releases.map(Self.release))
    members["latest_version"] = .text(package.latest.version)
    members["size"] = .integer(release.size)
    members["installed_size"] = .integer(release.installedSize)
    members["extra"] = .object(gathered: package.extra.mapValues(Self.kept))
    members["trust"] = VerdictDocument.json(answer.entry.verdict)
    members["backend"] = .string(answer.backend.rawValue)
    members["took_ms"] = .milliseconds(answer.milliseconds)
    json = .object(gathered: members)
  }

  /// A field that souk has no name for, as it stood in the index.
  private static func kept(_ text: RegistryText) -> JSONValue {
    (try? JSONReader.parse(Array(text.raw.utf8))) ?? .string(text.raw)
  }

  private static func dependency(_ dependency: Dependency) -> JSONValue {
    .object([
      "name": .text(dependency.name),
      "requirement": .text(dependency.requirement),
      "kind": .string(dependency.kind.rawValue),
      "alternatives": .array(
        dependency.alternatives.map {
          .object(["name": .text($0.name), "requirement": .text($0.requirement)])
        }),
    ])
  }

  private static func release(_ release: Release) -> JSONValue {
    .object([
      "version": .text(release.version),
      "archive": .text(release.archive),
      "size": .integer(release.size),
      "installed_size": .integer(release.installedSize),
      "checksum": .text(release.checksum),
      "checksum_kind": .string(release.checksumKind.rawValue),
      "signed": .bool(release.signature != nil),
      "key_id": .text(release.keyID),
      "published_at": .integer(release.publishedAt),
      "dependencies": .array(release.dependencies.map(dependency)),
    ])
  }
}
