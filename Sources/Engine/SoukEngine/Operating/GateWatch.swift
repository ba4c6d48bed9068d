import Glibc

/// What an open souk knows of the places where another process changes its gate.
///
/// Both are looked at when a question comes, which costs two calls of `stat`; an idle souk sleeps.
struct GateWatch: Sendable {
  /// What tells one state of a file from another.
  struct Stamp: Hashable, Sendable {
    private var inode: UInt64 = 0
    private var size: Int64 = 0
    private var seconds = 0
    private var nanoseconds = 0

    /// The present state of a file; the same for every file that is not there.
    init(_ path: String) {
      var status = stat()
      guard unsafe stat(path, &status) == 0 else { return }
      inode = UInt64(status.st_ino)
      size = Int64(status.st_size)
      seconds = status.st_mtim.tv_sec
      nanoseconds = status.st_mtim.tv_nsec
    }
  }

  /// The configuration file as it was read.
  var settings: Stamp
  /// The mark of the last rollback.
  var rollback: Stamp
  /// The gate that the configuration names.
  var gate: Gate

  /// Begins to watch a home whose settings were just read.
  init(_ home: SoukHome, _ gate: Gate) {
    settings = Stamp(home.configuration)
    rollback = Stamp(home.rollbackMark)
    self.gate = gate
  }
}
