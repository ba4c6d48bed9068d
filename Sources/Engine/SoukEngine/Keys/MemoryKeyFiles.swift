import Synchronization

/// Files that are gone with the process.
package final class MemoryKeyFiles: KeyFiles {
  private let files: Mutex<[String: KeyFileContent]>

  /// Begins with files by their paths, readable by everybody.
  package init(_ files: [String: [UInt8]] = [:]) {
    self.files = Mutex(files.mapValues { KeyFileContent(bytes: $0, mode: 0o644) })
  }

  /// A file as it stands; nil where it is not there.
  package func content(_ path: String) -> KeyFileContent? { files.withLock { $0[path] } }

  package func read(_ path: String, limit: Int) throws(KeyFileError) -> KeyFileContent {
    guard let content = content(path) else { throw .missing(path) }
    guard content.bytes.count <= limit else { throw .tooLong(path, limit: limit) }
    return content
  }

  package func write(
    _ bytes: [UInt8], to path: String, isPrivate: Bool, replaces: Bool
  ) throws(KeyFileError) {
    let isTaken = files.withLock { files in
      if !replaces, files[path] != nil { return true }
      files[path] = KeyFileContent(bytes: bytes, mode: isPrivate ? 0o600 : 0o644)
      return false
    }
    if isTaken { throw .exists(path) }
  }

  package func names(in folder: String) throws(KeyFileError) -> [String] {
    files.withLock { files in
      files.keys.filter { $0.hasPrefix(folder + "/") }.map {
        String($0.dropFirst(folder.count + 1))
      }
    }
  }
}
