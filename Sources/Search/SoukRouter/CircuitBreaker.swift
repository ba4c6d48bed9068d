import SoukSearch

/// Keeps a backend that failed several times in a row from being asked for a while.
struct CircuitBreaker: Sendable {
  /// After how many failures in a row the backend is left alone.
  static let threshold = 3
  /// For how long, in nanoseconds.
  static let pause: UInt64 = 5_000_000_000

  private var failures = 0
  private var last: BackendError?
  private var openUntil: UInt64 = 0

  /// Why the backend is not to be asked now; nil where it may be.
  func refusal(now: UInt64) -> BackendError? {
    failures >= Self.threshold && now < openUntil ? last : nil
  }

  /// Takes note that the backend answered.
  mutating func succeeded() {
    failures = 0
    last = nil
  }

  /// Takes note that the backend failed.
  mutating func failed(_ error: BackendError, now: UInt64) {
    failures = min(failures + 1, Self.threshold)
    last = error
    openUntil = now &+ Self.pause
  }
}
