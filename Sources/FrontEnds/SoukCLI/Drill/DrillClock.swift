package import SoukEngine
import Synchronization

/// Clocks that a drill can move on: alerts wait for minutes and breakers for seconds, spectators do
/// not.
package final class DrillClock: Sendable {
  private let ahead = Mutex<Int64>(0)

  /// Clocks that are the machine's own.
  package init() {}

  /// Lets so many seconds pass at once.
  func pass(seconds: Int64) { ahead.withLock { $0 += seconds } }

  /// The clocks for an engine; how long something takes is measured as ever, between two moves.
  package var engineClock: EngineClock {
    let system = EngineClock.system
    return EngineClock(
      now: { [self] in system.now() + ahead.withLock { $0 } },
      uptime: { [self] in
        system.uptime() &+ UInt64(clamping: ahead.withLock { $0 }) &* 1_000_000_000
      })
  }
}
