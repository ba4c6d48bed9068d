import SoukArchive
import SoukModel
import SoukRegistry
import SoukTrust

extension StagedRegistry {
  /// One release before it is published.
  struct Release {
    var version = "1.0.0"
    var files = ["README.md": Array("hello\n".utf8)]
    /// Who signs, by number; nil for nobody.
    var signer: Int? = 50
  }

  /// The keys that publishers sign with, as the next index lists them.
  func listPublishers(_ numbers: [Int], handovers: [(from: Int, to: Int)] = []) {
    publisherKeys = numbers.map { number in
      let key = Self.key(number).publicKey
      var object: JSONObject = [
        "id": .string(key.id), "owner": .string("publisher \(number)"),
        "public": .string(key.description),
      ]
      if let handover = handovers.first(where: { $0.to == number }) {
        let old = Self.key(handover.from)
        object["replaces"] = .string(old.publicKey.description)
        object["handover"] = .string(
          KeyHandover(registry: name, from: old.publicKey, to: key).signature(by: old))
      }
      return .object(object)
    }
  }

  /// Puts a package with its releases, newest first, into the next index and its archives in place.
  func add(_ package: String, _ releases: [Release]) throws {
    packages.removeAll { $0.objectValue?["name"]?.stringValue == package }
    packages.append(
      .object([
        "name": .string(package), "version": .string(releases.first?.version ?? "0"),
        "description": .string("a package"), "category": .string("tests"),
        "releases": .array(try releases.map { try json(package, $0) }),
      ]))
  }

  private func json(_ package: String, _ release: Release) throws -> JSONValue {
    let path = "packages/\(package)/\(package)-\(release.version).tar.zst"
    let archive = try ArchivePacker.pack(release.files, as: .tarZstandard)
    self[path] = archive
    var object: JSONObject = [
      "version": .string(release.version), "archive": .string(path),
      "size": .int(Int64(archive.count)), "sha256": .string("\(SHA256Digest(of: archive))"),
    ]
    guard let signer = release.signer.map(Self.key) else { return .object(object) }
    let statement = ReleaseStatement(
      registry: name, package: RegistryText(package), version: RegistryText(release.version),
      sha256: SHA256Digest(of: archive), size: Int64(archive.count), publishedAt: created,
      keyID: signer.publicKey.id
    ).text
    object["key"] = .string(signer.publicKey.id)
    object["statement"] = .string(statement)
    object["signature"] = .string(Base64.text(signer.signature(over: Array(statement.utf8))))
    return .object(object)
  }

  /// The registry as the catalogue reads it, under another name than its publisher's.
  func source(
    _ store: any MetadataStore = MemoryMetadataStore(),
    now: @escaping @Sendable () -> Int64 = { now }
  ) -> SignedRegistrySource {
    SignedRegistrySource(
      name: Self.mirror, files: files,
      authority: MetadataAuthority(registry: Self.mirror, pin: .none, store: store, clock: now),
      clock: now)
  }
}
