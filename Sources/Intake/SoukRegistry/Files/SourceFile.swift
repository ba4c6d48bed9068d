import Glibc

/// A file of a registry as the file system knows it, without its content.
package struct SourceFile: Hashable, Sendable {
  /// The path, as it was given.
  package let path: String
  /// The length in bytes.
  package let size: Int64
  /// When it was last changed, in nanoseconds since 1970.
  package let modified: Int64
  /// The file's number in its file system.
  package let inode: UInt64
  /// Whether it is a folder.
  package let isDirectory: Bool

  /// Looks a file up; nil where there is none or it cannot be reached.
  package init?(path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    self.path = path
    size = Int64(status.st_size)
    let seconds = Int64(status.st_mtim.tv_sec).multipliedReportingOverflow(by: 1_000_000_000)
    modified = seconds.partialValue &+ Int64(status.st_mtim.tv_nsec)
    inode = UInt64(status.st_ino)
    isDirectory = status.st_mode & S_IFMT == S_IFDIR
  }

  /// The file's part of a fingerprint: it differs where the content may.
  package var fingerprint: String { "\(path)|\(size)|\(modified)|\(inode)" }

  /// The part of the path after the last slash.
  package var lastComponent: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// The names in a folder, sorted by bytes; nil where it cannot be read.
  package static func names(in directory: String) -> [String]? {
    guard let handle = unsafe opendir(directory) else { return nil }
    defer { unsafe _ = closedir(handle) }
    var names: [String] = []
    while let entry = unsafe readdir(handle) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
