import SoukArchive
package import SoukModel
package import SoukTrust

/// One release packed, signed and verified, ready to be put into a registry.
package struct PackagePublication: Sendable {
  /// The archive.
  package let archive: [UInt8]
  /// The archive's digest.
  package let sha256: SHA256Digest
  /// The digests of its pieces.
  package let chunks: ChunkList
  /// The statement over it.
  let statement: ReleaseStatement
  private let signature: String
  private let signer: PublicKey
  private let manifest: PackageManifest

  /// Packs and signs.
  ///
  /// The same files give the same archive; one key and one time the same signature.
  /// - Parameters:
  ///   - index: the index that the release is to go into: what it says of the key counts.
  ///   - now: seconds since 1970.
  /// - Throws: ``RegistryError`` where the files cannot be packed, or what came out does not verify.
  package init(
    _ manifest: PackageManifest, files: [String: [UInt8]], registry: RegistryName,
    key: SigningKey, listed index: JSONObject, now: Int64
  ) throws(RegistryError) {
    do throws(ArchiveError) {
      let packed = try ArchivePacker.pack(files, as: .tarZstandard)
      var exact: [UInt8] = []
      // The packer's own array keeps room for content that did not shrink.
      exact.reserveCapacity(packed.count)
      exact += packed
      archive = exact
    } catch {
      throw RegistryError(
        .malformed, file: manifest.name, reason: "it cannot be packed: \(error)",
        remedy: "Remove or rename the file that it names.")
    }
    self.manifest = manifest
    sha256 = SHA256Digest(of: archive)
    chunks = ChunkList(of: archive)
    signer = key.publicKey
    statement = ReleaseStatement(
      registry: registry, package: RegistryText(manifest.name),
      version: RegistryText(manifest.version), sha256: sha256, size: Int64(archive.count),
      publishedAt: now, keyID: key.publicKey.id)
    signature = Base64.text(key.signature(over: Array(statement.text.utf8)))
    try verify(under: try SignedIndex.ring(of: index), now: now)
  }

  /// Runs the ladder over what was made, the archive's content included, with the keys that readers
  /// will have: those of the index, and this one where it lists it not yet.
  private func verify(under listed: KeyRing, now: Int64) throws(RegistryError) {
    let release = Release(
      version: RegistryText(manifest.version), size: Int64(archive.count),
      checksum: RegistryText("\(sha256)"), statement: RegistryText(statement.text),
      signature: RegistryText(signature), keyID: RegistryText(signer.id))
    var keys = listed
    if keys.key(id: RegistryText(signer.id)) == nil {
      keys = KeyRing(
        listed.keys + [
          TrustedKey(
            id: RegistryText(signer.id), name: "publisher",
            publicKey: RegistryText(signer.description))
        ])
    }
    let verdict = ReleaseVerifier.verify(
      ReleaseEvidence(
        id: PackageID(statement.registry, statement.package), release: release,
        content: .bytes(archive), signing: .releasesInSignedIndex(serial: 0),
        listing: ArchiveUnpacker.unpack(archive, name: "the archive").listing),
      keys: keys, now: now, tools: .archives)
    guard verdict.isVerified, verdict.firstFailure == nil else {
      let failure = verdict.failures.first
      throw RegistryError(
        .untrusted, file: manifest.name,
        reason: "what was made does not verify: "
          + "\(failure?.finding.escaped ?? "no reason given") [\(failure?.code ?? "E03")]",
        remedy: failure?.remedy.escaped ?? "Nothing was written.")
    }
  }

  /// Dependencies as an index lists them.
  static func json(_ dependencies: [ManifestDependency]) -> JSONValue {
    .array(
      dependencies.map { dependency in
        guard let requirement = dependency.requirement else { return .string(dependency.name) }
        return .object([
          "name": .string(dependency.name), "requirement": .string(requirement),
        ])
      })
  }

  /// The release as it stands in the index; `path` is where the archive goes.
  func json(path: String, tag: String?) -> JSONValue {
    var object: JSONObject = [
      "version": .string(manifest.version),
      "published": .string(UTCTime.text(statement.publishedAt)), "archive": .string(path),
      "size": .int(Int64(archive.count)), "sha256": .string("\(sha256)"),
      "chunks": .object([
        "path": .string("\(path).chunks"),
        "sha256": .string("\(SHA256Digest(of: Array(chunks.text.utf8)))"),
      ]),
      "key": .string(signer.id), "statement": .string(statement.text),
      "signature": .string(signature),
    ]
    if let tag { object["tag"] = .string(tag) }
    if !manifest.dependencies.isEmpty {
      object["dependencies"] = Self.json(manifest.dependencies)
    }
    return .object(object)
  }
}
