import Glibc

/// The two clocks of the engine: the time of day and one that never goes back.
package struct EngineClock: Sendable {
  /// Seconds since 1970.
  package var now: @Sendable () -> Int64
  /// Nanoseconds since some fixed moment.
  package var uptime: @Sendable () -> UInt64
  /// Nanoseconds since 1970.
  package var moment: @Sendable () -> UInt64

  /// Makes clocks.
  ///
  /// - Parameter moment: what `now` says to the nanosecond; nil for whole seconds.
  package init(
    now: @escaping @Sendable () -> Int64, uptime: @escaping @Sendable () -> UInt64,
    moment: (@Sendable () -> UInt64)? = nil
  ) {
    self.now = now
    self.uptime = uptime
    self.moment = moment ?? { UInt64(clamping: now()) &* 1_000_000_000 }
  }

  /// The clocks of the machine.
  package static let system = EngineClock(
    now: { Int64(time(nil)) }, uptime: { nanoseconds(CLOCK_MONOTONIC) },
    moment: { nanoseconds(CLOCK_REALTIME) })

  private static func nanoseconds(_ clock: clockid_t) -> UInt64 {
    var moment = timespec()
    unsafe clock_gettime(clock, &moment)
    return UInt64(clamping: moment.tv_sec) &* 1_000_000_000 &+ UInt64(clamping: moment.tv_nsec)
  }
}
