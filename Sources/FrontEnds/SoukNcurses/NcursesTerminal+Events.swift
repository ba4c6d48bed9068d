internal import CTerminalGuard
internal import Glibc
package import SoukScreen

extension NcursesTerminal {
  package func nextEvents(timeout: Duration?) -> [InputEvent] {
    let limit = timeout.map { Self.now() + $0 }
    while queue.isEmpty {
      let next = [limit, decoder.deadline].compactMap(\.self).min()
      wait(until: next)
      queue += decoder.expire(at: Self.now())
      if queue.isEmpty, let limit, Self.now() >= limit { break }
    }
    defer { queue = [] }
    return queue
  }

  /// Sleeps until something can be read or the time has come, and takes in what is there.
  private func wait(until deadline: Duration?) {
    let events = Int16(POLLIN)
    // A terminal that is gone would be readable for ever.
    var watched = [
      pollfd(fd: signals, events: events, revents: 0),
      pollfd(fd: bell.descriptor, events: events, revents: 0),
      pollfd(fd: isGone ? -1 : Self.input, events: events, revents: 0),
    ]
    watched += watches.map { pollfd(fd: $0.descriptor, events: events, revents: 0) }
    let ready = unsafe poll(&watched, nfds_t(watched.count), Self.milliseconds(until: deadline))
    guard ready > 0 else { return }
    if watched[0].revents != 0 { takeSignals() }
    if watched[2].revents != 0 { takeInput() }
    for (watch, place) in zip(watches, watched.dropFirst(3)) where place.revents != 0 {
      watch.drain()
      queue.append(.filesChanged)
    }
    if watched[1].revents != 0 {
      bell.hush()
      queue.append(.wake)
    }
  }

  private func takeSignals() {
    while true {
      switch terminal_signals_next(signals) {
      case 0: return
      case SIGWINCH: remeasure()
      case let number where Signals.endings.contains(number): queue.append(.terminate)
      case SIGHUP: queue.append(.hangup)
      case SIGINT: queue.append(.interrupt)
      case SIGTSTP: queue.append(.suspend)
      case SIGCONT: comeBack()
      default: continue
      }
    }
  }

  private func takeInput() {
    var buffer = [UInt8](repeating: 0, count: 16_384)
    let count = unsafe buffer.withUnsafeMutableBytes { bytes in
      unsafe read(Self.input, bytes.baseAddress, bytes.count)
    }
    if count > 0 {
      queue += decoder.feed(buffer[..<count], at: Self.now())
    } else if count == 0 || errno != EINTR && errno != EAGAIN {
      vanish()
    }
  }

  /// The time on the monotonic clock.
  static func now() -> Duration {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return .seconds(Int64(time.tv_sec)) + .nanoseconds(Int64(time.tv_nsec))
  }

  /// How long `poll` is to wait: rounded up, so that it never wakes just before the time.
  private static func milliseconds(until deadline: Duration?) -> Int32 {
    guard let deadline else { return -1 }
    let left = deadline - now()
    guard left > .zero else { return 0 }
    let parts = left.components
    let milliseconds = parts.seconds.multipliedReportingOverflow(by: 1_000)
    guard !milliseconds.overflow, milliseconds.partialValue < 1_000_000_000 else {
      return 1_000_000_000
    }
    return Int32(
      milliseconds.partialValue + (parts.attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
  }
}
