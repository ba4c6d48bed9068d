/// Wakes the thread that waits for events; may be called from any thread, at any time.
package struct Waker: Sendable {
  private let signal: @Sendable () -> Void

  /// A waker that does what is given.
  package init(_ signal: @escaping @Sendable () -> Void) {
    self.signal = signal
  }

  /// Makes a waiting `nextEvents` return with `wake`; several calls may become one event.
  package func wake() {
    signal()
  }
}
