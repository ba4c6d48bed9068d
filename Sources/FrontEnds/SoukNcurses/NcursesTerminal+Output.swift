internal import Glibc
internal import SoukScreen

extension NcursesTerminal {
  /// Writes all bytes, in one call where the terminal takes them.
  ///
  /// A terminal that has gone away is noted, and nothing is written to it again.
  func write(_ bytes: [UInt8]) {
    guard !bytes.isEmpty, !isGone else { return }
    var start = 0
    while start < bytes.count {
      let written = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(
          Self.output, buffer.baseAddress.map { unsafe $0 + start }, bytes.count - start)
      }
      if written > 0 {
        start += written
      } else if written < 0, errno == EAGAIN {
        waitUntilWritable()
      } else if written == 0 || errno != EINTR {
        vanish()
        return
      }
    }
  }

  /// Notes that the terminal is gone.
  func vanish() {
    guard !isGone else { return }
    isGone = true
    queue.append(.hangup)
  }

  private func waitUntilWritable() {
    var wanted = pollfd(fd: Self.output, events: Int16(POLLOUT), revents: 0)
    unsafe poll(&wanted, 1, 1_000)
  }
}
