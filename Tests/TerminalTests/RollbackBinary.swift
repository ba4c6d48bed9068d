import Foundation

/// The v1-only build's program, where the environment names one.
enum RollbackBinary {
  /// Its path; nil where `SOUK_ROLLBACK_BINARY` names no program.
  static let path = ProcessInfo.processInfo.environment["SOUK_ROLLBACK_BINARY"].flatMap { path in
    FileManager.default.isExecutableFile(atPath: path) ? path : nil
  }
}
