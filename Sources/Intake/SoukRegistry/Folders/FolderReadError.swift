/// Why a package's folder could not be read whole.
package struct FolderReadError: Error, Hashable, Sendable {
  /// The kinds of failure.
  package enum Reason: Hashable, Sendable {
    /// An entry that was listed is not there any more.
    case vanished
    /// A file has another length than when it was opened.
    case changed
    /// The system refused, with this error number.
    case refused(Int32)
    /// A symbolic link leads out of the folder.
    case escapes
    /// It is a device, a pipe or a socket.
    case special
    /// The name is not UTF-8, so no published digest can be over it.
    case unreadableName
    /// There is more than the limit allows: of what, and the limit.
    case tooMuch(String, limit: Int64)
  }

  /// The entry, relative to the package's folder; empty for the folder itself.
  package let path: String
  /// What happened.
  package let reason: Reason

  /// Makes an error.
  package init(_ path: String, _ reason: Reason) {
    self.path = path
    self.reason = reason
  }
}
