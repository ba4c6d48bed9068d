import GRDB

extension CatalogueError {
  /// Turns any error met while working on the database into one that says what to do.
  ///
  /// A `CatalogueError` passes through unchanged.
  static func from(_ error: any Error, subject: String) -> CatalogueError {
    if let known = error as? CatalogueError { return known }
    if error is DocumentCodecError || error is RowDecodingError {
      return CatalogueError(.badDocument, subject: subject, detail: "\(error)", underlying: error)
    }
    guard let failure = error as? DatabaseError else {
      return CatalogueError(.storage, subject: subject, detail: "\(error)", underlying: error)
    }
    let code: Code =
      switch failure.resultCode.primaryResultCode {
      case .SQLITE_CORRUPT: .damaged
      case .SQLITE_NOTADB: .notADatabase
      case .SQLITE_READONLY: .unwritable
      case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: .unreadable
      case .SQLITE_FULL: .diskFull
      case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
      case .SQLITE_INTERRUPT, .SQLITE_ABORT: .cancelled
      default: .storage
      }
    return CatalogueError(
      code, subject: subject,
      detail: "SQLite \(failure.extendedResultCode.rawValue): \(failure.message ?? "no message")",
      underlying: failure)
  }
}
