import Glibc
import SoukModel

/// A folder held by one process; let go with its owner, however the process ends.
final class FolderLock: Sendable {
  private let handle: Int32

  /// Takes the lock.
  ///
  /// - Throws: ``RegistryError`` where somebody else has it, or the folder cannot be written.
  init(_ files: FolderFiles) throws(RegistryError) {
    let path = "\(files.directory)/registry/.lock"
    try FolderFiles.makeFolders(above: path)
    // Made in place and never replaced: a lock on a file that another one took the name of holds
    // nobody off.
    let opened = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard opened >= 0 else {
      let reason = SystemWords.of(errno)
      throw RegistryError(
        .unreadable, file: TextEscaper.escape(path, keepsLineBreaks: false), reason: reason,
        remedy: "Check that the registry's folder may be written.")
    }
    guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
      _ = close(opened)
      throw RegistryError(
        .busy, file: TextEscaper.escape(files.directory, keepsLineBreaks: false),
        reason: "another publisher is at work on it",
        remedy: "Wait until it is done, and try again.")
    }
    handle = opened
  }

  deinit {
    // Said, not only closed: a child that is being started has the file too until its own program begins.
    _ = flock(handle, LOCK_UN)
    _ = close(handle)
  }
}
