import SoukArchive
import SoukModel
import SoukTrust

/// Fetches releases, climbs the whole ladder over each, and hands on only what is let in.
struct ContentGate {
  /// Where content comes from.
  let source: any InstallSource
  /// Seconds since 1970.
  let now: Int64
  /// Whether a person overrides the rules.
  let isForced: Bool
  /// The most bytes of one archive, and of what comes out of it.
  let limits: ContentLimits
  /// The registries from which something signed is installed: once signed, a registry is held to it.
  var signedBefore: Set<RegistryName> = []

  /// What came of one release.
  enum Outcome: Sendable {
    /// Let in: its files, the verdict, and what was let pass.
    case admitted([String: StagedPackage.File], Verdict, allowed: [String])
    /// Not what was published, or harmful.
    case notVerified(Verdict)
    /// Forbidden by the rules alone.
    case refused(Verdict)
  }

  /// Fetches and judges one release.
  func judge(_ package: Package, _ release: Release) throws(InstallError) -> Outcome {
    let signing = try source.signing(of: package.id.registry)
    let registry = package.id.registry
    let usual = signedBefore.contains(registry) ? [] : signing.defaultAllowances
    let rules = AdmissionRules(
      allowed: source.allowances(of: registry) ?? usual, isOverridden: isForced)
    switch try source.content(of: package, version: release.version, limit: limits.archive) {
    case .archive(let bytes): return archive(bytes, package, release, signing, rules)
    case .folder(let content): return folder(content, release, rules)
    case .absent(let reason):
      return .notVerified(
        ReleaseVerifier.verify(
          evidence(package, release, .unreadable(reason), signing), keys: signing.keys, now: now))
    }
  }

  private func evidence(
    _ package: Package, _ release: Release, _ content: ReleaseEvidence.Content,
    _ signing: RegistrySigning, _ listing: ArchiveListing? = nil
  ) -> ReleaseEvidence {
    ReleaseEvidence(
      id: PackageID(signing.name, package.id.name), release: release, content: content,
      signing: signing.signing, standing: signing.standing(of: package.id.name), listing: listing)
  }

  private func archive(
    _ bytes: [UInt8], _ package: Package, _ release: Release, _ signing: RegistrySigning,
    _ rules: AdmissionRules
  ) -> Outcome {
    // Taken apart in memory and within limits: the listing is judged before anything is written.
    let unpacked = ArchiveUnpacker.unpack(
      bytes, name: "the archive",
      limits: ArchiveLimits(entries: limits.entries, bytes: limits.unpacked))
    let (content, verdict) = ReleaseVerifier.admittedArchive(
      evidence(package, release, .bytes(bytes), signing, unpacked.listing), keys: signing.keys,
      now: now, rules: rules)
    guard let content else { return turnedAway(verdict) }
    var files: [String: StagedPackage.File] = [:]
    for entry in unpacked.listing.entries where entry.kind == .file {
      guard let bytes = unpacked.files[entry.path.raw] else { continue }
      files[Self.normalised(entry.path.raw)] = StagedPackage.File(
        bytes, isExecutable: entry.mode & 0o100 != 0)
    }
    return .admitted(files, content.verdict, allowed: Self.allowed(content))
  }

  private func folder(
    _ content: DirectoryContent, _ release: Release, _ rules: AdmissionRules
  ) -> Outcome {
    let (admitted, verdict) = ReleaseVerifier.admittedFolder(
      release, content: content, rules: rules)
    guard let admitted else { return turnedAway(verdict) }
    var files: [String: StagedPackage.File] = [:]
    var open = [(tree: admitted.value, prefix: "")]
    while let (tree, prefix) = open.popLast() {
      // What the digest passes over was not verified.
      for file in tree.files where !FolderTree.isHidden(file.name) {
        files[prefix + String(decoding: file.name, as: UTF8.self)] = StagedPackage.File(
          file.content)
      }
      for folder in tree.folders where !FolderTree.isHidden(folder.name) {
        open.append((folder, prefix + String(decoding: folder.name, as: UTF8.self) + "/"))
      }
    }
    return .admitted(files, admitted.verdict, allowed: Self.allowed(admitted))
  }

  /// A release that was not let in: by the rules alone, or because something does not hold.
  private func turnedAway(_ verdict: Verdict) -> Outcome {
    let contentHolds =
      verdict.checksum == .verified || verdict.checksum == .verifiedNoncanonical
    return contentHolds && Allowance(verdict) != nil ? .refused(verdict) : .notVerified(verdict)
  }

  private static func allowed<Value>(_ content: Admitted<Value>) -> [String] {
    guard let shortcoming = content.shortcoming else { return [] }
    return content.isOverridden
      ? [FailureCode.checksOverridden.rawValue, shortcoming.rawValue] : [shortcoming.rawValue]
  }

  /// `./a//b` → `a/b`; the archive's listing was judged before.
  private static func normalised(_ path: String) -> String {
    path.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
  }
}
