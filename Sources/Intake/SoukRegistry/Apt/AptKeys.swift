import SoukTrust

/// The key files of a machine, and which of them may vouch for which suite.
///
/// As apt does it: a source with `Signed-By` is vouched for by those keys alone, another one by the
/// keys that are trusted for everything. A key that came for one suite says nothing of another.
struct AptKeys {
  /// The longest key file that is read.
  private static let limit = 4 << 20

  /// The sources, with who may sign each.
  private let suites: AptSuites
  /// The key files that vouch for every suite whose source names none.
  private let trusted: [SourceFile]
  /// The key files that list what was taken out of use.
  private let removed: [SourceFile]
  /// The key files that sources name, and that are there.
  private let named: [SourceFile]

  /// Looks for key files and sources; folders that are not there are no harm.
  init(_ trust: AptTrust) {
    suites = AptSuites(folder: trust.sources)
    let own = "\(trust.sources)/trusted.gpg"
    let inFolder = Self.files(in: trust.keys)
    trusted =
      [SourceFile(path: own)].compactMap(\.self)
      + inFolder.filter { !Self.listsRemoved($0) }
    removed =
      inFolder.filter(Self.listsRemoved)
      + trust.removed.flatMap(Self.files).filter(Self.listsRemoved)
    let paths = suites.signedBy.values.flatMap { signers -> [String] in
      if case .files(let paths) = signers { paths } else { [] }
    }
    named = Set(paths).sorted().compactMap { SourceFile(path: $0) }
  }

  /// Everything that a verdict rests on here, as files: it differs where a verdict may.
  var files: [SourceFile] { suites.files + trusted + removed + named }

  /// The keys that may sign the release file of this name.
  func ring(for release: String) -> PGPKeyring {
    var ring = PGPKeyring()
    for file in removed { add(file, to: &ring, areRemoved: true) }
    switch suites.signers(of: release) {
    case .anyTrusted: for file in trusted { add(file, to: &ring) }
    case .files(let paths):
      for file in named where paths.contains(file.path) { add(file, to: &ring) }
    case .fingerprints(let fingerprints):
      for file in trusted { add(file, to: &ring) }
      ring.keep(fingerprints: fingerprints)
    case .block(let bytes): try? ring.add(bytes)
    case .conflict: break
    }
    return ring
  }

  /// Adds a key file; one that is damaged vouches for nothing, as with apt.
  private func add(_ file: SourceFile, to ring: inout PGPKeyring, areRemoved: Bool = false) {
    guard let slash = file.path.lastIndex(of: "/") else { return }
    let folder = FolderFiles(directory: String(file.path[..<slash]))
    let name = String(file.path[file.path.index(after: slash)...])
    guard let bytes = try? folder.read(name, limit: Self.limit) else { return }
    try? ring.add(bytes, areRemoved: areRemoved)
  }

  private static func files(in folder: String) -> [SourceFile] {
    (SourceFile.names(in: folder) ?? [])
      .filter { $0.hasSuffix(".gpg") || $0.hasSuffix(".asc") || $0.hasSuffix(".pgp") }
      .compactMap { SourceFile(path: "\(folder)/\($0)") }.filter { !$0.isDirectory }
  }

  private static func listsRemoved(_ file: SourceFile) -> Bool {
    file.lastComponent.contains("removed-keys")
  }
}
