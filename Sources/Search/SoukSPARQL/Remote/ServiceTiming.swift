import Glibc
package import SoukModel

/// What an asking needs of time and chance.
package struct ServiceTiming: Sendable {
  /// Nanoseconds since some fixed moment; never goes back.
  package var uptime: @Sendable () -> UInt64
  /// Seconds since 1970.
  package var now: @Sendable () -> Int64
  /// Chance, from 0 up to 1.
  package var chance: @Sendable () -> Double
  /// Waits so many seconds, or until somebody asks to stop.
  package var pause: @Sendable (Double, Cancellation) -> Void

  /// Makes one; chance and pauses are the machine's unless told otherwise.
  package init(
    uptime: @escaping @Sendable () -> UInt64, now: @escaping @Sendable () -> Int64,
    chance: @escaping @Sendable () -> Double = { Double.random(in: 0..<1) },
    pause: @escaping @Sendable (Double, Cancellation) -> Void = ServiceTiming.wait
  ) {
    self.uptime = uptime
    self.now = now
    self.chance = chance
    self.pause = pause
  }

  /// Waits in steps, so that whoever asks to stop waits for one of them at the most.
  package static func wait(_ seconds: Double, _ cancellation: Cancellation) {
    let step: UInt32 = 20_000
    var left = UInt64(min(max(0, seconds), 86_400) * 1e6)
    while left > 0, !cancellation.isCancelled {
      let now = UInt32(min(left, UInt64(step)))
      usleep(now)
      left -= UInt64(now)
    }
  }
}
