package import SoukEngine

/// The number that a command leaves to the shell; documented in the user guide and stable.
package enum ExitStatus: Int32, Sendable, CaseIterable {
  /// Done, or found.
  case success = 0
  /// Nothing found.
  case nothingFound = 1
  /// The command line is wrong.
  case usage = 2
  /// Verification did not say yes.
  case notVerified = 3
  /// Input that cannot be read.
  case malformed = 4
  /// A file, the disk or the database refused.
  case io = 5
  /// The network refused.
  case network = 6
  /// It conflicts with what is there, or a rule forbids it.
  case conflict = 7
  /// Below the level that was required.
  case belowLevel = 8
  /// Another souk holds the lock.
  case busy = 9
  /// A fault in souk itself.
  case `internal` = 70
  /// Interrupted by the user.
  case interrupted = 130

  /// The status for a kind of failure of the engine.
  package init(_ code: ServiceError.Code) {
    self =
      switch code {
      case .notFound: .nothingFound
      case .usage: .usage
      case .notVerified: .notVerified
      case .malformed: .malformed
      case .io: .io
      case .network: .network
      case .conflict: .conflict
      case .busy: .busy
      case .cancelled: .interrupted
      case .internal: .internal
      }
  }
}
