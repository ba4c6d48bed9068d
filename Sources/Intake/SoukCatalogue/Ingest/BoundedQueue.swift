import Dispatch
import Synchronization

/// Hands elements from one thread to another, in order, and never holds more than a few.
///
/// One thread puts and one takes; each waits while it cannot go on. Either may end it: the giver
/// with or without an error, which the taker meets after the last element, and the taker by
/// stopping, after which the giver is told that nobody takes any more.
package final class BoundedQueue<Element: Sendable>: Sendable {
  private struct State {
    var elements: [Element] = []
    var ending: Result<Void, any Error>?
    var isStopped = false
  }

  private let state = Mutex(State())
  // Both begin at zero: a semaphore must not go away below the value that it was made with.
  private let room = DispatchSemaphore(value: 0)
  private let filled = DispatchSemaphore(value: 0)

  /// Makes an empty queue for at most `capacity` elements, at least one.
  package init(capacity: Int) {
    for _ in 0..<max(1, capacity) { room.signal() }
  }

  /// How many elements wait to be taken.
  package var count: Int { state.withLock { $0.elements.count } }

  /// Adds an element once there is room for it.
  ///
  /// - Returns: false where nobody takes any more; the element is then dropped.
  package func put(_ element: Element) -> Bool {
    room.wait()
    let isTaken = state.withLock { state in
      guard !state.isStopped else { return false }
      state.elements.append(element)
      return true
    }
    (isTaken ? filled : room).signal()
    return isTaken
  }

  /// Ends the giving; the first call counts.
  package func end(_ error: (any Error)? = nil) {
    state.withLock { state in
      guard state.ending == nil else { return }
      state.ending = error.map { .failure($0) } ?? .success(())
    }
    filled.signal()
  }

  /// The next element, once there is one; nil after the last.
  ///
  /// - Throws: the error with which the giver ended, after the last element.
  package func take() throws -> Element? {
    filled.wait()
    let next = state.withLock { state in
      state.elements.isEmpty ? nil : state.elements.removeFirst()
    }
    if let next {
      room.signal()
      return next
    }
    filled.signal()
    try state.withLock { $0.ending }?.get()
    return nil
  }

  /// Drops what waits and takes nothing more.
  package func stop() {
    state.withLock { state in
      state.isStopped = true
      state.elements = []
    }
    room.signal()
  }
}
