/// The file system as an installation needs it: steps that happen whole or not at all.
///
/// Paths are from the root of the file system. Nothing follows a symbolic link at a path's end.
package protocol InstallFiles: Sendable {
  /// What is at a path.
  func kind(_ path: String) throws(InstallFileError) -> FileKind

  /// What tells a folder from every other one, wherever it is moved; nil where nothing is there.
  func identity(_ path: String) throws(InstallFileError) -> UInt64?

  /// The names in a folder, in any order.
  func names(in folder: String) throws(InstallFileError) -> [String]

  /// The bytes of a file; nil where nothing is there.
  func read(_ path: String) throws(InstallFileError) -> [UInt8]?

  /// Makes a folder; one that is there already is left as it is. Its parent must be there.
  func makeFolder(_ path: String) throws(InstallFileError)

  /// Makes a file with these bytes, on disk when the call returns; fails where something is there.
  func write(_ bytes: [UInt8], to path: String, isExecutable: Bool) throws(InstallFileError)

  /// Gives a file or folder another path, in one step; a file that was there is replaced.
  func move(_ source: String, to target: String) throws(InstallFileError)

  /// Lets two files or folders change places, in one step.
  func exchange(_ first: String, _ second: String) throws(InstallFileError)

  /// Removes a file or an empty folder.
  func remove(_ path: String) throws(InstallFileError)

  /// Puts on disk which names a folder holds.
  func sync(_ folder: String) throws(InstallFileError)
}

extension InstallFiles {
  /// Makes a folder with every one above it that is missing.
  func makeFolders(_ path: String) throws(InstallFileError) {
    var missing: [String] = []
    var folder = path
    while !folder.isEmpty, try kind(folder) == .nothing {
      missing.append(folder)
      folder = Self.parent(of: folder)
    }
    for folder in missing.reversed() { try makeFolder(folder) }
  }

  /// Removes whatever is at a path, with everything in it; nothing is no error.
  func removeAll(_ path: String) throws(InstallFileError) {
    switch try kind(path) {
    case .nothing: return
    case .other, .file: try remove(path)
    case .folder:
      for name in try names(in: path).sorted() { try removeAll("\(path)/\(name)") }
      try remove(path)
    }
  }

  /// Removes a folder, and those above it up to `root`, as far as they are empty.
  func removeEmpty(_ path: String, below root: String) throws(InstallFileError) {
    var folder = path
    while folder.utf8.count > root.utf8.count, try kind(folder) == .folder,
      try names(in: folder).isEmpty
    {
      try remove(folder)
      folder = Self.parent(of: folder)
    }
  }

  /// The folder that a path is in.
  static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return String(path[..<slash])
  }
}
