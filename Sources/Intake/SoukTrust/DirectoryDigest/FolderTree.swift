/// A folder as the directory digest sees it: files with their bytes, and folders inside.
///
/// Names are bytes, because a file system does not promise UTF-8. Hidden entries may be left in;
/// the digest passes over them.
package struct FolderTree: Hashable, Sendable {
  /// One file.
  package struct File: Hashable, Sendable {
    /// The name, without folders.
    package var name: [UInt8]
    /// All of its bytes.
    package var content: [UInt8]

    /// Makes a file.
    package init(name: [UInt8], content: [UInt8]) {
      self.name = name
      self.content = content
    }
  }

  /// The folder's name; of the package's own folder it does not matter.
  package var name: [UInt8]
  /// The files in it, in any order.
  package var files: [File]
  /// The folders in it, in any order.
  package var folders: [FolderTree]

  /// Makes a folder.
  package init(name: [UInt8] = [], files: [File] = [], folders: [FolderTree] = []) {
    self.name = name
    self.files = files
    self.folders = folders
  }

  /// Whether an entry of this name is passed over: it begins with a dot.
  package static func isHidden(_ name: [UInt8]) -> Bool { name.first == 0x2E }

  /// Files and bytes in it and below, hidden ones left out.
  ///
  /// - Complexity: linear in the entries.
  package var extent: (files: Int, bytes: Int64) {
    var files = 0
    var bytes: Int64 = 0
    var open = [self]
    while let folder = open.popLast() {
      for file in folder.files where !Self.isHidden(file.name) {
        files += 1
        bytes += Int64(file.content.count)
      }
      open += folder.folders.filter { !Self.isHidden($0.name) }
    }
    return (files, bytes)
  }
}
