import CLinuxFiles
import Glibc
import SoukModel

/// The file system of this machine.
package struct DiskFiles: InstallFiles {
  /// Whether every step is on disk before the next begins, so that a power failure is survived too.
  ///
  /// A kill is survived either way.
  private let isDurable: Bool

  /// Names the machine's own files.
  package init(isDurable: Bool = true) {
    self.isDurable = isDurable
  }

  package func kind(_ path: String) throws(InstallFileError) -> FileKind {
    guard let status = try status(path) else { return .nothing }
    switch status.st_mode & 0o170000 {
    case 0o100000: return .file
    case 0o040000: return .folder
    default: return .other
    }
  }

  package func identity(_ path: String) throws(InstallFileError) -> UInt64? {
    try status(path).map { UInt64($0.st_ino) }
  }

  package func names(in folder: String) throws(InstallFileError) -> [String] {
    guard let stream = unsafe opendir(folder) else { throw refused("list", folder) }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  package func read(_ path: String) throws(InstallFileError) -> [UInt8]? {
    guard let status = try status(path) else { return nil }
    let handle = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard handle >= 0 else { throw refused("read", path) }
    defer { _ = close(handle) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: max(4_096, min(1 << 20, Int(status.st_size) + 1)))
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes { all in
        unsafe Glibc.read(handle, all.baseAddress, all.count)
      }
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw refused("read", path)
      }
      bytes += buffer[..<count]
    }
  }

  package func makeFolder(_ path: String) throws(InstallFileError) {
    guard unsafe mkdir(path, 0o755) == 0 || errno == EEXIST else {
      throw refused("make the folder", path)
    }
  }

  package func write(
    _ bytes: [UInt8], to path: String, isExecutable: Bool
  ) throws(InstallFileError) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
    let handle = unsafe open(path, flags, isExecutable ? 0o755 : 0o644)
    guard handle >= 0 else { throw refused("write", path) }
    defer { _ = close(handle) }
    var done = 0
    while done < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { all in
        unsafe Glibc.write(handle, all.baseAddress?.advanced(by: done), all.count - done)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw refused("write", path) }
      done += count
    }
    if isDurable, fdatasync(handle) != 0 { throw refused("write", path) }
  }

  package func move(_ source: String, to target: String) throws(InstallFileError) {
    guard unsafe rename(source, target) == 0 else { throw refused("move to", target) }
  }

  package func exchange(_ first: String, _ second: String) throws(InstallFileError) {
    guard unsafe souk_exchange(first, second) == 0 else {
      throw refused("exchange", second)
    }
  }

  package func remove(_ path: String) throws(InstallFileError) {
    guard unsafe Glibc.remove(path) == 0 else { throw refused("remove", path) }
  }

  package func sync(_ folder: String) throws(InstallFileError) {
    guard isDurable else { return }
    let handle = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard handle >= 0 else { throw refused("open", folder) }
    defer { _ = close(handle) }
    guard fsync(handle) == 0 else { throw refused("write", folder) }
  }

  private func status(_ path: String) throws(InstallFileError) -> stat? {
    var status = stat()
    if unsafe lstat(path, &status) == 0 { return status }
    if errno == ENOENT || errno == ENOTDIR { return nil }
    throw refused("look at", path)
  }

  private func refused(_ action: String, _ path: String) -> InstallFileError {
    InstallFileError(action, path, reason: SystemWords.of(errno))
  }
}
