import Glibc

/// The two clocks of the engine: the time of day and one that never goes back.
package struct EngineClock: Sendable {
  /// Seconds since 1970.
  package var now: @Sendable () -> Int64
  /// Nanoseconds since some fixed moment.
  package var uptime: @Sendable () -> UInt64

  /// Makes clocks.
  package init(now: @escaping @Sendable () -> Int64, uptime: @escaping @Sendable () -> UInt64) {
    self.now = now
    self.uptime = uptime
  }

  /// The clocks of the machine.
  package static let system = EngineClock(
    now: { Int64(time(nil)) },
    uptime: {
      var moment = timespec()
      unsafe clock_gettime(CLOCK_MONOTONIC, &moment)
      return UInt64(moment.tv_sec) &* 1_000_000_000 &+ UInt64(moment.tv_nsec)
    })
}
