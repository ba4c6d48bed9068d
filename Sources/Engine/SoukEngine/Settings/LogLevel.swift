import Logging

/// From how grave on something is logged.
package enum LogLevel: String, Sendable, Hashable, CaseIterable {
  /// Everything.
  case debug
  /// Every answer and every change.
  case info
  /// What did not go as it should.
  case warning
  /// What failed.
  case error

  /// The level as the log façade names it.
  var level: Logger.Level {
    switch self {
    case .debug: .debug
    case .info: .info
    case .warning: .warning
    case .error: .error
    }
  }
}
