/// Why the catalogue could not be opened, read or written, and what to do about it.
package struct CatalogueError: Error, CustomStringConvertible {
  /// What went wrong.
  package let code: Code
  /// The database file, or what else the trouble is with.
  package let subject: String
  /// What exactly was found, expected against got; holds no package text.
  package let detail: String
  /// The error of the source, of an indexer or of SQLite beneath this one, where there is one.
  package let underlying: (any Error)?

  /// What went wrong, in kinds that call for different reactions.
  package enum Code: String, Sendable, CaseIterable {
    /// The file is an SQLite database whose content does not hold together.
    case damaged
    /// The file is something else than an SQLite database.
    case notADatabase = "not-a-database"
    /// The file or its directory cannot be written.
    case unwritable
    /// The file or its directory cannot be read.
    case unreadable
    /// The disk or the quota is full.
    case diskFull = "disk-full"
    /// Another process holds the write lock for longer than the wait.
    case busy
    /// A newer souk wrote the file.
    case newerSchema = "newer-schema"
    /// The registry's entries could not be read to their end.
    case source
    /// An index refused a change.
    case indexer
    /// The caller cancelled: not a failure.
    case cancelled
    /// The catalogue was closed before: not a failure, souk is ending.
    case closed
    /// A stored package cannot be decoded.
    case badDocument = "bad-document"
    /// SQLite refused for another reason.
    case storage
  }

  /// Makes an error.
  package init(
    _ code: Code, subject: String, detail: String = "", underlying: (any Error)? = nil
  ) {
    self.code = code
    self.subject = subject
    self.detail = detail
    self.underlying = underlying
  }

  /// One sentence on what a person should do.
  package var remedy: String {
    switch code {
    case .damaged, .notADatabase, .badDocument:
      "Move the file away and run `souk registry refresh`: everything in it can be read anew."
    case .unwritable: "Make the directory writable, or set SOUK_HOME to one that is."
    case .unreadable: "Check the permissions of the file and of the directories above it."
    case .diskFull: "Free some space and try again; nothing was half-written."
    case .busy: "Wait until the other souk has finished refreshing, then try again."
    case .newerSchema: "Use the newer souk, or move the file away and refresh."
    case .source: "Repair the registry and refresh again; the old state is kept."
    case .indexer: "Refresh again; if it persists, build the indexes anew with `souk rebuild all`."
    case .cancelled, .closed: "Nothing needs to be done; the old state is kept."
    case .storage: "See the log for what SQLite said, and try again."
    }
  }

  /// What failed, with what was found and what to do.
  package var description: String {
    let found = detail.isEmpty ? "" : " (\(detail))"
    return "\(subject): \(code.rawValue)\(found). \(remedy)"
  }
}
