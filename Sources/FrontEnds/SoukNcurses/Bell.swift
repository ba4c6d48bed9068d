internal import CTerminalGuard
internal import Glibc

/// Rung from any thread to wake the one that waits for events.
///
/// The descriptor lives as long as anyone can ring, so that a late ring never reaches another
/// file under the same number.
final class Bell: Sendable {
  /// Readable while the bell rings.
  let descriptor: Int32

  /// A silent bell; nil when the system has no descriptor left.
  init?() {
    descriptor = terminal_bell_open()
    if descriptor < 0 { return nil }
  }

  deinit {
    close(descriptor)
  }

  /// Rings until someone hushes.
  func ring() {
    terminal_bell_ring(descriptor)
  }

  /// Makes the bell silent.
  func hush() {
    terminal_bell_hush(descriptor)
  }
}
