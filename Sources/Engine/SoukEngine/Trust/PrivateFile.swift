import Glibc

/// Files that nobody but their owner may read, unless told otherwise; written in one step.
enum PrivateFile {
  /// What the system refused, as its error number.
  struct Refused: Error {
    /// The error number.
    let number: Int32
  }

  /// Writes a file of mode 0600: what was there is there until all of the new bytes are on disk.
  ///
  /// - Parameters:
  ///   - mode: the rights it is made with; others than the owner's are for files without secrets.
  ///   - isNew: whether a file that is there already is left as it is and refused (`EEXIST`).
  static func write(
    _ bytes: [UInt8], to path: String, mode: mode_t = 0o600, isNew: Bool = false
  ) throws(Refused) {
    let beside = "\(path).\(getpid()).new"
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
    _ = unsafe unlink(beside)
    let handle = unsafe open(beside, flags, mode)
    guard handle >= 0 else { throw Refused(number: errno) }
    do throws(Refused) {
      defer { _ = close(handle) }
      try put(bytes, to: handle)
      guard fsync(handle) == 0 else { throw Refused(number: errno) }
    } catch {
      _ = unsafe unlink(beside)
      throw error
    }
    // A link fails where the name is taken; renaming would put the new file over it.
    let status = isNew ? unsafe link(beside, path) : unsafe rename(beside, path)
    let number = errno
    if isNew || status != 0 { _ = unsafe unlink(beside) }
    guard status == 0 else { throw Refused(number: number) }
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
