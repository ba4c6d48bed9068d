import Synchronization

/// A figure that only ever grows.
///
/// Thread-safe; counting is one atomic addition.
package final class Counter: Sendable {
  private let count = Atomic<Int64>(0)

  init() {}

  /// Counts `amount` more; what is below zero is not counted.
  package func add(_ amount: Int64 = 1) {
    count.wrappingAdd(max(0, amount), ordering: .relaxed)
  }

  /// How much was counted in this process.
  package var value: Int64 { count.load(ordering: .relaxed) }
}
