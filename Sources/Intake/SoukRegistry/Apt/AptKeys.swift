import SoukTrust

/// The key files of a machine, read into one ring.
struct AptKeys {
  /// The longest key file that is read.
  private static let limit = 4 << 20

  /// The key files that are there, sorted by folder and name.
  let files: [SourceFile]

  /// Looks for key files; folders that are not there are no harm.
  init(folders: [String]) {
    files = folders.flatMap { folder in
      (SourceFile.names(in: folder) ?? [])
        .filter { $0.hasSuffix(".gpg") || $0.hasSuffix(".asc") || $0.hasSuffix(".pgp") }
        .compactMap { SourceFile(path: "\(folder)/\($0)") }.filter { !$0.isDirectory }
    }
  }

  /// Reads them; one that is damaged is left out, as apt does.
  var ring: PGPKeyring {
    var ring = PGPKeyring()
    for file in files {
      guard let slash = file.path.lastIndex(of: "/") else { continue }
      let name = String(file.path[file.path.index(after: slash)...])
      let folder = FolderFiles(directory: String(file.path[..<slash]))
      guard let bytes = try? folder.read(name, limit: Self.limit) else { continue }
      try? ring.add(bytes, areRemoved: name.contains("removed-keys"))
    }
    return ring
  }
}
