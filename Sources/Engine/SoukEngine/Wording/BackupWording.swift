import Foundation
import GRDB
import SoukModel
import SoukTrust

/// What is said of backups, restores and migrations that fail.
enum BackupWording {
  private static func shown(_ path: String) -> String {
    "“\(RegistryText(path).escapedPrefix(200))”"
  }

  /// The disk has not enough room.
  static func noRoom(needed: Int64, free: Int64, folder: String) -> ServiceError {
    ServiceError(
      .io,
      "The disk of \(shown(folder)) has \(free) bytes free; \(needed) are needed. Nothing was "
        + "changed.",
      remedy: "Free some space, or name a file on another disk.")
  }

  /// The backup's file is not there or cannot be read.
  static func unreadable(_ path: String) -> ServiceError {
    ServiceError(
      .io, "The backup \(shown(path)) cannot be read.",
      remedy: "Check the path and the permissions of the file.")
  }

  /// Some other file.
  static func noBackup(_ path: String) -> ServiceError {
    ServiceError(
      .malformed, "\(shown(path)) is no backup of souk.",
      remedy: "Name a file that `souk backup` wrote. Nothing was changed.")
  }

  /// The file ends before the backup does.
  static func cutOff(_ path: String, at byte: Int64) -> ServiceError {
    ServiceError(
      .malformed,
      "The backup \(shown(path)) ends at byte \(byte), before its list of files.",
      remedy: "It was not copied to its end: copy it anew, or take another. Nothing was changed.")
  }

  /// A header in the middle does not hold.
  static func damaged(_ path: String, at byte: Int64) -> ServiceError {
    ServiceError(
      .malformed, "The backup \(shown(path)) is damaged at byte \(byte).",
      remedy: "Copy it anew, or take another. Nothing was changed.")
  }

  /// A file that no backup has.
  static func strange(_ path: String, name: String) -> ServiceError {
    ServiceError(
      .malformed,
      "The backup \(shown(path)) holds \(shown(name)), which no backup does.",
      remedy: "It was changed after it was made, or a newer souk made it. Nothing was changed.")
  }

  /// The manifest is something else.
  static func badManifest(_ path: String) -> ServiceError {
    ServiceError(
      .malformed, "The list of files in the backup \(shown(path)) cannot be read.",
      remedy: "Take another backup, or the souk that made this one. Nothing was changed.")
  }

  /// The files are not those of the manifest.
  static func otherFiles(_ path: String) -> ServiceError {
    ServiceError(
      .malformed, "The backup \(shown(path)) holds other files than its list names.",
      remedy: "It was changed after it was made: take another. Nothing was changed.")
  }

  /// A file has another digest or length than the manifest states.
  static func changed(
    _ path: String, _ file: BackupManifest.File, found: SHA256Digest
  ) -> ServiceError {
    ServiceError(
      .malformed,
      "In the backup \(shown(path)) the file \(file.name) has SHA-256 \(found); its list says "
        + "\(file.digest).",
      remedy: "It was damaged after it was made: take another. Nothing was changed.")
  }

  /// The database was written by another version.
  static func otherSchema(_ path: String, found: Int, known: Int) -> ServiceError {
    ServiceError(
      .conflict,
      "The catalogue in the backup \(shown(path)) has schema \(found); this souk knows up to "
        + "\(known).",
      remedy: "Restore it with the souk that made it. Nothing was changed.")
  }

  /// The manifest and the database disagree.
  static func otherFacts(_ path: String) -> ServiceError {
    ServiceError(
      .malformed,
      "The catalogue in the backup \(shown(path)) is not the one that its list describes.",
      remedy: "Take another backup. Nothing was changed.")
  }

  /// SQLite's check of a database found something.
  static func unsound(_ what: String, finding: String) -> ServiceError {
    ServiceError(
      .malformed,
      "\(what) does not hold together (\(RegistryText(finding).escapedPrefix(160))).",
      remedy: "Nothing was changed. `souk doctor` says more of the home.")
  }

  /// Another souk does the same work.
  static func busy(_ path: String) -> ServiceError {
    ServiceError(
      .busy, "Another souk works on \(shown(path)).",
      remedy: "Wait until it has finished, then try again.")
  }

  /// There is nothing to back up.
  static func noCatalogue(_ path: String) -> ServiceError {
    ServiceError(
      .notFound, "There is no catalogue at \(shown(path)).",
      remedy: "Start souk once, or set SOUK_HOME to the home that is meant.")
  }

  /// The target is there already.
  static func taken(_ path: String) -> ServiceError {
    ServiceError(
      .conflict, "\(shown(path)) is there already.",
      remedy: "Name another file, or remove this one.")
  }

  /// A build with one backend has nothing to compare.
  static let oneBackend = ServiceError(
    .usage, "This souk was built with one backend alone and cannot compare both.",
    remedy: "Migrate with a souk that has both: see `souk --version`.")

  /// The person asked to stop.
  static func cancelled(_ what: String) -> ServiceError {
    ServiceError(.cancelled, "\(what) was cancelled; everything is as it was.")
  }

  /// Any failure while a home was worked on, as one for a person.
  static func failure(_ error: any Error, _ what: String, at path: String) -> ServiceError {
    switch error {
    case let known as ServiceError: return known
    case is CancellationError: return cancelled(what)
    case let refused as POSIXFailure:
      return refusal(refused.number, refused.path, refused.reason)
    case let refused as DatabaseError: return failure(refused, what, at: path)
    case let header as TarHeader.Problem:
      return ServiceError(.io, "\(what) cannot be written: \(header).")
    default:
      let number = posixNumber(error as NSError)
      return refusal(
        number, path, POSIXFailure(number: number, path: path).reason)
    }
  }

  private static func failure(
    _ error: DatabaseError, _ what: String, at path: String
  ) -> ServiceError {
    switch error.resultCode.primaryResultCode {
    case .SQLITE_FULL: return refusal(ENOSPC, path, "the disk is full")
    case .SQLITE_BUSY, .SQLITE_LOCKED: return busy(path)
    case .SQLITE_INTERRUPT, .SQLITE_ABORT: return cancelled(what)
    case .SQLITE_CORRUPT, .SQLITE_NOTADB:
      return ServiceError(
        .io, "The database \(shown(path)) is damaged (\(error.message ?? "no message")).",
        remedy: "Restore a backup with `souk restore FILE`, or run `souk doctor`.")
    default:
      return ServiceError(
        .io,
        "\(what) failed at \(shown(path)): SQLite \(error.extendedResultCode.rawValue), "
          + "\(error.message ?? "no message").",
        remedy: "Check the disk and the permissions, and try again. The old state is kept.")
    }
  }

  private static func refusal(_ number: Int32, _ path: String, _ reason: String) -> ServiceError {
    ServiceError(
      .io, "\(shown(path)) cannot be read or written: \(reason).",
      remedy: number == ENOSPC
        ? "Free some space and try again; the old state is kept."
        : "Check the permissions of the folder. The old state is kept.")
  }

  private static func posixNumber(_ error: NSError) -> Int32 {
    if let under = error.userInfo[NSUnderlyingErrorKey] as? NSError {
      return posixNumber(under)
    }
    if error.domain == NSPOSIXErrorDomain { return Int32(clamping: error.code) }
    return error.code == CocoaError.fileWriteOutOfSpace.rawValue ? ENOSPC : EIO
  }
}
