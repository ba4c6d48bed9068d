import SoukArchive
package import SoukModel
package import SoukTrust

/// A registry in the v2 layout: a signed index, signed releases, archives beside it.
///
/// Whatever is delivered stands in an index whose signature holds. Each entry is verified on the
/// way in, against its archive where that is here.
package final class SignedRegistrySource: RegistrySource {
  /// Changes whenever the mapping from index to package changes, so that it is read anew.
  private static let mappingVersion = 1
  private static let progressStep = 256
  /// Archives up to this length are looked into while the registry is read.
  private static let lookInsideLimit = 1 << 20

  package let name: RegistryName
  private let files: any RegistryFiles
  private let authority: any IndexAuthority
  private let clock: @Sendable () -> Int64
  private let trust: any TrustStore

  /// Names a registry whose index one root key signs; nothing is looked at yet.
  ///
  /// - Parameters:
  ///   - root: the key that must have signed the index; nil trusts the key that the registry names
  ///     itself, which proves that it is whole and not who made it.
  ///   - clock: seconds since 1970, for the dates of keys while the registry is read.
  ///   - trust: the person's own decisions about keys.
  package convenience init(
    name: RegistryName, files: any RegistryFiles, root: PublicKey?,
    clock: @escaping @Sendable () -> Int64, trust: any TrustStore = MemoryTrustStore()
  ) {
    self.init(
      name: name, files: files, authority: RootKeyAuthority(root: root), clock: clock, trust: trust)
  }

  /// Names a registry; nothing is looked at yet.
  ///
  /// - Parameters:
  ///   - authority: what decides whether its index may be believed.
  ///   - clock: seconds since 1970, for the dates of keys while the registry is read.
  ///   - trust: the person's own decisions about keys.
  package init(
    name: RegistryName, files: any RegistryFiles, authority: any IndexAuthority,
    clock: @escaping @Sendable () -> Int64, trust: any TrustStore = MemoryTrustStore()
  ) {
    self.name = name
    self.files = files
    self.authority = authority
    self.clock = clock
    self.trust = trust
  }

  package var location: String { files.location }

  package func fingerprint() throws(RegistryError) -> String {
    // A decision about a key changes verdicts, so the registry is read anew after one.
    let decided: String
    do throws(TrustStoreError) {
      let decisions = try trust.load()
      decided =
        decisions.entries.isEmpty
        ? "" : ":keys-\(SHA256Digest(of: Array(decisions.document.utf8)).description.prefix(16))"
    } catch {
      decided = ":keys-\(error.code.rawValue)"
    }
    return "signed/\(Self.mappingVersion):\(try authority.fingerprint(of: files))\(decided)"
  }

  /// Who vouches in the registry, as this person sees its keys.
  private func judges(_ index: SignedIndex) -> Judges {
    do throws(TrustStoreError) {
      return Judges(index, index.keys.applying(try trust.load()), trouble: nil)
    } catch {
      return Judges(index, index.keys, trouble: error)
    }
  }

  /// Who vouches, and why the person's own decisions cannot count, where they cannot.
  private struct Judges {
    let signing: RegistrySigning
    let trouble: TrustStoreError?

    init(_ index: SignedIndex, _ keys: KeyRing, trouble: TrustStoreError?) {
      signing = RegistrySigning(
        name: index.name, signing: .releasesInSignedIndex(serial: index.serial), keys: keys,
        validUntil: index.validUntil, changes: index.changes)
      self.trouble = trouble
    }
  }

  /// The index as it was accepted last.
  package func index() throws(RegistryError) -> SignedIndex { try authority.index(of: files) }

  package func read(
    progress: (RegistryProgress) -> Void, cancellation: Cancellation,
    _ body: (CatalogueEntry) throws -> Void
  ) throws -> RegistryReadReport {
    let index = try index()
    let decoder = SignedPackageDecoder(registry: name)
    let now = clock()
    let judges = judges(index)
    var report = RegistryReadReport()
    var names: Set<RegistryText> = []
    for (position, value) in index.packages.enumerated() {
      if cancellation.isCancelled { throw CancellationError() }
      do {
        let package = try decoder.package(from: value)
        guard names.insert(package.id.name).inserted else {
          throw PackageDecodingError(
            name: package.id.name.escapedPrefix(80),
            reason: "the name is listed twice; the first one counts")
        }
        let verdict = verdict(
          on: package.latest, of: package, in: index, judges, now: now, mayFetch: false)
        try body(CatalogueEntry(package: package, verdict: verdict))
        report.countDelivered()
      } catch let error as PackageDecodingError {
        report.add(
          RegistryProblem(
            file: RegistryLayout.index,
            entry: "package \(position + 1)" + (error.name.map { " \"\($0)\"" } ?? ""),
            reason: error.reason))
      }
      if (position + 1) % Self.progressStep == 0 {
        let fraction = Double(position + 1) / Double(index.packages.count)
        progress(RegistryProgress(packages: report.delivered, fraction: fraction))
      }
    }
    progress(RegistryProgress(packages: report.delivered, fraction: 1))
    return report
  }

  package func content(
    of package: Package, version: RegistryText
  ) throws(RegistryError) -> ReleaseContent {
    guard let release = package.releases.first(where: { $0.version == version }) else {
      return .absent("The registry has no such version.")
    }
    guard let path = release.archive else {
      return .absent("The index names no archive for this release.")
    }
    guard RegistryLayout.staysInside(path.raw) else {
      return .absent("The index names an archive outside the registry.")
    }
    return .archive(try archive(path.raw, of: release))
  }

  /// An archive's bytes; a copy that is not the stated one is fetched once more.
  private func archive(_ path: String, of release: Release) throws(RegistryError) -> [UInt8] {
    let bytes = try files.read(path, limit: RegistryLayout.archiveLimit)
    guard files.isElsewhere, let stated = release.checksum.flatMap({ SHA256Digest($0.raw) }),
      SHA256Digest(of: bytes) != stated
    else { return bytes }
    let anew = try files.readAnew(path, limit: RegistryLayout.archiveLimit)
    if SHA256Digest(of: anew) == stated { try files.accept() } else { files.discard() }
    return anew
  }

  package func holds(_ package: Package, version: RegistryText) -> Bool {
    guard let path = package.releases.first(where: { $0.version == version })?.archive else {
      return false
    }
    // In a folder an archive that is named and missing is a failure, not an absence.
    return !files.isElsewhere || files.has(path.raw)
  }

  package func verify(_ package: Package, version: RegistryText?, now: Int64) -> Verdict {
    let release =
      version.flatMap { wanted in package.releases.first { $0.version == wanted } }
      ?? package.latest
    do {
      let index = try index()
      return verdict(on: release, of: package, in: index, judges(index), now: now)
    } catch {
      return Verdict(
        signature: .notFetched, checksum: .notFetched,
        steps: [
          VerificationStep(
            .metadata,
            failure: VerificationFailure(
              Finding(
                .fileUnreadable, "The registry's index cannot be used: \(error)",
                remedy: error.remedy)))
        ])
    }
  }

  package func inputs(
    for package: Package, _ release: Release
  ) throws(RegistryError) -> VerificationInputs {
    let index = try index()
    let signing = try signing(index)
    var evidence = evidence(of: release, of: package, signing)
    evidence.neighbours = index.neighbours(of: evidence)
    return .release(evidence, keys: signing.keys)
  }

  package func signing() throws(RegistryError) -> RegistrySigning { try signing(try index()) }

  private func signing(_ index: SignedIndex) throws(RegistryError) -> RegistrySigning {
    let judges = judges(index)
    if let trouble = judges.trouble {
      throw RegistryError(
        .unreadable, file: "the decisions about keys", reason: "\(trouble)",
        remedy: "Repair them: without them a revoked key might count.")
    }
    return judges.signing
  }

  private func verdict(
    on release: Release, of package: Package, in index: SignedIndex, _ judges: Judges,
    now: Int64, mayFetch: Bool = true
  ) -> Verdict {
    let signing = judges.signing
    var evidence = evidence(of: release, of: package, signing, mayFetch: mayFetch)
    var verdict = ReleaseVerifier.verify(evidence, keys: signing.keys, now: now, tools: .archives)
    if verdict.firstFailure != nil {
      // Only a failure is worth a look at the whole index.
      evidence.neighbours = index.neighbours(of: evidence)
      if !evidence.neighbours.isEmpty {
        verdict = ReleaseVerifier.verify(evidence, keys: signing.keys, now: now, tools: .archives)
      }
    }
    return judges.trouble.map { verdict.withoutTrustStore($0) } ?? verdict
  }

  private func evidence(
    of release: Release, of package: Package, _ signing: RegistrySigning, mayFetch: Bool = true
  ) -> ReleaseEvidence {
    var listing: ArchiveListing?
    let content: ReleaseEvidence.Content
    do {
      let isHere = mayFetch || holds(package, version: release.version)
      switch isHere ? try self.content(of: package, version: release.version) : .absent("") {
      case .archive(let bytes):
        content = .bytes(bytes)
        if bytes.count <= Self.lookInsideLimit {
          listing = ArchiveUnpacker.listing(of: bytes)
        }
      case .absent, .directory: content = .notHere
      }
    } catch {
      content = .unreadable(RegistryText(error.reason))
    }
    // Statements name the registry as its publisher does, whatever it is called on this machine.
    return ReleaseEvidence(
      id: PackageID(signing.name, package.id.name), release: release, content: content,
      signing: signing.signing, standing: signing.standing(of: package.id.name), listing: listing)
  }
}
