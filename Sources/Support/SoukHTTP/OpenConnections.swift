import Synchronization

/// Counts the connections that are open, up to a limit.
final class OpenConnections: Sendable {
  private let limit: Int
  private let count = Atomic<Int>(0)

  /// Makes a count of none.
  init(limit: Int) {
    self.limit = limit
  }

  /// Counts one more.
  ///
  /// - Returns: false where there are as many as there may be; nothing is counted then.
  func enter() -> Bool {
    guard count.add(1, ordering: .acquiringAndReleasing).newValue <= limit else {
      leave()
      return false
    }
    return true
  }

  /// Counts one fewer.
  func leave() {
    count.subtract(1, ordering: .acquiringAndReleasing)
  }
}
