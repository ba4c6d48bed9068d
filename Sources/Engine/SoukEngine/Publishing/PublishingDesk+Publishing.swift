import SoukAssess
import SoukModel
import SoukRegistry
import SoukTrust

extension PublishingDesk {
  /// Validates, packs, signs, verifies, and puts a release into a registry in one step.
  ///
  /// - Throws: `ServiceError.malformed` for a manifest that cannot be used, `.conflict` for a version
  ///   that is there, `.notVerified` where what was made or what is there does not verify.
  /// - Complexity: linear in the package's files and in the registry's index.
  package func publish(_ request: PublishRequest) throws(ServiceError) -> PublishReport {
    let (manifest, files) = try Self.read(request.folder)
    try Self.check(tag: request.tag)
    let validation = PackageValidator(syntax: .engine).validate(
      AssessmentSubject(
        package: PackageFolder(name: manifest.name, files: PackageFiles(rootedAt: files)).package,
        files: PackageFiles(rootedAt: files)))
    let now = now
    let directory = SoukHome.absolute(request.registry)
    guard PublishedRegistry.isPresent(in: FolderFiles(directory: directory)) else {
      throw ServiceError(
        .notFound,
        "“\(RegistryText(request.registry).escapedPrefix(120))” is no registry with roots.",
        remedy: "Begin one: `souk registry sign \(RegistryText(directory).escapedPrefix(120))`.")
    }
    return try working { () throws(RegistryError) in
      let folder = try RegistryFolder(directory: directory, now: now)
      let present = try PublishedRegistry(reading: folder.files)
      try folder.requireSigners([request.key] + request.registryKeys, of: present)
      let made = try PackagePublication(
        manifest, files: files, registry: present.root.registry, key: request.key,
        listed: present.index, now: now)
      let edit: IndexEdit
      do throws(IndexEdit.Refusal) {
        edit = try IndexEdit(
          made, manifest, into: present.index, key: request.key.publicKey,
          owner: RegistryText(manifest.author ?? "publisher"), tag: request.tag,
          isForced: request.isForced)
      } catch {
        throw Self.refusal(error, manifest, request)
      }
      var serial: Int64?
      if !request.isDryRun {
        try folder.files.replace(edit.path, with: made.archive, isDurable: true)
        try folder.files.replace("\(edit.path).chunks", with: Array(made.chunks.text.utf8))
        serial = try folder.publish(
          edit.index, over: present, signers: [request.key] + request.registryKeys
        ).indexSerial
      }
      return PublishReport(
        package: manifest.name, version: manifest.version, registry: present.root.registry,
        tag: request.tag, archive: edit.path, size: made.archive.count, sha256: made.sha256,
        files: files.count, keyID: request.key.publicKey.id, serial: serial,
        validation: validation)
    }
  }

  /// A package's manifest and its files by their paths; hidden ones are left out.
  private static func read(
    _ path: String
  ) throws(ServiceError) -> (PackageManifest, [String: [UInt8]]) {
    let folder = SoukHome.absolute(path)
    let shown = RegistryText(path).escapedPrefix(200)
    guard let file = SourceFile(path: folder), file.isDirectory else {
      throw ServiceError(
        .notFound, "“\(shown)” is no folder.", remedy: "Name the folder that holds package.toml.")
    }
    let content = ReleaseFiles(folder: folder, inside: folder)
    guard let all = content.files?.all else {
      throw ServiceError(
        .io, "“\(shown)” cannot be read: \(content.absence?.escaped ?? "no reason given")",
        remedy: "Check the folder's files.")
    }
    let files = Dictionary(all.map { ($0.path, $0.bytes) }) { first, _ in first }
    guard let bytes = files[PackageManifest.fileName] else {
      throw ServiceError(
        .malformed, "“\(shown)” has no package.toml.",
        remedy: "Write one with [package], name and version; see Docs/PublishingGuide.md.")
    }
    do throws(ManifestError) {
      let manifest = try PackageManifest.read(bytes).manifest
      guard SemanticVersion(manifest.version) != nil else {
        throw ManifestError(
          file: PackageManifest.fileName, key: "package.version",
          expected: "a version such as 1.2.0",
          found: "“\(RegistryText(manifest.version).escapedPrefix(80))”")
      }
      try checkNeeds(of: manifest)
      return (manifest, files)
    } catch {
      throw ServiceError(
        .malformed, "\(error).", remedy: "Correct the manifest, then publish again.")
    }
  }

  /// What nobody could resolve is not published.
  private static func checkNeeds(of manifest: PackageManifest) throws(ManifestError) {
    for dependency in manifest.dependencies {
      do throws(VersionError) {
        _ = try dependency.requirement.map { text throws(VersionError) in
          try VersionRequirement(parsing: RegistryText(text))
        }
      } catch {
        throw ManifestError(
          file: PackageManifest.fileName,
          key: "package.dependencies: \(dependency.name)",
          expected: "\(error.expected) at character \(error.offset + 1)",
          found: "“\(error.text.escapedPrefix(80))”")
      }
    }
  }

  private static func check(tag: String?) throws(ServiceError) {
    guard let tag, RegistryName(tag) == nil || tag == "latest" else { return }
    throw ServiceError(
      .usage, "“\(RegistryText(tag).escapedPrefix(60))” cannot name a channel.",
      remedy: "Use up to 40 letters, digits, - _ and .; releases without --tag are latest.")
  }

  private static func refusal(
    _ refusal: IndexEdit.Refusal, _ manifest: PackageManifest, _ request: PublishRequest
  ) -> RegistryError {
    switch refusal {
    case .versionExists(let allows):
      RegistryError(
        .conflict, file: "\(manifest.name) \(RegistryText(manifest.version).escapedPrefix(60))",
        reason: "the registry has this version already"
          + (request.isForced && !allows ? " and does not allow writing over one" : ""),
        remedy: allows
          ? "Raise the version, or write over it with --force."
          : "Raise the version in package.toml.")
    case .otherPublisher(let owner):
      RegistryError(
        .conflict, file: manifest.name, reason: "it belongs to \(owner.escapedPrefix(80))",
        remedy: "Choose another name.")
    }
  }
}
