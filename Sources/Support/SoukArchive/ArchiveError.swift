/// Why an archive or a compressed file could not be read or written.
package enum ArchiveError: Error, Hashable, Sendable {
  /// The file cannot be opened: its path and the system's reason.
  case cannotOpen(path: String, reason: String)
  /// The bytes are not what the format asks for: where they came from, how many compressed bytes
  /// were read before that, and the library's reason.
  case damaged(source: String, offset: Int64, reason: String)
  /// More came out than the caller allows: the limit's name, its value.
  case overLimit(source: String, what: String, limit: Int)
  /// The archive cannot be written: the entry and the library's reason.
  case cannotWrite(entry: String, reason: String)
  /// The library refused to start: out of memory, or built without the format.
  case unavailable(what: String, reason: String)
}

extension ArchiveError: CustomStringConvertible {
  /// What failed, with which value, and what to do.
  package var description: String {
    switch self {
    case .cannotOpen(let path, let reason):
      "Cannot read \(path): \(reason). Check that the file is there and may be read."
    case .damaged(let source, let offset, let reason):
      "\(source) is damaged after \(offset) compressed bytes: \(reason). Fetch it again."
    case .overLimit(let source, let what, let limit):
      "\(source) holds more than \(limit) \(what), which is the limit. Nothing was taken from it."
    case .cannotWrite(let entry, let reason):
      "Cannot pack \(entry): \(reason)."
    case .unavailable(let what, let reason):
      "libarchive cannot start \(what): \(reason). Install a complete libarchive."
    }
  }
}
