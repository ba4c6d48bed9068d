import Glibc
import SoukModel
import Synchronization

extension FolderFiles {
  /// Writes files below a folder, making the folders on the way.
  ///
  /// - Throws: ``RegistryError`` of kind unreadable for the first one that cannot be written; those
  ///   before it stay.
  static func write(_ files: [String: [UInt8]], to directory: String) throws(RegistryError) {
    var made: Set<String> = []
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
      try requireInside(path)
      try makeFolders(above: "\(directory)/\(path)", made: &made)
      try write(bytes, to: "\(directory)/\(path)")
    }
  }

  /// Makes the folders that a file goes into, where they are missing.
  static func makeFolders(above path: String) throws(RegistryError) {
    var made: Set<String> = []
    try makeFolders(above: path, made: &made)
  }

  /// Refuses a path that leads out of the folder it is written below.
  fileprivate static func requireInside(_ path: String) throws(RegistryError) {
    guard !RegistryLayout.staysInside(path) else { return }
    throw RegistryError(
      .malformed, file: TextEscaper.escape(path, keepsLineBreaks: false),
      reason: "the path leads out of the registry", remedy: "Nothing was written there.")
  }

  private static func makeFolders(
    above path: String, made: inout Set<String>
  ) throws(RegistryError) {
    var folder = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/").dropLast() {
      folder += "/\(part)"
      guard made.insert(folder).inserted else { continue }
      if unsafe mkdir(folder, 0o755) != 0, errno != EEXIST { throw refused(folder) }
    }
  }

  private static func write(_ bytes: [UInt8], to path: String) throws(RegistryError) {
    let handle = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard handle >= 0 else { throw refused(path) }
    try write(bytes, to: handle, path, isDurable: false)
  }

  /// Writes to a file that was opened for it, and closes it.
  fileprivate static func write(
    _ bytes: [UInt8], to handle: Int32, _ path: String, isDurable: Bool
  ) throws(RegistryError) {
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
    let reason = SystemWords.of(errno)
    return RegistryError(
      .unreadable, file: TextEscaper.escape(path, keepsLineBreaks: false),
      reason: "it cannot be written: " + reason,
      remedy: "Check that the folder may be written and the disk has room.")
  }
}

extension FolderFiles {
  /// Tells the files apart that one process writes beside others at the same time.
  private static let count = Atomic<Int>(0)

  /// Puts a file in place of the one of that name: the old bytes are there until the new ones are.
  ///
  /// - Parameter isDurable: whether the bytes must be on the disk before they are seen.
  package func replace(
    _ path: String, with bytes: [UInt8], isDurable: Bool = false
  ) throws(RegistryError) {
    try Self.requireInside(path)
    let target = "\(directory)/\(path)"
    try Self.makeFolders(above: target)
    let (handle, beside) = try Self.openBeside(target)
    do throws(RegistryError) {
      try Self.write(bytes, to: handle, beside, isDurable: isDurable)
      guard unsafe rename(beside, target) == 0 else { throw Self.refused(target) }
    } catch {
      _ = unsafe unlink(beside)
      throw error
    }
  }

  /// Opens a new file beside another one, under a name that nobody else writes to.
  private static func openBeside(
    _ target: String
  ) throws(RegistryError) -> (handle: Int32, path: String) {
    while true {
      let number = count.add(1, ordering: .relaxed).newValue
      let path = "\(target).\(getpid())-\(number).new"
      let handle = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
      if handle >= 0 { return (handle, path) }
      // A killed process of the same number left one behind.
      guard errno == EEXIST else { throw refused(path) }
    }
  }

  /// Removes a file; one that is not there is no harm.
  package func remove(_ path: String) {
    guard RegistryLayout.staysInside(path) else { return }
    _ = unsafe unlink("\(directory)/\(path)")
  }
}
