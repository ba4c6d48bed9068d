import SoukArchive
package import SoukModel
import SoukTrust
import Synchronization

/// The package lists of a Debian or Ubuntu machine, as apt keeps them.
///
/// Every `*_Packages` file of the folder is read twice: first to count who needs whom and to hash
/// it, then to deliver the packages, which must hash to the same. A package that several lists name is one package with several
/// releases; its verdict is that of the list which names the newest one.
package struct AptSource: RegistrySource {
  /// Where apt keeps its lists.
  package static let standardLists = "/var/lib/apt/lists"
  private static let mappingVersion = 2
  private static let endings = ["", ".gz", ".xz", ".zst", ".lz4"]

  package let name: RegistryName
  /// The folder of the lists.
  package let lists: String
  /// What signatures are judged with; nil where they are not looked at.
  private let trust: AptTrust?
  private let ledgers = AptLedgerCache()

  /// Names a folder of lists; nothing is looked at yet.
  package init(
    name: RegistryName = .apt, lists: String = AptSource.standardLists, trust: AptTrust? = nil
  ) {
    self.name = name
    self.lists = lists
    self.trust = trust
  }

  package var location: String { lists }

  /// The package lists that are there now, sorted by name; empty where there are none.
  ///
  /// Of a list that is there twice, plain and compressed, the plain one counts.
  package func files() -> [SourceFile] {
    var seen: Set<String> = []
    var result: [SourceFile] = []
    for file in SourceFile.names(in: lists) ?? [] {
      guard let ending = Self.endings.first(where: { file.hasSuffix("_Packages" + $0) }),
        seen.insert(String(file.dropLast(ending.count))).inserted,
        let found = SourceFile(path: "\(lists)/\(file)"), !found.isDirectory
      else { continue }
      result.append(found)
    }
    return result
  }

  package func fingerprint() throws(RegistryError) -> String {
    var prints = try existingFiles().map(\.fingerprint)
    if let trust {
      // What judges them belongs to it: a new key or a passed date changes verdicts.
      prints += AptChain.releases(in: lists).map { name in
        let file = SourceFile(path: "\(lists)/\(name)")?.fingerprint ?? name
        return file + (AptChain.hasExpired("\(lists)/\(name)", at: trust.now()) ? "|expired" : "")
      }
      prints += AptKeys(trust).files.map(\.fingerprint)
    }
    return "apt/\(Self.mappingVersion):" + prints.joined(separator: "\n")
  }

  package func read(
    progress: (RegistryProgress) -> Void, cancellation: Cancellation,
    _ body: (CatalogueEntry) throws -> Void
  ) throws -> RegistryReadReport {
    let files = try existingFiles()
    var pass = AptPass(
      name: name, files: files, cancellation: cancellation, hashes: trust != nil)
    try pass.count(progress: progress)
    guard let trust else { return try pass.deliver(progress: progress, body) }
    let known = try trust.memory.load()
    let chain = chain(trust, known)
    pass.standings = standings(files, pass.counted, chain)
    var report = try pass.deliver(progress: progress, body)
    report.notices = chain.notices
    let seen = chain.memories(after: known)
    if seen != known { try trust.memory.save(seen) }
    return report
  }

  package func content(
    of package: Package, version: RegistryText
  ) throws(RegistryError) -> ReleaseContent {
    .absent("The .deb file is not on this machine.")
  }

  package func holds(_ package: Package, version: RegistryText) -> Bool { false }

  /// The chain from the archive's key to the release's checksum.
  ///
  /// - Complexity: the first one reads every list; later ones look up what that found, as long as
  ///   the lists are the same.
  package func verify(_ package: Package, version: RegistryText?, now: Int64) -> Verdict {
    let release =
      version.flatMap { wanted in package.releases.first { $0.version == wanted } }
      ?? package.latest
    guard let trust else { return ListedVerdict.debian(release) }
    let ledger: AptLedger
    do {
      ledger = try self.ledger(trust)
    } catch {
      return AptVerdict.unusable(release, error)
    }
    guard let standing = ledger.standing(of: package.id.name, release) else {
      return AptVerdict.unlisted(release)
    }
    return AptVerdict.make(release, standing)
  }

  private func ledger(_ trust: AptTrust) throws -> AptLedger {
    let files = try existingFiles()
    return try ledgers.ledger(for: try fingerprint()) {
      var pass = AptPass(name: name, files: files, cancellation: Cancellation(), hashes: true)
      var ledger = try pass.ledger()
      let chain = chain(trust, try trust.memory.load())
      ledger.standings = standings(files, pass.counted, chain)
      return ledger
    }
  }

  private func chain(_ trust: AptTrust, _ known: [String: ReleaseMemory]) -> AptChain {
    AptChain(
      lists: lists, keys: AptKeys(trust), memories: known, now: trust.now())
  }

  private func standings(
    _ files: [SourceFile], _ digests: [AptDigest], _ chain: AptChain
  ) -> [AptStanding] {
    zip(files, digests).map { chain.standing(of: $0, measured: $1) }
  }

  private func existingFiles() throws(RegistryError) -> [SourceFile] {
    let found = files()
    guard !found.isEmpty else {
      throw RegistryError(
        .missing, file: lists, reason: "there are no package lists here",
        remedy: "Run 'apt-get update' as root to fetch them.")
    }
    return found
  }
}
