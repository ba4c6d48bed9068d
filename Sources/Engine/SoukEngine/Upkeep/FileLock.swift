import Glibc

/// A lock on a file that one process at a time holds; the system gives it back when that ends.
final class FileLock: Sendable {
  private let handle: Int32

  private init(handle: Int32) {
    self.handle = handle
  }

  deinit {
    // Said, not only closed: a child that is being started has the file too until its own program begins.
    _ = flock(handle, LOCK_UN)
    _ = close(handle)
  }

  /// Takes the lock without waiting; the file is made where it is missing.
  ///
  /// - Returns: nil where somebody else holds it.
  /// - Throws: `POSIXFailure` where the file cannot be opened.
  static func take(_ path: String) throws(POSIXFailure) -> FileLock? {
    let handle = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard handle >= 0 else { throw POSIXFailure(number: errno, path: path) }
    let lock = FileLock(handle: handle)
    return flock(handle, LOCK_EX | LOCK_NB) == 0 ? lock : nil
  }
}
