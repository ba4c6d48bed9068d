package import SoukArchive
import SoukModel
import SoukTrust

/// A registry's files in memory: unpacked from the program, or made by a test.
package struct MemoryFiles: RegistryFiles {
  package let location: String
  /// The content by path.
  package var files: [String: [UInt8]]
  /// Why the pack that held the files could not be opened; nil where it could.
  private let damage: RegistryError?
  private let digest: String

  /// Holds files; their fingerprint is that of the index.
  package init(_ files: [String: [UInt8]], location: String = "memory") {
    self.files = files
    self.location = location
    damage = nil
    digest = "\(SHA256Digest(of: files[RegistryLayout.index] ?? []))"
  }

  /// Opens a pack; a damaged one gives its error at the first look.
  package init(pack: [UInt8], location: String) {
    let unpacked = ArchiveUnpacker.unpack(pack, name: location)
    files = unpacked.files
    self.location = location
    digest = "\(SHA256Digest(of: pack))"
    damage = unpacked.listing.findings.first.map {
      RegistryError(
        .malformed, file: location, reason: "the pack cannot be opened: \($0)",
        remedy: "Install souk again: the program's own data is damaged.")
    }
  }

  /// Packs the files into one, the same for the same files.
  package func packed() throws(ArchiveError) -> [UInt8] {
    try ArchivePacker.pack(files, as: .tarZstandard)
  }

  package func fingerprint() throws(RegistryError) -> String {
    if let damage { throw damage }
    return "memory:\(digest)"
  }

  package func has(_ path: String) -> Bool { files[path] != nil }

  package func read(_ path: String, limit: Int) throws(RegistryError) -> [UInt8] {
    if let damage { throw damage }
    let shown = TextEscaper.escape(path, keepsLineBreaks: false)
    guard let bytes = files[path] else {
      throw RegistryError(
        .missing, file: shown, reason: "the registry does not hold this file",
        remedy: "Tell the registry's operator.")
    }
    guard bytes.count <= limit else {
      throw RegistryError(
        .malformed, file: shown, reason: "it has \(bytes.count) bytes; the limit is \(limit)",
        remedy: "Tell the registry's operator.")
    }
    return bytes
  }
}
