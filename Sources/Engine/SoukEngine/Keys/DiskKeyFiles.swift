import Foundation
import Glibc
import SoukModel
import SoukTrust

/// The files of this machine.
package struct DiskKeyFiles: KeyFiles {
  /// Reads and writes as the process may.
  package init() {}

  package func read(_ path: String, limit: Int) throws(KeyFileError) -> KeyFileContent {
    let isInput = path == "-"
    let handle = isInput ? STDIN_FILENO : unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard handle >= 0 else { throw failure(path, errno) }
    defer { if !isInput { close(handle) } }
    var facts = stat()
    guard unsafe fstat(handle, &facts) == 0 else { throw failure(path, errno) }
    guard facts.st_mode & S_IFMT != S_IFDIR else { throw failure(path, EISDIR) }
    guard facts.st_size <= limit else { throw .tooLong(path, limit: limit) }
    var bytes: [UInt8] = []
    // A buffer that grows would leave what it held behind.
    bytes.reserveCapacity(Int(facts.st_size) + 1)
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    defer { SecretBytes.wipe(&buffer) }
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes { all in
        unsafe Glibc.read(handle, all.baseAddress, all.count)
      }
      if count == 0 { break }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure(path, errno)
      }
      bytes += buffer[..<count]
      guard bytes.count <= limit else { throw .tooLong(path, limit: limit) }
    }
    return KeyFileContent(bytes: bytes, mode: isInput ? nil : facts.st_mode & 0o7777)
  }

  package func write(
    _ bytes: [UInt8], to path: String, isPrivate: Bool, replaces: Bool
  ) throws(KeyFileError) {
    do {
      if isPrivate { try makeFolder(of: path) }
      try PrivateFile.write(
        bytes, to: path, mode: isPrivate ? 0o600 : 0o644, isNew: !replaces)
    } catch let error as PrivateFile.Refused where error.number == EEXIST {
      throw .exists(path)
    } catch let error as PrivateFile.Refused {
      throw failure(path, error.number)
    } catch {
      throw .refused(path, reason: "its folder cannot be made")
    }
  }

  package func names(in folder: String) throws(KeyFileError) -> [String] {
    let files = FileManager.default
    guard files.fileExists(atPath: folder) else { return [] }
    do {
      return try files.contentsOfDirectory(atPath: folder)
    } catch {
      throw .refused(folder, reason: "it cannot be listed")
    }
  }

  private func makeFolder(of path: String) throws {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return }
    try FileManager.default.createDirectory(
      atPath: String(path[..<slash]), withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
  }

  private func failure(_ path: String, _ number: Int32) -> KeyFileError {
    if number == ENOENT || number == ENAMETOOLONG { return .missing(path) }
    return .refused(path, reason: SystemWords.of(number))
  }
}
