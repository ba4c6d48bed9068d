import Synchronization

/// A figure that goes up and down.
///
/// Thread-safe; every change is one atomic operation.
package final class Gauge: Sendable {
  private let level = Atomic<Int64>(0)

  init() {}

  /// Moves the gauge by `amount`, which may be below zero.
  package func add(_ amount: Int64) { level.wrappingAdd(amount, ordering: .relaxed) }

  /// Sets the gauge.
  package func set(_ value: Int64) { level.store(value, ordering: .relaxed) }

  /// Where the gauge stands.
  package var value: Int64 { level.load(ordering: .relaxed) }
}
