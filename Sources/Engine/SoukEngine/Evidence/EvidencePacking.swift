import SoukArchive
import SoukModel
import SoukTrust

/// Puts a bundle of evidence together.
struct EvidencePacking {
  /// The package, as this machine knows it.
  let package: PackageID
  /// The release.
  let release: Release
  /// What the verdict was made from.
  let inputs: VerificationInputs
  /// The verdict.
  let verdict: Verdict
  /// The clock that the verdict was made with, seconds since 1970.
  let clock: Int64
  /// The programs and the system.
  let versions: [String: RegistryText]

  private var files: [String: [UInt8]] = [:]
  private var stored: EvidenceInputs
  private var notices: [String] = []
  private var redaction = EvidenceRedaction([])

  /// Prepares a bundle of one verification.
  init(
    package: PackageID, release: Release, inputs: VerificationInputs, verdict: Verdict,
    clock: Int64, versions: [String: RegistryText]
  ) {
    self.package = package
    self.release = release
    self.inputs = inputs
    self.verdict = verdict
    self.clock = clock
    self.versions = versions
    stored = EvidenceInputs(
      kind: .listed, release: release, content: EvidenceInputs.Content(state: .notHere))
  }

  /// The bundle: the same input gives the same bytes.
  func packed() throws(ArchiveError) -> EvidenceFile {
    var copy = self
    copy.gather()
    let bytes = try ArchivePacker.pack(copy.files, as: .tarGzip)
    return EvidenceFile(name: copy.fileName, bytes: Array(bytes), notices: copy.notices)
  }

  private var fileName: String {
    let parts = [package.registry.description, package.name.raw, release.version.raw].map { part in
      String(
        part.unicodeScalars.prefix(60).map { scalar in
          scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
            || "-_.".unicodeScalars.contains(scalar) ? Character(scalar) : "_"
        })
    }
    return "souk-evidence-\(parts.joined(separator: "-")).tar.gz"
  }

  private mutating func gather() {
    var keys: [TrustedKey] = []
    switch inputs {
    case .release(let evidence, let ring):
      keys = ring.keys
      store(evidence, ring)
    case .folder(let release, let content): store(release, content)
    case .listed:
      notices.append("The verdict rests on an index alone, so it cannot be made again from this.")
    }
    redaction = EvidenceRedaction(
      keys.map(\.publicKey)
        + [release.statement, release.signature, release.keyID].compactMap(\.self))
    if redaction.isNeeded {
      notices.append("A private key stood in the registry's data and was taken out.")
    }
    storeSigned()
    let commands = EvidenceCommands(inputs, release: release, files: Set(files.keys)).all
    put(EvidencePaths.script, EvidenceScript.text(commands))
    put(EvidencePaths.steps, EvidenceText.steps(package, release, verdict))
    put(EvidencePaths.readme, EvidenceText.readme(notices))
    putManifest(commands)
  }

  private mutating func putManifest(_ commands: [EvidenceCommand]) {
    let manifest = EvidenceManifest(
      format: EvidenceManifest.currentFormat, clock: clock, versions: versions, package: package,
      inputs: stored, verdict: verdict, commands: commands,
      notices: notices.map { RegistryText($0) },
      files: files.keys.sorted().map { path in
        let bytes = files[path] ?? []
        return EvidenceManifest.File(
          path: path, size: bytes.count, sha256: "\(SHA256Digest(of: bytes))")
      })
    guard let value = EvidenceJSON.value(of: manifest) else { return }
    files[EvidenceManifest.path] = Array(
      (JSONWriter.pretty(redaction.value(value)) + "\n").utf8)
  }

  private mutating func store(_ evidence: ReleaseEvidence, _ ring: KeyRing) {
    stored.kind = .release
    stored.subject = evidence.id
    stored.keys = ring.keys
    stored.listing = evidence.listing
    stored.neighbours = evidence.neighbours.isEmpty ? nil : evidence.neighbours
    (stored.signing, stored.serial) = EvidenceJSON.words(evidence.signing)
    stored.validUntil = evidence.standing.validUntil
    stored.publisher = evidence.standing.change.map(EvidenceJSON.publisher)
    switch evidence.content {
    case .notHere: break
    case .unreadable(let reason):
      stored.content = .init(state: .unreadable, reason: reason)
    case .digested(let digest, let size):
      stored.content = .init(state: .digested, size: size, sha256: "\(digest)")
      notices.append("The archive itself is not in the bundle; its digest is.")
    case .bytes(let bytes):
      let isSmall = bytes.count <= EvidenceLimits.content
      stored.content = .init(
        state: isSmall ? .whole : .digested, size: Int64(bytes.count),
        sha256: "\(SHA256Digest(of: bytes))")
      if isSmall {
        files[EvidencePaths.archive] = bytes
      } else {
        files[EvidencePaths.archiveHead] = Array(bytes.prefix(EvidenceLimits.head))
        notices.append(
          "The archive has \(bytes.count) bytes; the bundle holds its beginning and its digest.")
      }
    }
  }

  private mutating func store(_ release: Release, _ content: DirectoryContent) {
    stored.kind = .folder
    switch content {
    case .notHere: break
    case .unreadable(let finding):
      stored.content = .init(
        state: .unreadable, reason: finding.observation, code: finding.code.rawValue)
    case .tree(let tree):
      let (bytes, pieces) = tree.blob(order: Self.order(of: tree, release))
      stored.content = .init(
        state: .whole, size: Int64(bytes.count), sha256: "\(SHA256Digest(of: bytes))")
      guard bytes.count <= EvidenceLimits.content else {
        stored.content.state = .digested
        notices.append("The folder has \(bytes.count) bytes; the bundle holds its digest only.")
        return
      }
      files[EvidencePaths.folder] = bytes
      stored.folder = pieces.map { piece in
        EvidenceInputs.FolderFile(
          path: RegistryText(String(decoding: piece.path, as: UTF8.self)), size: piece.size)
      }
    }
  }

  /// The order of folders that gives the published digest; the sorted one where none was found.
  private static func order(of tree: FolderTree, _ release: Release) -> [[UInt8]] {
    guard let published = release.checksum.flatMap({ SHA256Digest($0.raw) }),
      case .reordered(let order, _, _) = DirectoryDigest.compare(tree, with: published)
    else { return [] }
    return order.map { Array($0.raw.utf8) }
  }

  private mutating func storeSigned() {
    if let statement = release.statement { put(EvidencePaths.statement, statement.raw) }
    if let signature = release.signature {
      put(EvidencePaths.signatureText, signature.raw)
      if redaction.text(signature.raw) == signature.raw,
        let bytes = try? Base64.bytes(signature.raw)
      {
        files[EvidencePaths.signature] = bytes
      }
    }
    guard case .release(let evidence, let ring) = inputs else { return }
    let (stated, other) = EvidenceCommands.signers(evidence, ring)
    if let stated { files[EvidencePaths.key] = EvidenceCommands.pem(stated) }
    if let other { files[EvidencePaths.otherKey] = EvidenceCommands.pem(other) }
  }

  private mutating func put(_ path: String, _ text: String) {
    files[path] = Array(redaction.text(text).utf8)
  }
}
