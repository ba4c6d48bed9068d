import SoukTrust

/// One release that is about to be put in place: its folder and its files.
package struct StagedPackage: Sendable {
  /// Where it goes, relative to the root.
  package let folder: String
  /// Its files by path relative to that folder.
  package let files: [String: File]

  /// One file.
  package struct File: Hashable, Sendable {
    /// All of its bytes.
    package let bytes: [UInt8]
    /// Whether it may be run.
    package let isExecutable: Bool

    /// Makes a file.
    package init(_ bytes: [UInt8], isExecutable: Bool = false) {
      self.bytes = bytes
      self.isExecutable = isExecutable
    }
  }

  /// Names a release's files.
  package init(folder: String, files: [String: File]) {
    self.folder = folder
    self.files = files
  }

  /// How many bytes the files have together.
  package var size: Int64 { files.values.reduce(0) { $0 + Int64($1.bytes.count) } }

  /// SHA-256 over every path, length and content in the order of the paths, in hexadecimal digits.
  package var contentDigest: String {
    var hasher = SHA256Hasher()
    for path in files.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      let bytes = files[path]?.bytes ?? []
      hasher.update(Array("\(path)\0\(bytes.count)\0".utf8))
      hasher.update(bytes)
    }
    return "\(hasher.finish())"
  }
}
