import Glibc

/// How much room a file system has.
struct DiskRoom: Sendable {
  /// The bytes that this user may still write where `path` is; nil where that is not known.
  var free: @Sendable (_ path: String) -> Int64?

  /// What the system says.
  static let system = DiskRoom { path in
    var status = statvfs()
    guard unsafe statvfs(path, &status) == 0 else { return nil }
    return Int64(
      clamping: UInt64(status.f_bavail).multipliedReportingOverflow(
        by: UInt64(status.f_frsize)
      ).partialValue)
  }

  /// Refuses work that would need more than there is, before it begins.
  ///
  /// - Throws: `ServiceError.io` with both figures.
  func require(_ bytes: Int64, in folder: String) throws(ServiceError) {
    guard let free = free(folder), free < bytes else { return }
    throw BackupWording.noRoom(needed: bytes, free: free, folder: folder)
  }
}
