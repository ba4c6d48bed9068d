/// One entry of an archive.
package struct ArchiveEntry: Hashable, Sendable, Codable {
  /// The path as it is written in the archive.
  package var path: RegistryText
  /// What the entry is.
  package var kind: Kind
  /// The length of its content in bytes.
  package var size: Int64
  /// The permission bits.
  package var mode: UInt32

  /// The kinds of entries.
  package enum Kind: String, Sendable, Codable, CaseIterable {
    /// A file with content.
    case file
    /// A folder.
    case directory
    /// A symbolic link.
    case symbolicLink = "symbolic-link"
    /// Another name for an earlier entry.
    case hardLink = "hard-link"
    /// A device, a pipe or a socket.
    case special
  }

  /// Makes an entry.
  package init(path: RegistryText, kind: Kind = .file, size: Int64, mode: UInt32 = 0o644) {
    self.path = path
    self.kind = kind
    self.size = size
    self.mode = mode
  }
}
