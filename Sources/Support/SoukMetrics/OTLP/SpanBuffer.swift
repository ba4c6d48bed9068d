import Synchronization

/// Spans of this process that wait to be stored, up to a limit: what comes when it is full is
/// dropped and counted.
///
/// Thread-safe; adding is one lock and one append into room that is there already.
package final class SpanBuffer: Sendable {
  private struct State {
    var spans: [Span] = []
    var dropped: Int64 = 0
  }

  private let limit: Int
  private let state: Mutex<State>

  /// Makes an empty buffer.
  package init(limit: Int) {
    self.limit = limit
    var state = State()
    state.spans.reserveCapacity(limit)
    self.state = Mutex(state)
  }

  /// Adds a span, or drops it where the buffer is full.
  package func add(_ span: Span) {
    state.withLock { state in
      if state.spans.count < limit { state.spans.append(span) } else { state.dropped &+= 1 }
    }
  }

  /// Takes out everything that waits, and how many were dropped since the last time.
  package func take() -> (spans: [Span], dropped: Int64) {
    state.withLock { state in
      defer {
        state.spans.removeAll(keepingCapacity: true)
        state.dropped = 0
      }
      return (state.spans, state.dropped)
    }
  }
}
