import Glibc
import SoukModel

extension FolderFiles {
  /// Writes files below a folder, making the folders on the way.
  ///
  /// - Throws: ``RegistryError`` of kind unreadable for the first one that cannot be written; those
  ///   before it stay.
  static func write(_ files: [String: [UInt8]], to directory: String) throws(RegistryError) {
    var made: Set<String> = []
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
      try makeFolders(above: "\(directory)/\(path)", made: &made)
      try write(bytes, to: "\(directory)/\(path)")
    }
  }

  fileprivate static func makeFolders(
    above path: String, made: inout Set<String>
  ) throws(RegistryError) {
    var folder = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/").dropLast() {
      folder += "/\(part)"
      guard made.insert(folder).inserted else { continue }
      if unsafe mkdir(folder, 0o755) != 0, errno != EEXIST { throw refused(folder) }
    }
  }

  fileprivate static func write(
    _ bytes: [UInt8], to path: String, isDurable: Bool = false
  ) throws(RegistryError) {
    let handle = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard handle >= 0 else { throw refused(path) }
    defer { _ = close(handle) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { bytes in
        unsafe Glibc.write(handle, bytes.baseAddress, bytes.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw refused(path) }
      rest = rest.dropFirst(count)
    }
    if isDurable, fsync(handle) != 0 { throw refused(path) }
  }

  fileprivate static func refused(_ path: String) -> RegistryError {
    RegistryError(
      .unreadable, file: TextEscaper.escape(path, keepsLineBreaks: false),
      reason: "it cannot be written: " + (unsafe String(cString: strerror(errno))),
      remedy: "Check that the folder may be written and the disk has room.")
  }
}

extension FolderFiles {
  /// Puts a file in place of the one of that name: the old bytes are there until the new ones are.
  ///
  /// - Parameter isDurable: whether the bytes must be on the disk before they are seen.
  package func replace(
    _ path: String, with bytes: [UInt8], isDurable: Bool = false
  ) throws(RegistryError) {
    let target = "\(directory)/\(path)"
    let beside = "\(target).\(getpid()).new"
    var made: Set<String> = []
    try Self.makeFolders(above: target, made: &made)
    do throws(RegistryError) {
      try Self.write(bytes, to: beside, isDurable: isDurable)
      guard unsafe rename(beside, target) == 0 else { throw Self.refused(target) }
    } catch {
      _ = unsafe unlink(beside)
      throw error
    }
  }

  /// Removes a file; one that is not there is no harm.
  package func remove(_ path: String) {
    guard RegistryLayout.staysInside(path) else { return }
    _ = unsafe unlink("\(directory)/\(path)")
  }
}
