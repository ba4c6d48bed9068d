import Glibc
import SoukModel

/// The lock that lets one souk at a time change a root; given back when it is let go, or by the
/// system when the process ends.
package final class InstallMutex: Sendable {
  private let handle: Int32

  private init(handle: Int32) {
    self.handle = handle
  }

  deinit {
    // Said, not only closed: a child that is being started has the file too until its own program begins.
    _ = flock(handle, LOCK_UN)
    _ = close(handle)
  }

  /// Takes the lock of a root, waiting for whoever holds it.
  ///
  /// - Parameters:
  ///   - patience: how many milliseconds to wait at the most.
  ///   - isCancelled: looked at while waiting.
  /// - Returns: nil where somebody else still holds it.
  /// - Throws: ``InstallFileError`` where the lock's file cannot be opened.
  package static func take(
    _ root: InstallRoot, patience: Int, isCancelled: () -> Bool = { false }
  ) throws(InstallFileError) -> InstallMutex? {
    let handle = unsafe open(root.mutex, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard handle >= 0 else {
      throw InstallFileError("open", root.mutex, reason: SystemWords.of(errno))
    }
    let mutex = InstallMutex(handle: handle)
    var waited = 0
    var step = 1
    while flock(handle, LOCK_EX | LOCK_NB) != 0 {
      guard waited < patience, !isCancelled() else { return nil }
      usleep(UInt32(step) * 1_000)
      waited += step
      step = min(20, step * 2)
    }
    return mutex
  }
}
