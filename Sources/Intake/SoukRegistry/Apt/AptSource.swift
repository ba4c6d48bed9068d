import SoukArchive
package import SoukModel

/// The package lists of a Debian or Ubuntu machine, as apt keeps them.
///
/// Every `*_Packages` file of the folder is read twice: first to count who needs whom, then to
/// deliver the packages. A package that several lists name is one package with several releases.
package struct AptSource: RegistrySource {
  /// Where apt keeps its lists.
  package static let standardLists = "/var/lib/apt/lists"
  private static let mappingVersion = 1
  private static let endings = ["", ".gz", ".xz", ".zst", ".lz4"]

  package let name: RegistryName
  /// The folder of the lists.
  package let lists: String

  /// Names a folder of lists; nothing is looked at yet.
  package init(name: RegistryName = .apt, lists: String = AptSource.standardLists) {
    self.name = name
    self.lists = lists
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
    let prints = try existingFiles().map(\.fingerprint)
    return "apt/\(Self.mappingVersion):" + prints.joined(separator: "\n")
  }

  package func read(
    progress: (RegistryProgress) -> Void, cancellation: Cancellation,
    _ body: (CatalogueEntry) throws -> Void
  ) throws -> RegistryReadReport {
    var pass = AptPass(name: name, files: try existingFiles(), cancellation: cancellation)
    try pass.count(progress: progress)
    return try pass.deliver(progress: progress, body)
  }

  package func content(
    of package: Package, version: RegistryText
  ) throws(RegistryError) -> ReleaseContent {
    .absent("The .deb file is not on this machine.")
  }

  package func holds(_ package: Package, version: RegistryText) -> Bool { false }

  package func verify(_ package: Package, version: RegistryText?, now: Int64) -> Verdict {
    let release =
      version.flatMap { wanted in package.releases.first { $0.version == wanted } }
      ?? package.latest
    return ListedVerdict.debian(release)
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
