import SoukSearch

/// Keeps a backend that failed several times in a row from being asked for a while.
///
/// After ``threshold`` failures it opens. When the pause is over one request is let through as a
/// probe, while others are still refused; its outcome closes the breaker or opens it again.
package struct CircuitBreaker: Sendable {
  /// After how many failures in a row the backend is left alone.
  static let threshold = 3
  /// For how long, in nanoseconds.
  static let pause: UInt64 = 5_000_000_000

  /// What the breaker lets through.
  package enum Phase: String, Sendable, Hashable {
    /// Everything.
    case closed
    /// Nothing.
    case open
    /// One request at a time, to see whether the backend is well again.
    case halfOpen = "half-open"
  }

  private var failures = 0
  private var last: BackendError?
  private var openUntil: UInt64 = 0
  private var isProbing = false

  /// What it lets through at a moment.
  func phase(now: UInt64) -> Phase {
    guard failures >= Self.threshold else { return .closed }
    return now < openUntil && !isProbing ? .open : .halfOpen
  }

  /// Why the last request failed that counts; nil after one that did not.
  var cause: BackendError? { last }

  /// Asks to be let through.
  ///
  /// - Returns: why the backend is not to be asked now; nil where it may be, and then the caller says
  ///   how it went with one of ``succeeded()``, ``failed(_:now:)`` and ``gaveUp()``.
  mutating func admit(now: UInt64) -> BackendError? {
    switch phase(now: now) {
    case .closed: return nil
    case .open: return last
    case .halfOpen:
      guard !isProbing else { return last }
      isProbing = true
      return nil
    }
  }

  /// Takes note that the backend answered.
  mutating func succeeded() {
    failures = 0
    last = nil
    isProbing = false
  }

  /// Takes note that the backend failed.
  mutating func failed(_ error: BackendError, now: UInt64) {
    failures = min(failures + 1, Self.threshold)
    last = error
    openUntil = now &+ Self.pause
    isProbing = false
  }

  /// Takes note that a request was cancelled, which says nothing about the backend.
  mutating func gaveUp() { isProbing = false }
}
