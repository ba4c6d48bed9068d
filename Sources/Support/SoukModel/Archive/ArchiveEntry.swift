/// One entry of an archive.
package struct ArchiveEntry: Hashable, Sendable, Codable {
  /// The path as it is written in the archive, invalid UTF-8 replaced.
  package var path: RegistryText
  /// The path's bytes where they are no UTF-8 and ``path`` is therefore not the whole truth.
  package var rawPath: [UInt8]?
  /// What the entry is.
  package var kind: Kind
  /// What sort of special file it is, where it is one and that is known.
  package var device: Device?
  /// The length of its content in bytes.
  package var size: Int64
  /// The permission bits, set-user-id and its like included.
  package var mode: UInt32
  /// What a link leads to, as it is written; nil for what is no link.
  package var target: RegistryText?
  /// The SHA-256 of the content, where somebody asked for it.
  package var sha256: [UInt8]?

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

  /// The sorts of special files.
  package enum Device: String, Sendable, Codable {
    /// A character device.
    case character = "character device"
    /// A block device.
    case block = "block device"
    /// A named pipe.
    case pipe
    /// A socket.
    case socket
  }

  /// Makes an entry.
  package init(
    path: RegistryText, kind: Kind = .file, size: Int64 = 0, mode: UInt32 = 0o644,
    target: RegistryText? = nil, device: Device? = nil, rawPath: [UInt8]? = nil
  ) {
    self.path = path
    self.kind = kind
    self.size = size
    self.mode = mode
    self.target = target
    self.device = device
    self.rawPath = rawPath
  }
}
