import Synchronization

/// A request to stop, shared between the one who asks and the one who works.
///
/// Workers look at ``isCancelled`` between steps; a worker that is inside a C library hands over a
/// closure with ``interrupting(with:_:)`` that interrupts it. Cancelling twice is the same as once.
package final class Cancellation: Sendable {
  private struct State {
    var cancelled = false
    var interrupt: (@Sendable () -> Void)?
  }

  private let flag = Atomic<Bool>(false)
  private let state = Mutex(State())
  private let parent: Cancellation?

  /// Makes a token that nobody has cancelled yet.
  ///
  /// - Parameter parent: a token whose cancelling cancels this one too, but not the other way round.
  package init(parent: Cancellation? = nil) { self.parent = parent }

  /// Whether somebody asked to stop.
  ///
  /// One relaxed load for each token of the chain: cheap enough for an inner loop.
  package var isCancelled: Bool {
    flag.load(ordering: .relaxed) || parent?.isCancelled == true
  }

  /// Asks to stop: sets the flag, then runs the interrupt that is registered, if any.
  package func cancel() {
    flag.store(true, ordering: .releasing)
    let interrupt = state.withLock { state in
      state.cancelled = true
      return state.interrupt
    }
    interrupt?()
  }

  /// Runs `work` with `interrupt` called should the token be cancelled meanwhile.
  ///
  /// Where it already is cancelled, `interrupt` runs before `work` starts.
  package func interrupting<Answer, Failure: Error>(
    with interrupt: @escaping @Sendable () -> Void,
    _ work: () throws(Failure) -> Answer
  ) throws(Failure) -> Answer {
    guard let parent else { return try interruptingItself(with: interrupt, work) }
    return try parent.interrupting(with: interrupt) { () throws(Failure) -> Answer in
      try interruptingItself(with: interrupt, work)
    }
  }

  private func interruptingItself<Answer, Failure: Error>(
    with interrupt: @escaping @Sendable () -> Void,
    _ work: () throws(Failure) -> Answer
  ) throws(Failure) -> Answer {
    let already = state.withLock { state in
      state.interrupt = interrupt
      return state.cancelled
    }
    if already { interrupt() }
    defer { state.withLock { $0.interrupt = nil } }
    return try work()
  }
}
