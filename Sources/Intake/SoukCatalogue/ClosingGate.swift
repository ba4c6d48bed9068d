import Foundation

/// Lets work in until it is closed, and closes only when the last one inside has left.
///
/// A database pool whose connections are closed while a read is about to take one hands out a
/// connection that is gone. Who passes this gate is sure that the pool stays open around the work.
/// Thread-safe; entering and leaving cost a lock each, tens of nanoseconds.
package final class ClosingGate: @unchecked Sendable {
  private let condition = NSCondition()
  private var isClosed = false
  private var inside = 0

  /// A gate that is open.
  package init() {}

  /// Runs `body` inside the gate.
  ///
  /// - Returns: nil where the gate is closed; `body` has not run then.
  package func enter<Answer>(_ body: () throws -> Answer) rethrows -> Answer? {
    guard admits() else { return nil }
    defer { leave() }
    return try body()
  }

  /// Closes the gate, so that nobody enters any more, and waits for those inside.
  ///
  /// - Parameter hurry: asks those inside to end early. Who is between two statements of SQLite does
  ///   not hear it, so it is called again until the last one has left; never after that.
  /// - Returns: whether it was open before. Who finds it closed does not wait and hurries nobody.
  @discardableResult package func close(hurry: () -> Void = {}) -> Bool {
    condition.lock()
    defer { condition.unlock() }
    guard !isClosed else { return false }
    isClosed = true
    while inside > 0 {
      condition.unlock()
      hurry()
      condition.lock()
      if inside > 0 { _ = condition.wait(until: Date(timeIntervalSinceNow: Self.interval)) }
    }
    return true
  }

  /// The seconds between two calls for haste.
  private static let interval = 0.02

  private func admits() -> Bool {
    condition.lock()
    defer { condition.unlock() }
    guard !isClosed else { return false }
    inside += 1
    return true
  }

  private func leave() {
    condition.lock()
    inside -= 1
    if inside == 0 { condition.broadcast() }
    condition.unlock()
  }
}
