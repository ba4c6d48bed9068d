package import SoukModel

/// The files that an archive should hold, each with its digest.
package struct ArchiveManifest: Hashable, Sendable {
  /// What is said of one file.
  package struct File: Hashable, Sendable {
    /// Its SHA-256.
    package var digest: SHA256Digest
    /// Its length in bytes; nil where that is not said.
    package var size: Int64?

    /// Says it.
    package init(digest: SHA256Digest, size: Int64? = nil) {
      self.digest = digest
      self.size = size
    }
  }

  /// The files by their paths.
  package var files: [String: File]

  /// Makes a manifest.
  package init(files: [String: File]) { self.files = files }

  /// Compares a listing whose files have digests.
  ///
  /// - Returns: a finding A12 that names what is missing, too much or different; nil where nothing
  ///   is.
  package func finding(against listing: ArchiveListing) -> Finding? {
    var left = files
    var extra: [String] = []
    var different: [String] = []
    for entry in listing.entries where entry.kind != .directory {
      let name = EntryName(entry).normal
      guard let file = left.removeValue(forKey: name) else {
        extra.append(name)
        continue
      }
      if entry.kind != .file || entry.sha256 != file.digest.bytes
        || file.size.map({ $0 != entry.size }) ?? false
      {
        different.append(name)
      }
    }
    let missing = left.keys.sorted()
    let count = missing.count + extra.count + different.count
    guard count > 0 else { return nil }
    func facts(_ names: [String]) -> FactValue { .list(names.prefix(20).map { .text($0) }) }
    let first = (missing + different + extra).first ?? ""
    return Finding(
      .contentsDiffer,
      "\(count) files differ from the signed list, \(RegistryText(first).escapedPrefix(80)) first.",
      expected: "\(files.count) files as listed",
      found: "\(missing.count) missing, \(extra.count) too many, \(different.count) different",
      facts: [
        "missing": facts(missing), "extra": facts(extra), "different": facts(different),
      ])
  }
}
