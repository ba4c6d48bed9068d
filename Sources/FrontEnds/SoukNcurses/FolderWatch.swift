internal import CTerminalGuard
internal import Glibc

/// A descriptor that becomes readable when a file of a folder is saved, comes or goes (inotify).
final class FolderWatch {
  /// Readable while something is to be taken in.
  let descriptor: Int32

  /// Watches a folder; nil where it is not there.
  init?(_ folder: String) {
    descriptor = unsafe terminal_watch_open(folder)
    if descriptor < 0 { return nil }
  }

  deinit {
    close(descriptor)
  }

  /// Takes in what happened; several changes at once are one.
  func drain() {
    terminal_watch_drain(descriptor)
  }
}
