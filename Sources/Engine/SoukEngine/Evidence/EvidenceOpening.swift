import SoukArchive
import SoukModel
import SoukRegistry
import SoukTrust

/// A bundle of evidence as it was opened: everything in it is somebody else's word.
struct EvidenceOpening {
  /// Its manifest.
  let manifest: EvidenceManifest
  /// Its files by path.
  let files: [String: [UInt8]]

  /// Opens a bundle within ``EvidenceLimits``.
  ///
  /// Files must be the ones that the manifest lists. That finds damage and not malice: whoever
  /// makes a bundle writes both.
  init(_ bytes: [UInt8]) throws(EvidenceError) {
    guard bytes.count <= EvidenceLimits.bundle else { throw .tooLarge(bytes.count) }
    let unpacked = ArchiveUnpacker.unpack(
      bytes, name: "the bundle",
      limits: ArchiveLimits(entries: EvidenceLimits.files, bytes: EvidenceLimits.unpacked))
    if let finding = unpacked.listing.findings.first { throw .archive(finding) }
    files = unpacked.files
    guard let text = files[EvidenceManifest.path] else { throw .missing(EvidenceManifest.path) }
    manifest = try EvidenceJSON.manifest(text)
    guard manifest.verdict.failures.allSatisfy({ Self.isCode($0.code) }) else {
      throw .manifest("a step names a code that is none")
    }
    for file in manifest.files {
      let shown = RegistryText(file.path).escapedPrefix(100)
      guard let bytes = files[file.path] else { throw .missing(shown) }
      guard bytes.count == file.size, "\(SHA256Digest(of: bytes))" == file.sha256 else {
        throw .changed(shown)
      }
    }
  }

  /// Whether a text has the form of a code; one that a newer souk knows may be new to this one.
  private static func isCode(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.count == 3 && (0x41...0x5A).contains(bytes[0])
      && bytes.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Runs the ladder over the inputs and puts both verdicts side by side.
  func replay() throws(EvidenceError) -> EvidenceReplay {
    let inputs = try self.inputs()
    var notices = manifest.notices.map(\.escaped)
    let verdict: Verdict
    if let made = inputs.verdict(now: manifest.clock, tools: .archives) {
      verdict = made
    } else {
      verdict = manifest.verdict
      notices.append("Nothing was looked at again: the recorded verdict is repeated.")
    }
    return EvidenceReplay(
      id: manifest.package, version: manifest.inputs.release.version, clock: manifest.clock,
      versions: manifest.versions, recorded: manifest.verdict, replayed: verdict,
      notices: notices,
      files: files.keys.sorted().map { .init(path: $0, size: files[$0]?.count ?? 0) })
  }

  /// What the ladder ran over.
  func inputs() throws(EvidenceError) -> VerificationInputs {
    let stored = manifest.inputs
    switch stored.kind {
    case .listed: return .listed
    case .folder: return .folder(stored.release, try folder())
    case .release:
      guard let subject = stored.subject, let keys = stored.keys,
        let signing = EvidenceJSON.signing(stored.signing, stored.serial)
      else { throw .manifest("the inputs of a release lack its subject, its keys or who signs") }
      let content = try archive()
      var evidence = ReleaseEvidence(
        id: subject, release: stored.release, content: content, signing: signing,
        standing: try standing(), listing: stored.listing, neighbours: stored.neighbours ?? [])
      if case .bytes(let bytes) = content, stored.listing != nil {
        evidence.listing = ArchiveUnpacker.listing(of: bytes)
      }
      return .release(evidence, keys: KeyRing(keys))
    }
  }

  private func standing() throws(EvidenceError) -> IndexStanding {
    var change: PublisherChange?
    if let publisher = manifest.inputs.publisher { change = try EvidenceJSON.change(publisher) }
    return IndexStanding(validUntil: manifest.inputs.validUntil, change: change)
  }

  private func archive() throws(EvidenceError) -> ReleaseEvidence.Content {
    let content = manifest.inputs.content
    switch content.state {
    case .notHere: return .notHere
    case .unreadable: return .unreadable(content.reason ?? "no reason given")
    case .digested:
      guard let digest = content.sha256.flatMap({ SHA256Digest($0) }), let size = content.size,
        size >= 0
      else { throw .manifest("the content's digest or length is none") }
      return .digested(digest, size: size)
    case .whole:
      guard let bytes = files[EvidencePaths.archive] else { throw .missing(EvidencePaths.archive) }
      return .bytes(bytes)
    }
  }

  private func folder() throws(EvidenceError) -> DirectoryContent {
    let content = manifest.inputs.content
    switch content.state {
    case .notHere: return .notHere
    case .digested:
      throw .manifest("the folder was too large for the bundle, so nothing can be made again")
    case .unreadable:
      let code = content.code.flatMap { FailureCode(rawValue: $0) } ?? .fileUnreadable
      return .unreadable(Finding(code, (content.reason ?? "no reason given").raw))
    case .whole:
      guard let blob = files[EvidencePaths.folder] else { throw .missing(EvidencePaths.folder) }
      let pieces = (manifest.inputs.folder ?? []).map {
        FolderTree.Piece(path: Array($0.path.raw.utf8), size: $0.size)
      }
      guard let tree = FolderTree(blob: blob, pieces: pieces) else {
        throw .manifest("the folder's files are not those of \(EvidencePaths.folder)")
      }
      return .tree(tree)
    }
  }
}
