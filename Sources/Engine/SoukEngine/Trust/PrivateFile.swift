import Glibc

/// Files that nobody but their owner may read, written in one step.
enum PrivateFile {
  /// What the system refused, as its error number.
  struct Refused: Error {
    /// The error number.
    let number: Int32
  }

  /// Writes a file of mode 0600: what was there is there until all of the new bytes are on disk.
  static func write(_ bytes: [UInt8], to path: String) throws(Refused) {
    let beside = "\(path).\(getpid()).new"
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
    _ = unsafe unlink(beside)
    let handle = unsafe open(beside, flags, 0o600)
    guard handle >= 0 else { throw Refused(number: errno) }
    do throws(Refused) {
      defer { _ = close(handle) }
      try put(bytes, to: handle)
      guard fsync(handle) == 0 else { throw Refused(number: errno) }
    } catch {
      _ = unsafe unlink(beside)
      throw error
    }
    guard unsafe rename(beside, path) == 0 else {
      let number = errno
      _ = unsafe unlink(beside)
      throw Refused(number: number)
    }
  }

  private static func put(_ bytes: [UInt8], to handle: Int32) throws(Refused) {
    var done = 0
    while done < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { all in
        unsafe Glibc.write(handle, all.baseAddress?.advanced(by: done), all.count - done)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Refused(number: errno) }
      done += count
    }
  }
}
